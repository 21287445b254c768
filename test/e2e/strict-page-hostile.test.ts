/** Widgets on pages whose own rules reach for everything: what is inside them looks as it does anywhere. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {differences, type Look, lookInside} from './computed-look.js';
import {launchBrowser, press, untilState, WIDGETS} from './demo-harness.js';
import {chartsDrawn, painted, serveSite, type Site, type Visit, visit} from './strict-site.js';

/** Enough to say what is wrong. */
const MOST_LINES = 30;

const PAGES = {
  'hostile-elements.html': 'rules for every element by its name and every inherited property',
  'hostile-reset.html': 'a reset of everything',
} as const;

let site: Site;
let browser: Browser;
let friendly: Look;
let friendlyDialog: Look;

before(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
  await onPage('widgets.html', async (page) => {
    friendly = await lookInside(page, WIDGETS.join());
    friendlyDialog = await lookOfDialog(page);
  });
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Nothing moves: what is compared is how it looks at rest. */
const withoutMotion = (page: Page): Promise<void> =>
  page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);

async function onPage(name: string, act: (page: Page) => Promise<void>): Promise<void> {
  const inspect = async ({page, complaints}: Visit): Promise<void> => {
    await untilState(page, WIDGETS.join(), 'loaded');
    await chartsDrawn(page);
    await painted(page);
    await act(page);
    assert.deepEqual(await complaints(), []);
  };
  await visit(browser, site.url + name, inspect, {before: withoutMotion});
}

async function lookOfDialog(page: Page): Promise<Look> {
  await press(page, 'Edit Brightwater Clinics');
  await page.waitForSelector('user-cap-editor >>> dialog:modal', {visible: true});
  // Away from what it would hover over.
  await page.mouse.move(1, 1);
  await painted(page);
  return lookInside(page, 'user-cap-editor');
}

function assertSame(actual: Look, expected: Look): void {
  const found = differences(expected, actual);
  assert.ok(found.length === 0, `${String(found.length)} differ:\n${found.slice(0, MOST_LINES).join('\n')}`);
}

for (const [name, rules] of Object.entries(PAGES)) {
  describe(`a page with ${rules}`, () => {
    it('does change what is not ours', async () => {
      await onPage(name, async (page) => {
        const color = await page.$eval('p', (element) => getComputedStyle(element).color);
        assert.equal(color, 'rgb(204, 0, 255)');
        const size = await page.$eval('html', (element) => getComputedStyle(element).fontSize);
        assert.equal(size, '10px');
      });
    });

    it('leaves the inside of every widget as it is anywhere', async () => {
      await onPage(name, async (page) => {
        assertSame(await lookInside(page, WIDGETS.join()), friendly);
      });
    });

    it('leaves the dialog as it is anywhere, and usable', async () => {
      await onPage(name, async (page) => {
        assertSame(await lookOfDialog(page), friendlyDialog);
        await press(page, 'Cancel');
        await page.waitForSelector('user-cap-editor >>> dialog', {hidden: true});
      });
    });

    it('shows every widget in full width', async () => {
      await onPage(name, async (page) => {
        for (const tag of WIDGETS) {
          const {width, height} = await page.$eval(`${tag} >>> .frame`, (frame) => {
            const {width, height} = frame.getBoundingClientRect();
            return {width, height};
          });
          assert.equal(width, 1280 - 32, tag);
          assert.ok(height > 150, tag);
        }
      });
    });
  });
}
