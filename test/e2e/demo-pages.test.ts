/** Every page of the demo as a visitor finds it: nothing complains, every widget shows its data, in any width and scheme. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {
  WIDGETS,
  complaintsOf,
  type Demo,
  dataFolder,
  launchBrowser,
  startDemo,
  untilState,
  violations,
} from './demo-harness.js';

const PAGES: readonly (readonly [path: string, widgets: readonly string[]])[] = [
  ['/', WIDGETS],
  ['/account.html', WIDGETS],
  ['/intranet.html', WIDGETS],
  ['/tenant.html', ['subscription-card']],
];

const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
  ...["img-src 'self' data:", "require-trusted-types-for 'script'"],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
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

async function visit(
  path: string,
  look: {width: number; scheme: 'light' | 'dark'},
  act: (page: Page, complaints: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.setViewport({width: look.width, height: 900});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: look.scheme}]);
    await page.goto(demo.url + path);
    await act(page, complaints);
  } finally {
    await context.close();
  }
}

const backgroundOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((selector) => {
    const frame = document.querySelector(selector)!.shadowRoot!.querySelector('.frame')!;
    return getComputedStyle(frame).backgroundColor;
  }, selector);

const choose = (page: Page, scheme: string): Promise<void> =>
  page.locator(`scheme-switch label ::-p-text(${scheme})`).click();

const refresh = (page: Page, widgets: readonly string[]): Promise<void> =>
  page.evaluate(async (widgets) => {
    const elements = document.querySelectorAll<HTMLElement & {refresh(): Promise<unknown>}>(widgets);
    await Promise.all([...elements].map((element) => element.refresh()));
  }, widgets.join());

describe('the pages of the demo', () => {
  for (const [path, widgets] of PAGES) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        it(`${path}, ${scheme}, ${String(width)} px: loads, fits, is accessible, nothing complains`, async () => {
          await visit(path, {width, scheme}, async (page, complaints) => {
            for (const widget of widgets) await untilState(page, widget, 'loaded');
            const [content, viewport] = await page.evaluate(() => [
              document.documentElement.scrollWidth,
              innerWidth,
            ]);
            assert.equal(content, viewport, 'the page scrolls sideways');
            assert.deepEqual(complaints, []);
            assert.deepEqual(await violations(page), []);
          });
        });
      }
    }
  }

  it('fill the meter of a card near its limit with a color of the system in forced colors', async () => {
    await visit('/', {width: 1280, scheme: 'light'}, async (page) => {
      await untilState(page, 'subscription-card', 'loaded');
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{name: 'forced-colors', value: 'active'}],
      });
      const [fill, highlight] = await page.evaluate(() => {
        const meter = document
          .querySelector('subscription-card')!
          .shadowRoot!.querySelector('.near .meter-fill')!;
        const probe = document.createElement('i');
        probe.style.setProperty('forced-color-adjust', 'none');
        probe.style.setProperty('background', 'Highlight');
        document.body.append(probe);
        return [meter, probe].map((element) => getComputedStyle(element).backgroundColor);
      });
      assert.equal(fill, highlight);
    });
  });

  it('end no request that is answered as a failed one, however often their widgets ask', async () => {
    for (const [path, widgets] of PAGES) {
      await visit(path, {width: 1280, scheme: 'light'}, async (page, complaints) => {
        for (const widget of widgets) await untilState(page, widget, 'loaded');
        for (let round = 0; round < 5; round += 1) await refresh(page, widgets);
        await page.waitForNetworkIdle({idleTime: 100});
        assert.deepEqual(complaints, []);
      });
    }
  });

  it('are served under a strict policy', async () => {
    for (const [path] of PAGES) {
      const {headers} = await fetch(demo.url + path);
      assert.deepEqual((headers.get('content-security-policy') ?? '').split('; '), POLICY);
    }
  });

  it('say that the account is a sample', async () => {
    for (const [path] of PAGES) {
      const text = await (await fetch(demo.url + path)).text();
      assert.match(text, /SAMPLE ACCOUNT/);
    }
  });

  it('give away nothing beside themselves', async () => {
    for (const path of ['/server.js', '/../server.js', '/%2e%2e/server.js', '/..%2fserver.js']) {
      assert.equal((await fetch(demo.url + path)).status, 404);
    }
  });

  it('turn dark with their widgets by the switch, and stay so on the next page', async () => {
    await visit('/', {width: 1280, scheme: 'light'}, async (page) => {
      await untilState(page, 'subscription-card', 'loaded');
      const light = await backgroundOf(page, 'subscription-card');
      await choose(page, 'Dark');
      const dark = await backgroundOf(page, 'subscription-card');
      assert.notEqual(dark, light);
      await page.goto(`${demo.url}/account.html`);
      await untilState(page, 'subscription-card', 'loaded');
      assert.equal(await backgroundOf(page, 'subscription-card'), dark);
    });
  });

  it('keep their widgets whole beneath hostile rules', async () => {
    await visit('/intranet.html', {width: 1280, scheme: 'light'}, async (page) => {
      await untilState(page, 'subscription-card', 'loaded');
      const badge = await page.evaluate(() => {
        const {shadowRoot} = document.querySelector('subscription-card')!;
        const {display, float, textTransform} = getComputedStyle(shadowRoot!.querySelector('.badge')!);
        return {display, float, textTransform};
      });
      assert.deepEqual(badge, {display: 'flex', float: 'none', textTransform: 'none'});
      assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
    });
  });
});
