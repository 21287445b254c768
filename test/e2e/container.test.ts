/** Widgets answer to their own width, not to that of the window. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {differences, type Look, lookInside} from './computed-look.js';
import {launchBrowser, untilState, WIDGETS} from './demo-harness.js';
import {chartsDrawn, painted, root, serveSite, type Site, visit} from './strict-site.js';

let site: Site;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

/** What is out of sight is measured from the edge of the page. */
const FROM_THE_PAGE = /\.visually-hidden (right|inset-inline-end): /;

/** How the widgets look in a box of `box` px on a page of `width` px. */
async function lookIn(box: number, width: number): Promise<Look> {
  let look: Look | undefined;
  await visit(
    browser,
    `${site.url}widgets.html`,
    async ({page}) => {
      await page.addStyleTag({url: 'boxed.css'});
      await page.$eval('body', (body, box) => body.style.setProperty('--box', `${box}px`), box);
      await untilState(page, WIDGETS.join(), 'loaded');
      await chartsDrawn(page);
      await painted(page);
      look = await lookInside(page, WIDGETS.join());
    },
    {
      // High enough for the ring of the donut to be in view, and drawn, at every width.
      viewport: {width, height: 4000},
      before: (page) => page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]),
    },
  );
  return look ?? assert.fail('nothing was looked at');
}

describe('a widget', () => {
  for (const box of [280, 360, 480, 720, 960]) {
    it(`in a box of ${box} px on a page of 1280 px looks as on a page of ${box} px`, async () => {
      const [wide, narrow] = [await lookIn(box, 1280), await lookIn(box, box)];
      const found = differences(narrow, wide).filter((line) => !FROM_THE_PAGE.test(line));
      assert.deepEqual(found.slice(0, 20), []);
    });
  }

  it('looks otherwise in a wider box', async () => {
    const [wide, narrow] = [await lookIn(900, 1280), await lookIn(300, 1280)];
    assert.notEqual(differences(narrow, wide).length, 0);
  });

  it('has no rule for the width of the window, but for the dialog, which stands in the window', () => {
    const asking = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.styles.ts'))
      .filter((file) => /@media[^{]*(width|height)/.test(readFileSync(join(root, 'src', file), 'utf8')));
    assert.deepEqual(asking, [join('components', 'user-cap-editor', 'cap-dialog.styles.ts')]);
  });
});
