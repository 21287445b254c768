/** Small screens, large text, wide spacing: nothing is cut off, nothing scrolls sideways, everything can be hit. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page, Viewport} from 'puppeteer-core';
import {addStyle, controls, cutOff, onPage, sideways} from './accessibility-page.js';
import {editCap, launchBrowser, press} from './demo-harness.js';
import {serveSite, type Site} from './strict-site.js';

let site: Site;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

/** WCAG 2.5.8. */
const TARGET = 24;

/** WCAG 1.4.12: what a reader may set. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const NARROW: Viewport = {width: 320, height: 640};
const WIDE: Viewport = {width: 1280, height: 800};

/**
 * Rows have one height, with room for two lines of a name: in wide spacing on 320 px a long one beside a badge needs more. Its
 * title, its Edit and the dialog have the whole of it.
 */
const NAMES = /^user-cap-editor th /;

async function assertWhole(page: Page, except?: RegExp): Promise<void> {
  const cut = (await cutOff(page)).filter((what) => !except?.test(what));
  assert.deepEqual(cut, [], 'texts that are cut off');
  assert.deepEqual(await sideways(page), [], 'what scrolls sideways');
}

async function assertLargeEnough(page: Page): Promise<void> {
  const all = await controls(page);
  assert.ok(all.length > 2);
  const small = all.filter(({width, height}) => width < TARGET || height < TARGET);
  assert.deepEqual(small, []);
}

describe('targets are at least 24 px wide and high', () => {
  for (const viewport of [NARROW, WIDE]) {
    it(`in every widget, ${viewport.width} px wide`, async () => {
      await onPage(browser, site, assertLargeEnough, viewport);
    });

    it(`in the dialog and the menu, ${viewport.width} px wide`, async () => {
      const open = async (page: Page): Promise<void> => {
        await press(page, 'Export');
        await assertLargeEnough(page);
        await page.keyboard.press('Escape');
        await editCap(page, 'Organization 000002');
        await assertLargeEnough(page);
      };
      await onPage(browser, site, open, viewport);
    });
  }
});

describe('nothing is cut off and nothing scrolls sideways', () => {
  for (const width of [320, 360, 480, 720, 1280]) {
    it(`${width} px wide, as a window of 1280 px is at ${Math.round(128_000 / width)} %`, async () => {
      await onPage(browser, site, (page) => assertWhole(page), {width, height: 640});
    });
  }

  for (const viewport of [NARROW, WIDE]) {
    it(`with the spacing that a reader may set, ${viewport.width} px wide`, async () => {
      const space = async (page: Page): Promise<void> => {
        await addStyle(page, SPACING);
        await assertWhole(page, viewport === NARROW ? NAMES : undefined);
      };
      await onPage(browser, site, space, viewport);
    });
  }

  for (const width of [640, 1280]) {
    it(`with text alone twice as large, ${width} px wide`, async () => {
      const enlarge = async (page: Page): Promise<void> => {
        await addStyle(page, ':root { font-size: 200%; }');
        await assertWhole(page);
      };
      await onPage(browser, site, enlarge, {width, height: 640});
    });
  }
});
