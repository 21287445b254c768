/** How widgets arrive: nothing moves, nothing is asked for twice, and Chart.js only where it will be seen. */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {launchBrowser, untilState, WIDGETS} from './demo-harness.js';
import {
  chartsDrawn,
  type Held,
  holdRequests,
  painted,
  serveSite,
  type Site,
  type Visit,
  visit,
} from './strict-site.js';

/** What the sum of all shifts may come to. */
const MOST_SHIFT = 0.001;

let site: Site;
let browser: Browser;

before(async () => {
  const prepare = async (folder: string): Promise<void> => {
    const page = await readFile(join(folder, 'beside.html'), 'utf8');
    for (const endpoint of ['data', 'full']) {
      const asking = page.replace('endpoint="data"', `endpoint="${endpoint}"`);
      await writeFile(join(folder, `beside-${endpoint}.html`), asking);
    }
  };
  [site, browser] = await Promise.all([serveSite({prepare}), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {readonly node: Node | null}[];
}

/** Gathers every shift of the layout in the page, and what moved. */
function recordShifts(): void {
  const shifts: {value: number; moved: string[]}[] = [];
  Object.assign(globalThis, {shifts});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      const moved = entry.sources.map(({node}) =>
        node instanceof Element ? `${node.localName}.${node.className}` : String(node?.textContent),
      );
      shifts.push({value: entry.value, moved});
    }
  }).observe({type: 'layout-shift', buffered: true});
}

/** The sum of the shifts so far, and what has moved. */
async function shiftsOf(page: Page): Promise<{sum: number; moved: readonly string[]}> {
  await painted(page);
  const shifts = await page.evaluate(
    () => (globalThis as unknown as {shifts: {value: number; moved: string[]}[]}).shifts,
  );
  return {
    sum: shifts.reduce((sum, {value}) => sum + value, 0),
    moved: shifts.flatMap(({value, moved}) => `${value.toFixed(4)}: ${moved.join(', ')}`),
  };
}

const ALL = [...WIDGETS, 'license-donut[compact]'].join();

/** Opens the page, its widgets asking `endpoint`. */
async function onPage(
  endpoint: string,
  width: number,
  act: (visit: Visit, answers: Held) => Promise<void>,
): Promise<void> {
  let answers: Held | undefined;
  await visit(browser, `${site.url}beside-${endpoint}.html`, (visit) => act(visit, answers!), {
    viewport: {width, height: 5000},
    before: async (page) => {
      await page.evaluateOnNewDocument(recordShifts);
      answers = await holdRequests(page, (url) => url.includes(`/${endpoint}/`));
    },
  });
}

for (const endpoint of ['data', 'full']) {
  for (const width of [1280, 768, 360]) {
    describe(`the arrival of ${endpoint === 'data' ? 'little' : 'much'} data in ${String(width)} px`, () => {
      it('moves nothing', async () => {
        await onPage(endpoint, width, async ({page, complaints}, answers) => {
          await untilState(page, ALL, 'loading');
          await painted(page);
          await answers.release();
          await untilState(page, ALL, 'loaded');
          await chartsDrawn(page);
          const {sum, moved} = await shiftsOf(page);
          assert.ok(sum <= MOST_SHIFT, `${String(sum)}\n${moved.join('\n')}`);
          assert.deepEqual(await complaints(), []);
        });
      });

      it('would be caught moving a line of text', async () => {
        await onPage(endpoint, width, async ({page}, answers) => {
          await answers.release();
          await untilState(page, ALL, 'loaded');
          await painted(page);
          await page.evaluate(() => {
            document.querySelector('account-scope')!.prepend('A line of text.');
          });
          const {sum} = await shiftsOf(page);
          assert.ok(sum > MOST_SHIFT, String(sum));
        });
      });
    });
  }
}

describe('twenty cards for one organization', () => {
  for (const where of ['scope', 'none']) {
    it(`make one request ${where === 'scope' ? 'within a scope' : 'on their own'}`, async () => {
      await visit(browser, `${site.url}many-cards.html?in=${where}`, async ({page, requests}) => {
        await untilState(page, 'subscription-card', 'loaded');
        assert.equal(await page.$$eval('subscription-card', (cards) => cards.length), 20);
        const asked = requests.filter((url) => url.includes('/data/'));
        assert.deepEqual(asked, [`${site.url}data/organizations/5f123456789abcd123ef01`]);
      });
    });
  }
});

describe('Chart.js', () => {
  it('is fetched only once the donut is near the view, and draws then', async () => {
    const viewport = {width: 1000, height: 800};
    await visit(
      browser,
      `${site.url}far-donut.html`,
      async ({page, requests, complaints}) => {
        const fetched = (): boolean => requests.some((url) => url.includes('/cdn/chart-pieces-'));
        await untilState(page, 'license-donut', 'loaded');
        await painted(page);
        assert.equal(fetched(), false, 'the donut is far below');
        await page.evaluate(() => scrollTo(0, 300));
        await painted(page);
        assert.equal(fetched(), false, 'it still is');
        await page.evaluate(() => {
          const {top} = document.querySelector('license-donut')!.getBoundingClientRect();
          scrollBy(0, top - innerHeight);
        });
        await chartsDrawn(page);
        assert.equal(fetched(), true);
        assert.deepEqual(await complaints(), []);
      },
      {viewport},
    );
  });
});
