/** What makes the dashboard quick and steady, as far as it is no matter of time: `npm run bench:lighthouse` measures the rest. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {WIDGETS, type Demo, dataFolder, launchBrowser, startDemo, untilState} from './demo-harness.js';

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

/** What moved on the page since it began, by itself: from where to where. */
const shifts = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        interface Shift extends PerformanceEntry {
          readonly sources: readonly {previousRect: DOMRect; currentRect: DOMRect}[];
        }
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const {sources} of list.getEntries() as Shift[]) {
            for (const {previousRect, currentRect} of sources) {
              moved.push(`${JSON.stringify(previousRect)} → ${JSON.stringify(currentRect)}`);
            }
          }
        }).observe({type: 'layout-shift', buffered: true});
        // What was noted before is told in a task of its own, which is over two frames later.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(moved)));
      }),
  );

describe('the dashboard of the demo', () => {
  for (const width of [320, 412, 450, 900, 1050, 1080, 1100, 1350]) {
    it(`moves nothing while its data arrives, ${String(width)} px`, async () => {
      const page = await browser.newPage();
      try {
        await page.setViewport({width, height: 900});
        await page.goto(demo.url);
        for (const widget of WIDGETS) await untilState(page, widget, 'loaded');
        await page.waitForNetworkIdle({idleTime: 100});
        assert.deepEqual(await shifts(page), []);
      } finally {
        await page.close();
      }
    });
  }

  it('sends every text compressed, once', async () => {
    const provider = '5f7f3a204186c0d94be12799';
    for (const path of [
      '/',
      '/styles/page.css',
      '/cdn/subscription-widgets.js',
      `/api/v2/providers/${provider}/organizations?limit=100`,
    ]) {
      const {headers} = await fetch(demo.url + path, {headers: {'accept-encoding': 'gzip'}});
      assert.equal(headers.get('content-encoding'), 'gzip', path);
      const plain = await fetch(demo.url + path, {headers: {'accept-encoding': 'identity'}});
      assert.equal(plain.headers.get('content-encoding'), null, path);
    }
  });

  it('says in a sentence what it is', async () => {
    assert.match(await (await fetch(demo.url)).text(), /<meta\s+name="description"\s+content="[^"]{50,160}"/);
  });
});
