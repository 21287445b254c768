/** A walk through every widget by keyboard alone: order, focus in sight, no trap, and everything can be done. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {type Focus, focus, onPage, tab, tabTo} from './accessibility-page.js';
import {launchBrowser} from './demo-harness.js';
import {painted, serveSite, type Site} from './strict-site.js';

let site: Site;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

const LAST = 'a After the widgets';

/** The widgets in the order in which the focus came to them. */
function widgetsIn(walk: readonly Focus[]): readonly string[] {
  const names = walk.map(({what}) => what.split(' ')[0] ?? '');
  return names.filter((name, index) => name !== names[index - 1]);
}

/** Where the focus goes back up, by more than the headings that lie over the rows of a narrow table while they have it. */
function jumps(walk: readonly Focus[]): readonly string[] {
  return walk.flatMap((now, index) => {
    const before = walk[index - 1];
    if (!before || now.top > before.top - 100) return [];
    // A table scrolls to what has the focus: its rows stand where rows before them stood.
    if (now.what.includes('Edit ') && before.what.includes('Edit ')) return [];
    return [`${before.what} → ${now.what}`];
  });
}

/** Puts the focus on the control of that name. */
const focusOn = (page: Page, widget: string, selector: string): Promise<void> =>
  page.$eval(`${widget} >>> ${selector}`, (element) => (element as HTMLElement).focus());

const text = (page: Page, widget: string, selector: string): Promise<string> =>
  page.$eval(`${widget} >>> ${selector}`, (element) => element.textContent.replace(/\s+/g, ' ').trim());

for (const [width, height] of [
  [1280, 800],
  [320, 640],
] as const) {
  describe(`by Tab, ${width} px wide`, () => {
    let there: readonly Focus[];
    let back: readonly Focus[];

    before(async () => {
      await onPage(
        browser,
        site,
        async (page) => {
          there = await tabTo(page, LAST);
          const reverse: Focus[] = [];
          for (let now = await tab(page, true); now; now = await tab(page, true)) reverse.push(now);
          back = reverse;
        },
        {width, height},
      );
    });

    it('every widget is passed, in the order of the page, and none keeps the focus', () => {
      assert.deepEqual(widgetsIn(there), [
        'a',
        'subscription-card',
        'license-donut',
        'user-cap-editor',
        'invoice-table',
        'subscription-card',
        'a',
      ]);
      assert.deepEqual(jumps(there), []);
    });

    it('the way back is the way there', () => {
      assert.deepEqual(
        back.map(({what}) => what),
        there
          .slice(0, -1)
          .map(({what}) => what)
          .reverse(),
      );
    });

    it('the focus is seen around everything, 2 px wide', () => {
      const faint = there.slice(1, -1).filter(({outline}) => outline < 2);
      assert.deepEqual(faint, []);
    });

    it('nothing hides what has the focus: not the head of its table, not a bar of the page', () => {
      for (const walk of [there, back]) assert.deepEqual(hidden(walk), []);
    });
  });
}

/** What is hidden in part; of the area that a table scrolls in, as of a page, something may be out of sight. */
const hidden = (walk: readonly Focus[]): readonly Focus[] =>
  walk.filter(({what, seen}) => (what.includes(' div ') ? seen === 0 : seen < 1));

describe('by keyboard alone', () => {
  it('a table is sorted, and the focus stays on its heading', async () => {
    await onPage(browser, site, async (page) => {
      await focusOn(page, 'invoice-table', '[part=sort]');
      await page.keyboard.press('Enter');
      await painted(page);
      assert.equal(await text(page, 'invoice-table', 'th[aria-sort=ascending]'), 'Invoice');
      assert.equal((await focus(page))?.what, 'invoice-table button Invoice');
    });
  });

  it('a table is scrolled', async () => {
    await onPage(browser, site, async (page) => {
      await focusOn(page, 'user-cap-editor', '.scroller');
      await page.keyboard.press('End');
      await page.waitForFunction(
        () =>
          document.querySelector('user-cap-editor')!.shadowRoot!.querySelector('.scroller')!.scrollTop > 0,
        {polling: 'raf'},
      );
    });
  });

  it('a cap is opened, chosen by arrows, closed by Escape, and the focus is where it was', async () => {
    await onPage(browser, site, async (page) => {
      await focusOn(page, 'user-cap-editor', '[aria-label="Edit Organization 000002"]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () => document.querySelector('user-cap-editor')!.shadowRoot!.querySelector('dialog:modal') !== null,
        {polling: 'raf'},
      );
      await painted(page);
      assert.match((await focus(page))?.what ?? '', /^user-cap-editor input/);
      const inside = new Set<string>();
      for (let count = 0; count < 8; count += 1) {
        const now = await tab(page);
        if (now) inside.add(now.what);
        if (now) assert.ok(now.outline >= 2 && now.seen === 1, JSON.stringify(now));
      }
      assert.ok(
        [...inside].some((what) => what.endsWith('button Save')),
        [...inside].join(),
      );
      assert.deepEqual(
        [...inside].filter((what) => !what.startsWith('user-cap-editor')),
        [],
      );
      assert.deepEqual(
        [...inside].filter((what) => what.includes('Edit ')),
        [],
      );
      await focusOn(page, 'user-cap-editor', 'dialog input[type=radio]:checked');
      await page.keyboard.press('ArrowUp');
      const chosen = await page.$eval(
        'user-cap-editor >>> dialog input[type=radio]',
        (radio) => radio.checked,
      );
      assert.equal(chosen, true, 'No User Cap is the first');
      await page.keyboard.press('Escape');
      await page.waitForFunction(
        () => document.querySelector('user-cap-editor')!.shadowRoot!.querySelector('dialog:modal') === null,
        {polling: 'raf'},
      );
      assert.equal((await focus(page))?.what, 'user-cap-editor button Edit Organization 000002');
    });
  });

  it('the menu of exports is opened, passed and closed, and the focus is back on its button', async () => {
    await onPage(browser, site, async (page) => {
      await focusOn(page, 'subscription-card', '[popovertarget]');
      await page.keyboard.press('Enter');
      await painted(page);
      assert.match((await tab(page))?.what ?? '', /JSON/);
      await page.keyboard.press('Escape');
      await painted(page);
      assert.equal((await focus(page))?.what, 'subscription-card button Export');
      const isOpen = await page.$eval('subscription-card >>> [popover]', (menu) =>
        menu.matches(':popover-open'),
      );
      assert.equal(isOpen, false);
    });
  });

  it('rows are found, and the focus stays in the box', async () => {
    await onPage(browser, site, async (page) => {
      await focusOn(page, 'user-cap-editor', 'input[type=search]');
      await page.keyboard.type('000007');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () => document.querySelector('user-cap-editor')!.shadowRoot!.textContent.includes('1 of 40'),
        {polling: 'raf'},
      );
      assert.equal((await focus(page))?.what, 'user-cap-editor input Search organizations');
    });
  });
});
