/** A widget follows the page's `color-scheme` and never the system behind it, before its definition and after. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {TAGS} from './markup.js';
import {UndefinedPages} from './undefined-page.js';

let pages: UndefinedPages;

before(async () => {
  pages = await UndefinedPages.open();
});

after(() => pages.close());

const backgroundOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => {
    const surface = element.shadowRoot?.querySelector('.frame') ?? element;
    return getComputedStyle(surface).backgroundColor;
  });

const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(22, 25, 31)';

/** The page's scheme, the system's, and what comes of them. */
const SCHEMES = [
  ['normal', 'dark', LIGHT],
  ['normal', 'light', LIGHT],
  ['light', 'dark', LIGHT],
  ['dark', 'light', DARK],
  ['both', 'dark', DARK],
  ['both', 'light', LIGHT],
] as const;

describe('the scheme of a page', () => {
  for (const [scheme, system, color] of SCHEMES) {
    it(`${scheme} in a ${system} system makes placeholder and widget ${color === DARK ? 'dark' : 'light'}`, async () => {
      await pages.visit({scheme, system}, async ({page, define}) => {
        for (const tag of TAGS) assert.equal(await backgroundOf(page, tag), color, `${tag} before`);
        await define();
        for (const tag of TAGS) assert.equal(await backgroundOf(page, tag), color, tag);
      });
    });
  }

  it('gives way to the theme of a widget, before and after its definition', async () => {
    const body =
      '<subscription-card theme="dark"></subscription-card><license-donut theme="light"></license-donut>';
    await pages.visit({body, scheme: 'both', system: 'dark'}, async ({page, define}) => {
      for (const step of [() => Promise.resolve(), define]) {
        await step();
        assert.equal(await backgroundOf(page, 'subscription-card'), DARK);
        assert.equal(await backgroundOf(page, 'license-donut'), LIGHT);
      }
    });
  });
});
