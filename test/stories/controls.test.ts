/** The live controls of the page on theming, as a reader uses them: what is typed is seen on every widget and in the CSS. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, launch, type Page} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../helpers/browsers.mjs';
import type {StaticServer} from '../helpers/static-server.js';
import {entriesOf, openDocs, serveStorybook} from './storybook.js';

const STORY = 'showcase-theming--live';
const FRAMES = `#story--${STORY} >>> [part~="frame"]`;

let server: StaticServer;
let browser: Browser;
let page: Page;

before(async () => {
  server = await serveStorybook();
  browser = await launch(chromiumLaunchOptions());
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const entry = entriesOf('docs').find(({title}) => title === 'Guide/Theming');
  await openDocs(page, server, entry ?? assert.fail('There is no page on theming.'));
  await page.waitForSelector(FRAMES);
});

after(async () => {
  await browser.close();
  await server.close();
});

/** Writes into the control of a property, in place of what it says. */
async function fill(name: string, value: string): Promise<void> {
  await page.$eval(`[id^="control-"][id$="${STORY}-${name}"]`, (control) => {
    (control as HTMLInputElement | HTMLTextAreaElement).select();
  });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(value);
}

/** What the widgets look like, each look once. */
const looks = async (property: 'border-top-left-radius' | 'background-color'): Promise<string[]> => {
  const all = await page.$$eval(
    FRAMES,
    (frames, name) => frames.map((frame) => getComputedStyle(frame).getPropertyValue(name)),
    property,
  );
  assert.equal(all.length, 4);
  return [...new Set(all)];
};

/** Waits until the CSS to copy has that text, or has it no more; it is written in the same turn as the look. */
const untilCss = (text: string, isThere = true): Promise<unknown> =>
  page.waitForFunction(
    (selector, text, isThere) => document.querySelector(selector)?.textContent.includes(text) === isThere,
    {},
    `#story--${STORY} pre`,
    text,
    isThere,
  );

describe('the live controls of theming', () => {
  it('change a measure of every widget, and the CSS to copy', async () => {
    await untilCss('--sw-radius: 4px;');
    assert.deepEqual(await looks('border-top-left-radius'), ['4px']);
    await fill('--sw-radius', '21px');
    await untilCss('--sw-radius: 21px;');
    assert.deepEqual(await looks('border-top-left-radius'), ['21px']);
  });

  it('change a color of every widget, and the CSS to copy', async () => {
    await untilCss('--sw-surface:', false);
    assert.deepEqual(await looks('background-color'), ['rgb(255, 255, 255)']);
    await fill('--sw-surface', '#fff8e1');
    await untilCss('--sw-surface: #fff8e1;');
    assert.deepEqual(await looks('background-color'), ['rgb(255, 248, 225)']);
  });

  it('give a widget its own measure back where one is emptied', async () => {
    await fill('--sw-radius', '');
    await untilCss('--sw-radius:', false);
    assert.deepEqual(await looks('border-top-left-radius'), ['12px']);
  });
});
