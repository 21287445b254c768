/** The demo's control over the API: each answer gives the state that a widget has for it, and Retry recovers. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {FAULT_COOKIE, FAULT_LIST} from '../../demo/public/scripts/fault-list.js';
import {type Demo, dataFolder, launchBrowser, press, startDemo, untilState} from './demo-harness.js';

const STATES: readonly (readonly [fault: string, state: string])[] = [
  ['slow', 'loaded'],
  ['offline', 'error'],
  ['500', 'error'],
  ['503', 'error'],
  ['429', 'error'],
  ['401', 'signed-out'],
  ['403', 'not-allowed'],
  ['html', 'error'],
  ['truncated', 'error'],
];

let demo: Demo;
let browser: Browser;
let removeFolder: () => Promise<void>;

before(async () => {
  const {folder, remove} = await dataFolder();
  removeFolder = remove;
  [demo, browser] = await Promise.all([startDemo(folder), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.process.end();
  await removeFolder();
});

/** The page of one visitor, whose cookies are his own. */
async function asVisitor(act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    // The open controls lie over the corner of a page: here there is room beside them.
    await page.setViewport({width: 1280, height: 900});
    await page.goto(demo.url);
    await untilState(page, 'subscription-card', 'loaded');
    await act(page);
  } finally {
    await context.close();
  }
}

/** Opens the controls by keyboard, and chooses. */
async function choose(page: Page, fault: string): Promise<void> {
  await page.evaluate(() => {
    const controls = document.querySelector('demo-controls')!.shadowRoot!;
    if (!controls.querySelector('details')!.open) controls.querySelector('summary')!.focus();
  });
  const isOpen = () =>
    page.evaluate(() => document.querySelector('demo-controls')!.shadowRoot!.querySelector('details')!.open);
  if (!(await isOpen())) await page.keyboard.press('Enter');
  const select = await page.waitForSelector('demo-controls >>> select', {visible: true});
  await select!.select(fault);
}

async function reload(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), press(page, 'Reload page')]);
}

const answer = (fault: string, path: string): Promise<Response> =>
  fetch(demo.url + path, {headers: {cookie: `${FAULT_COOKIE}=${fault}`}});

describe('the demo’s control over the API', () => {
  it('is tested for every answer that it offers', () => {
    const tested = ['normal', 'hang', ...STATES.map(([fault]) => fault)];
    assert.deepEqual(FAULT_LIST.map(({id}) => id).sort(), tested.sort());
  });

  for (const [fault, state] of STATES) {
    it(`makes a widget ${state} by ${fault}, and Retry recovers`, async () => {
      await asVisitor(async (page) => {
        await choose(page, fault);
        await reload(page);
        await untilState(page, 'subscription-card', state);
        if (state === 'loaded') return;
        await choose(page, 'normal');
        await page.locator('subscription-card >>> ::-p-text(Retry)').click();
        await untilState(page, 'subscription-card', 'loaded');
      });
    });
  }

  it('leaves a widget loading where no answer comes', async () => {
    await asVisitor(async (page) => {
      await choose(page, 'hang');
      const asked = page.waitForRequest((request) => request.url().includes('/api/'));
      await reload(page);
      await asked;
      await untilState(page, 'subscription-card', 'loading');
    });
  });

  it('leaves shown data in place, marked as stale, when a refresh fails', async () => {
    await asVisitor(async (page) => {
      await choose(page, '500');
      await press(page, 'Refresh widgets');
      await untilState(page, 'subscription-card', 'stale');
      await page.waitForSelector('demo-controls >>> ::-p-text(failed.)', {visible: true});
    });
  });

  it('says when to come again', async () => {
    for (const fault of ['503', '429']) {
      const {status, headers} = await answer(fault, '/api/session');
      assert.equal(String(status), fault);
      assert.equal(headers.get('retry-after'), '2');
    }
  });

  it('touches neither the pages nor the widgets’ script nor anybody else', async () => {
    for (const path of ['/', '/cdn/subscription-widgets.js', '/healthz']) {
      assert.equal((await answer('500', path)).status, 200);
    }
    assert.equal((await fetch(`${demo.url}/api/session`)).status, 200);
    assert.equal((await answer('no-such-fault', '/api/session')).status, 200);
  });
});
