/** Ten rounds in which widgets come and go leave nothing behind: no element, node, listener or growing heap. */
import assert from 'node:assert/strict';
import {cp, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, CDPSession, Page} from 'puppeteer-core';
import {launchBrowser, untilState, WIDGETS} from '../e2e/demo-harness.js';
import {chartsDrawn, painted, serveSite, type Site, visit} from '../e2e/strict-site.js';
import {BILLING_DETAILS, manyInvoices, manyOrganizations, PROVIDER_ID} from '../helpers/records.js';
import {type Holdings, holdings, living} from './measure.js';

/** What ten rounds may add to the heap: the engine's own notes on the code, never the widgets (ten rounds hold 4 MB). */
const MOST_BYTES = 150_000;
const ROUNDS = 10;
/** After these everything lazy has been fetched, everything cached is full, and the engine has compiled what it will. */
const WARM_UP = 20;
/** So many of them once nothing lazy is on its way any more, and is used for the first time. */
const WARM_UP_WITH_ALL = 5;
const ALL = [...WIDGETS, 'account-scope'];

/** Functions of pages/rounds.js. */
type Rounds = typeof globalThis & {
  addWidgets: (endpoint: string) => void;
  removeWidgets: () => void;
};

let site: Site;
let browser: Browser;

/** An account whose tables are windowed, with the organization of the card that stays. */
async function writeSite(folder: string): Promise<void> {
  await cp(join(import.meta.dirname, 'pages'), folder, {recursive: true});
  await cp(join(folder, 'full'), join(folder, 'many'), {recursive: true});
  const provider = join(folder, 'many/v2/providers', PROVIDER_ID);
  const organizations = manyOrganizations(400);
  const invoices = manyInvoices(400);
  await mkdir(join(provider, 'billing'), {recursive: true});
  await writeFile(
    join(provider, 'organizations'),
    JSON.stringify({results: organizations, totalCount: organizations.length}),
  );
  await writeFile(
    join(provider, 'invoices'),
    JSON.stringify({records: invoices, totalCount: invoices.length}),
  );
  await writeFile(join(provider, 'billing/details'), JSON.stringify(BILLING_DETAILS));
}

before(async () => {
  [site, browser] = await Promise.all([serveSite({prepare: writeSite}), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

const add = (page: Page, endpoint = 'many'): Promise<void> =>
  page.evaluate((endpoint) => (globalThis as Rounds).addWidgets(endpoint), endpoint);

/** Not before: a request that is given up counts as one that failed. */
async function untilLoaded(page: Page): Promise<void> {
  await untilState(page, WIDGETS.map((tag) => `#place ${tag}`).join(), 'loaded');
  await page.waitForFunction(() => document.querySelector('#place :state(refreshing)') === null, {
    polling: 'raf',
  });
}

const remove = async (page: Page): Promise<void> => {
  await page.evaluate(() => (globalThis as Rounds).removeWidgets());
  await painted(page);
};

/** Presses an Edit from within: the test's own ways to an element would hold it. */
async function openDialog(page: Page): Promise<void> {
  await page.evaluate(() => {
    const edit = '[aria-label="Edit Organization 000002"]';
    document.querySelector('user-cap-editor')!.shadowRoot!.querySelector<HTMLElement>(edit)!.click();
  });
  await page.waitForFunction(
    () => document.querySelector('user-cap-editor')!.shadowRoot!.querySelector('dialog:modal') !== null,
    {polling: 'raf'},
  );
}

/** Everything that a person does: looks, scrolls, prints, changes the language and begins to edit a cap. */
async function use(page: Page): Promise<void> {
  await untilLoaded(page);
  await chartsDrawn(page);
  await page.evaluate(() => {
    const scroller = document.querySelector('invoice-table')!.shadowRoot!.querySelector('.scroller')!;
    scroller.scrollTop = 4000;
    for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type));
    document.documentElement.lang = 'de';
  });
  await page.waitForFunction(
    () => document.querySelector('invoice-table')!.shadowRoot!.querySelector('section')!.lang === 'de',
    {polling: 'raf'},
  );
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await painted(page);
  await openDialog(page);
}

const LIVES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'are used and leave with their dialog open': async (page) => {
    await add(page);
    await use(page);
    await remove(page);
  },
  'leave while they load': async (page) => {
    await add(page, 'never');
    await untilState(page, WIDGETS.map((tag) => `#place ${tag}`).join(), 'loading');
    await remove(page);
  },
  'leave in the task in which they came': async (page) => {
    await page.evaluate(() => {
      (globalThis as Rounds).addWidgets('many');
      (globalThis as Rounds).removeWidgets();
    });
    await painted(page);
  },
  'are moved, taken out and put back': async (page) => {
    await add(page);
    await untilLoaded(page);
    for (const detached of [true, false]) {
      await page.evaluate((detached) => {
        const place = document.querySelector('#place')!;
        const scope = place.querySelector('account-scope')!;
        if (detached) scope.remove();
        return Promise.resolve().then(() => place.prepend(scope));
      }, detached);
      await painted(page);
    }
    await untilLoaded(page);
    await remove(page);
  },
};

async function grown(page: Page, session: CDPSession, live: (page: Page) => Promise<void>) {
  for (let round = 0; round < WARM_UP; round += 1) {
    if (round === WARM_UP - WARM_UP_WITH_ALL) await page.waitForNetworkIdle({idleTime: 100});
    await live(page);
  }
  const start = await holdings(page, session);
  for (let round = 0; round < ROUNDS; round += 1) await live(page);
  const end = await holdings(page, session);
  const more = (name: keyof Holdings): number => end[name] - start[name];
  return {heapBytes: more('heapBytes'), nodes: more('nodes'), listeners: more('listeners')};
}

async function onPage(act: (page: Page, session: CDPSession) => Promise<void>): Promise<void> {
  await visit(browser, `${site.url}rounds.html`, async ({page, complaints}) => {
    await untilState(page, 'subscription-card', 'loaded');
    const session = await page.createCDPSession();
    await act(page, session);
    assert.deepEqual(await complaints(), []);
  });
}

describe('ten rounds of widgets on a page where another one stays', () => {
  for (const [name, live] of Object.entries(LIVES)) {
    it(`leave nothing behind when they ${name}`, async () => {
      await onPage(async (page, session) => {
        const {heapBytes, nodes, listeners} = await grown(page, session, live);
        const left = await living(page, session, ALL);
        assert.deepEqual(left, {
          'subscription-card': 1,
          'license-donut': 0,
          'user-cap-editor': 0,
          'invoice-table': 0,
          'account-scope': 0,
        });
        assert.equal(nodes, 0, 'nodes');
        assert.equal(listeners, 0, 'listeners');
        assert.ok(heapBytes <= MOST_BYTES, `${String(heapBytes)} bytes more`);
      });
    });
  }

  it('would be caught holding one widget', async () => {
    await onPage(async (page, session) => {
      const held = async (page: Page): Promise<void> => {
        await add(page);
        await untilLoaded(page);
        await page.evaluate(() => {
          const widget = document.querySelector('#place invoice-table')!;
          addEventListener('leak', () => widget.remove());
        });
        await remove(page);
      };
      const {heapBytes, nodes, listeners} = await grown(page, session, held);
      assert.ok(heapBytes > MOST_BYTES, String(heapBytes));
      assert.ok(nodes > 0 && listeners > 0, `${String(nodes)} nodes, ${String(listeners)} listeners`);
      const left = await living(page, session, ['invoice-table']);
      assert.equal(left['invoice-table'], WARM_UP + ROUNDS);
    });
  });
});
