/** What stands in a widget's place until it is defined. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {languageFiles} from '../../src/shared/languages.js';
import {untilState} from '../e2e/demo-harness.js';
import {painted} from '../e2e/strict-site.js';
import {ANSWERS, rendered, TAGS, widget} from './markup.js';
import {boxesOf, MARGINS, UndefinedPages} from './undefined-page.js';

const WIDTHS = [280, 360, 768, 1280] as const;
const TAG_LIST = TAGS.join();
/** All but what is a line in a line of the page. */
const FRAMED = TAGS.map((tag) => `${tag}:not([compact])`).join();

/** Shorter words save the Arabic donut a line of text where it is narrow: docs/decisions/0023 says why that stays. */
const LINE = 20;

let pages: UndefinedPages;

/** Height of every widget at three widths, by its name and the width; the last one stays. */
async function heightsByWidth(page: Page): Promise<Record<string, number>> {
  const heights: Record<string, number> = {};
  for (const width of [360, 1280, 768]) {
    await page.setViewport({width: width + MARGINS, height: 6000});
    for (const [name, [height]] of Object.entries(await boxesOf(page))) heights[`${name} ${width}`] = height;
  }
  return heights;
}

/** Height of every widget as it is defined, before any language can have come. */
const heightsAtDefinition = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async (tags) => {
    await import(new URL('define.js', location.href).href);
    const widgets = [...document.querySelectorAll<HTMLElement & {updateComplete: Promise<unknown>}>(tags)];
    await Promise.all(widgets.map(({updateComplete}) => updateComplete));
    return Object.fromEntries(
      widgets.map(({localName, offsetHeight, shadowRoot}, index) => {
        const isWordless = shadowRoot?.querySelector('.wordless') !== null;
        return [`${localName} ${index} ${isWordless ? 'without words' : 'with words'}`, offsetHeight];
      }),
    );
  }, FRAMED);

/** Waits until every widget speaks that language. */
const untilSpoken = (page: Page, lang: string): Promise<unknown> =>
  page.waitForFunction(
    (tags, lang) =>
      [...document.querySelectorAll(tags)].every(({shadowRoot}) =>
        shadowRoot?.querySelector(`.frame:not(.wordless)[lang="${lang}"]`),
      ),
    {},
    FRAMED,
    lang,
  );

before(async () => {
  pages = await UndefinedPages.open();
});

after(() => pages.close());

