/** The guide for server rendering: figures without scripts, the same nodes with them, and a page that works. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {complaintsOf, launchBrowser, untilState} from '../e2e/demo-harness.js';
import {painted} from '../e2e/strict-site.js';
import {pointAt, run, type Service, Workspace} from './workspace.js';

const WIDGETS = 'subscription-card, license-donut, invoice-table';

let workspace: Workspace;
let site: Service;
let browser: Browser;

before(async () => {
  workspace = await Workspace.open();
  const [backend, folder] = [await workspace.startBackend(), await workspace.install('server-rendering')];
  await pointAt(join(folder, 'account.mjs'), backend);
  await run(folder, 'npm', 'run', 'build');
  site = await workspace.serve(folder, {PORT: '0'}, 'npm', 'start');
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await workspace.close();
});

interface Noted {
  shift: number;
  nodes: readonly Element[];
}

/** Notes what moves, and what stands in the shadow roots once the page is parsed. */
function note(): void {
  const noted: Noted = {shift: 0, nodes: []};
  Object.assign(globalThis, {noted});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.shift += (entry as unknown as {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    noted.nodes = [...document.querySelectorAll('main > *')].flatMap(({shadowRoot}) => [
      ...shadowRoot!.querySelectorAll(':not(style)'),
    ]);
  });
}

async function onPage(
  javaScript: boolean,
  act: (page: Page, complaints: readonly string[]) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  try {
    const complaints = complaintsOf(page);
    page.setDefaultTimeout(10_000);
    await page.setViewport({width: 1280, height: 1800});
    await page.setJavaScriptEnabled(javaScript);
    await page.evaluateOnNewDocument(note);
    await page.goto(site.url);
    await act(page, complaints);
  } finally {
    await page.close();
  }
}

/** Everything that can be read in the widgets. */
const textOf = (page: Page): Promise<string> =>
  page.$$eval('main > *', (widgets) =>
    widgets
      .map(({shadowRoot}) => shadowRoot!.querySelector<HTMLElement>('[part~="frame"]')!.innerText)
      .join('\n')
      .replaceAll(/\s+/g, ' '),
  );

const noted = (page: Page): Promise<{shift: number; nodes: number; kept: number}> =>
  page.evaluate(() => {
    const {shift, nodes} = (globalThis as unknown as {noted: Noted}).noted;
    return {shift, nodes: nodes.length, kept: nodes.filter(({isConnected}) => isConnected).length};
  });

describe('the guide for server rendering', () => {
  it('shows the figures where scripts do not run', async () => {
    await onPage(false, async (page, complaints) => {
      const text = await textOf(page);
      assert.match(text, /[\d.]+ von [\d.]+ Plätzen belegt/);
      assert.match(text, /von [\d.]+ Lizenzen/);
      assert.match(text, /INV-\d+/);
      assert.deepEqual(complaints, []);
    });
  });

  it('takes over every element as it stands, and moves nothing', async () => {
    let before = '';
    await onPage(false, async (page) => {
      before = await textOf(page);
    });
    await onPage(true, async (page, complaints) => {
      await untilState(page, WIDGETS, 'loaded');
      await painted(page);
      const {shift, nodes, kept} = await noted(page);
      assert.ok(nodes > 500, String(nodes));
      assert.deepEqual([kept, shift], [nodes, 0]);
      assert.equal(await textOf(page), before);
      assert.deepEqual(complaints, []);
    });
  });

  it('works: filters, menus and the button of the page', async () => {
    await onPage(true, async (page, complaints) => {
      await untilState(page, WIDGETS, 'loaded');
      const rows = (): Promise<number> =>
        page.$eval('invoice-table', ({shadowRoot}) => shadowRoot!.querySelectorAll('tr[data-id]').length);
      const all = await rows();
      await page.locator('invoice-table >>> select').fill('Void');
      await page.waitForFunction(
        (all) =>
          document.querySelector('invoice-table')!.shadowRoot!.querySelectorAll('tr[data-id]').length < all,
        {},
        all,
      );
      const answered = page.waitForResponse((response) => response.url().endsWith('/account'));
      await page.locator('#refresh').click();
      assert.equal((await answered).status(), 200);
      await painted(page);
      assert.ok((await rows()) < all, 'the filter stands');
      assert.deepEqual(complaints, []);
    });
  });

  it('sends no token to the browser, and lets nobody keep the page', async () => {
    const response = await fetch(site.url);
    const page = await response.text();
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.doesNotMatch(page, /eyJ[\w-]+\./);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.doesNotMatch(policy, /unsafe/);
  });
});