describe('a placeholder', () => {
  for (const width of WIDTHS) {
    it(`is as high and wide as the outline in ${width} px`, async () => {
      await pages.visit({width}, async ({page, define}) => {
        const before = await boxesOf(page);
        await define();
        await untilState(page, TAG_LIST, 'loading');
        const outlines = await boxesOf(page);
        assert.equal(Object.keys(outlines).length, 6);
        for (const [name, [height, inline]] of Object.entries(outlines)) {
          const [heightBefore = 0, inlineBefore = 0] = before[name] ?? [];
          assert.ok(
            Math.abs(heightBefore - height) <= 1,
            `${name}: ${heightBefore} px, and the outline has ${height}; test/ssr/outlines.ts writes down anew`,
          );
          assert.ok(Math.abs(inlineBefore - inline) <= 1, `${name}: ${inlineBefore} px wide, then ${inline}`);
        }
      });
    });

    it(`lets nothing move in ${width} px when the outline takes its place`, async () => {
      await pages.visit({width}, async ({page, define, shift}) => {
        await painted(page);
        await define();
        await untilState(page, TAG_LIST, 'loading');
        await painted(page);
        assert.equal(await shift(), 0);
      });
    });
  }

  for (const lang of languageFiles.keys()) {
    it(`is as high in ${lang} as the outline, without words and then with them`, async () => {
      await pages.visit({lang}, async ({page}) => {
        const before = await heightsByWidth(page);
        const placeholders = Object.values(await boxesOf(page)).map(([height]) => height);
        const wordless = Object.entries(await heightsAtDefinition(page));
        for (const [index, [name, height]] of wordless.entries()) {
          assert.match(name, /without words$/);
          assert.ok(Math.abs(height - placeholders[index]!) <= 1, `${name}: ${height} px`);
        }
        await untilSpoken(page, lang);
        for (const [name, height] of Object.entries(await heightsByWidth(page))) {
          const allowed = lang === 'ar' && name.startsWith('license-donut') ? LINE : 1;
          const difference = height - before[name]!;
          assert.ok(Math.abs(difference) <= allowed, `${name} px: ${difference} px`);
        }
      });
    });
  }

  it('lets nothing move from before the definition until the data is shown', async () => {
    await pages.visit({}, async ({page, define, answer, shift, complaints}) => {
      await painted(page);
      await define();
      await untilState(page, TAG_LIST, 'loading');
      await painted(page);
      await answer();
      await untilState(page, TAG_LIST, 'loaded');
      await painted(page);
      assert.equal(await shift(), 0);
      assert.deepEqual(complaints, []);
    });
  });

  it('is missed where there is none: things move', async () => {
    await pages.visit({placeholder: false}, async ({page, define, shift}) => {
      await painted(page);
      await define();
      await untilState(page, TAG_LIST, 'loading');
      await painted(page);
      assert.ok((await shift()) > 0.001, String(await shift()));
    });
  });

  it('is as wide as the widget in a box that fits its content', async () => {
    const body =
      '<div class="fitting"><invoice-table endpoint="/held" provider-id="p"></invoice-table></div>';
    await pages.visit({body}, async ({page, define}) => {
      const widthOf = async (): Promise<number | undefined> => Object.values(await boxesOf(page))[0]?.[1];
      assert.equal(await widthOf(), 280);
      await define();
      await untilState(page, 'invoice-table', 'loading');
      assert.equal(await widthOf(), 280);
    });
  });

  it('follows --sw-rows', async () => {
    const body = '<invoice-table class="short" endpoint="/held" provider-id="p"></invoice-table>';
    await pages.visit({body}, async ({page, define}) => {
      const before = await boxesOf(page);
      await define();
      await untilState(page, 'invoice-table', 'loading');
      assert.deepEqual(
        Object.values(await boxesOf(page))
          .flat()
          .map(Math.round),
        Object.values(before).flat().map(Math.round),
      );
    });
  });

  it('shows the text between the tags until the widget is there', async () => {
    const isShown = (page: Page): Promise<boolean> =>
      page.$eval('subscription-card', (card) => {
        const range = document.createRange();
        range.selectNodeContents(card);
        return range.getClientRects().length > 0;
      });
    await pages.visit({}, async ({page, define}) => {
      assert.equal(await isShown(page), true);
      await define();
      assert.equal(await isShown(page), false);
    });
  });

  it('grows with a long text, and hides none of it', async () => {
    const body = `<license-donut endpoint="/held" provider-id="p">${'Wait for it. '.repeat(400)}</license-donut>`;
    await pages.visit({body}, async ({page}) => {
      const [content, box] = await page.$eval('license-donut', ({scrollHeight, offsetHeight}) => [
        scrollHeight,
        offsetHeight,
      ]);
      assert.ok(box! > 400, String(box));
      assert.ok(box! >= content!, `${String(content)} in ${String(box)}`);
    });
  });

  it('is only the text where scripts do not run', async () => {
    await pages.visit({javaScript: false}, async ({page}) => {
      const boxes = await boxesOf(page);
      assert.equal(boxes['license-donut provider-id']?.[0], 0);
      const [height = 0] = boxes['subscription-card provider-id'] ?? [];
      assert.ok(height > 10 && height < 30, String(height));
    });
  });

  it('is not there for a hidden widget', async () => {
    await pages.visit({body: '<invoice-table hidden></invoice-table>'}, async ({page}) => {
      assert.deepEqual((await boxesOf(page))['invoice-table '], [0, 0]);
    });
  });

  it('leaves alone what a server has rendered', async () => {
    const widgets = await Promise.all(
      TAGS.map(async (tag) => (await rendered(widget[tag](ANSWERS[tag]))).markup),
    );
    const body = widgets.join('');
    let bare = {};
    await pages.visit({body, placeholder: false}, async ({page}) => {
      bare = await boxesOf(page);
    });
    await pages.visit({body}, async ({page}) => {
      assert.deepEqual(await boxesOf(page), bare);
    });
  });
});
