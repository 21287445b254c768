/** What stands in a widget's place until it is defined. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, HTTPRequest, Page} from 'puppeteer-core';
import {complaintsOf, launchBrowser, untilState} from '../e2e/demo-harness.js';
import {painted} from '../e2e/strict-site.js';
import {PROVIDER} from '../helpers/records.js';
import {ANSWERS, rendered, TAGS, widget} from './markup.js';
import {openSite, type RenderedPage, type Site} from './site.js';

const WIDTHS = [280, 360, 768, 1280] as const;
const MARGINS = 32;

const WIDGETS = `
  <subscription-card endpoint="/held" provider-id="p">The subscription</subscription-card>
  <license-donut endpoint="/held" provider-id="p"></license-donut>
  <license-donut endpoint="/held" org-id="o"></license-donut>
  <user-cap-editor endpoint="/held" provider-id="p"></user-cap-editor>
  <invoice-table endpoint="/held" provider-id="p"></invoice-table>
  <p>Of which: <license-donut compact endpoint="/held" provider-id="p"></license-donut></p>
  <p>What comes after.</p>`;

const TAG_LIST = TAGS.join();

let site: Site;
let browser: Browser;
let pages = 0;

before(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Sums up what moves. */
function recordShifts(): void {
  const shifts = {sum: 0};
  Object.assign(globalThis, {shifts});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.sum += (entry as unknown as {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});
}

interface Visit {
  readonly page: Page;
  /** Defines the widgets, as a script does that comes late. */
  readonly define: () => Promise<void>;
  /** Lets the endpoint answer. */
  readonly answer: () => Promise<void>;
  readonly shift: () => Promise<number>;
  readonly complaints: readonly string[];
}

interface Options extends Partial<RenderedPage> {
  readonly width?: number;
  readonly javaScript?: boolean;
  /** What the system prefers. */
  readonly system?: 'light' | 'dark';
}

const ENDPOINT: Readonly<Record<string, unknown>> = {
  '/held/organizations/o': PROVIDER,
  '/held/v2/providers/p': PROVIDER,
  '/held/v2/providers/p/billing/details': ANSWERS['license-donut'],
  '/held/v2/providers/p/organizations': ANSWERS['user-cap-editor'],
  '/held/v2/providers/p/invoices': ANSWERS['invoice-table'],
};

/** Lets what asks the endpoint wait, until the function it gives is called. */
async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  const waiting: HTTPRequest[] = [];
  let isHeld = true;
  const answer = (request: HTTPRequest): Promise<void> => {
    const data = ENDPOINT[new URL(request.url()).pathname];
    return request.respond({contentType: 'application/json', body: JSON.stringify(data)});
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().includes('/held/')) void request.continue();
    else if (isHeld) waiting.push(request);
    else void answer(request);
  });
  return async () => {
    isHeld = false;
    await Promise.all(waiting.map(answer));
  };
}

/** Opens a page on which nothing is defined yet. */
async function visit(
  {width = 768, javaScript = true, system = 'light', ...content}: Options,
  act: (visit: Visit) => Promise<void>,
): Promise<void> {
  const document = {body: WIDGETS, placeholder: true, script: 'none', ...content} as const;
  const url = await site.add(`placeholder${String(pages++)}`, document);
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    page.setDefaultTimeout(10_000);
    await page.setViewport({width: width + MARGINS, height: 6000});
    await page.setJavaScriptEnabled(javaScript);
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: system}]);
    await page.evaluateOnNewDocument(recordShifts);
    const answer = await holdAnswers(page);
    await page.goto(url);
    const define = async (): Promise<void> => {
      await page.evaluate((address) => import(address), `${site.url}define.js`);
      await painted(page);
    };
    const shift = (): Promise<number> =>
      page.evaluate(() => (globalThis as unknown as {shifts: {sum: number}}).shifts.sum);
    await act({page, define, answer, shift, complaints});
  } finally {
    await context.close();
  }
}

/** Height and width of every widget, by its tag and ids. */
const boxesOf = (page: Page): Promise<Record<string, readonly [height: number, width: number]>> =>
  page.$$eval('subscription-card, license-donut, user-cap-editor, invoice-table', (widgets) =>
    Object.fromEntries(
      widgets.map((widget): [string, [number, number]] => {
        const {height, width} = widget.getBoundingClientRect();
        const what = ['compact', 'org-id', 'provider-id'].find((name) => widget.hasAttribute(name));
        return [`${widget.localName} ${what ?? ''}`, [height, width]];
      }),
    ),
  );

const backgroundOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => {
    const surface = element.shadowRoot?.querySelector('.frame') ?? element;
    return getComputedStyle(surface).backgroundColor;
  });

describe('a placeholder', () => {
  for (const width of WIDTHS) {
    it(`is as high and wide as the outline in ${width} px`, async () => {
      await visit({width}, async ({page, define}) => {
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
      await visit({width}, async ({page, define, shift}) => {
        await painted(page);
        await define();
        await untilState(page, TAG_LIST, 'loading');
        await painted(page);
        assert.equal(await shift(), 0);
      });
    });
  }

  it('lets nothing move from before the definition until the data is shown', async () => {
    await visit({}, async ({page, define, answer, shift, complaints}) => {
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
    await visit({placeholder: false}, async ({page, define, shift}) => {
      await painted(page);
      await define();
      await untilState(page, TAG_LIST, 'loading');
      await painted(page);
      assert.ok((await shift()) > 0.001, String(await shift()));
    });
  });

  it('follows --sw-rows', async () => {
    const body = '<invoice-table class="short" endpoint="/held" provider-id="p"></invoice-table>';
    await visit({body}, async ({page, define}) => {
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
    await visit({}, async ({page, define}) => {
      assert.equal(await isShown(page), true);
      await define();
      assert.equal(await isShown(page), false);
    });
  });

  it('grows with a long text, and hides none of it', async () => {
    const body = `<license-donut endpoint="/held" provider-id="p">${'Wait for it. '.repeat(400)}</license-donut>`;
    await visit({body}, async ({page}) => {
      const [content, box] = await page.$eval('license-donut', ({scrollHeight, offsetHeight}) => [
        scrollHeight,
        offsetHeight,
      ]);
      assert.ok(box! > 400, String(box));
      assert.ok(box! >= content!, `${String(content)} in ${String(box)}`);
    });
  });

  it('is only the text where scripts do not run', async () => {
    await visit({javaScript: false}, async ({page}) => {
      const boxes = await boxesOf(page);
      assert.equal(boxes['license-donut provider-id']?.[0], 0);
      const [height = 0] = boxes['subscription-card provider-id'] ?? [];
      assert.ok(height > 10 && height < 30, String(height));
    });
  });

  it('is not there for a hidden widget', async () => {
    await visit({body: '<invoice-table hidden></invoice-table>'}, async ({page}) => {
      assert.deepEqual((await boxesOf(page))['invoice-table '], [0, 0]);
    });
  });

  it('leaves alone what a server has rendered', async () => {
    const widgets = await Promise.all(
      TAGS.map(async (tag) => (await rendered(widget[tag](ANSWERS[tag]))).markup),
    );
    const body = widgets.join('');
    let bare = {};
    await visit({body, placeholder: false}, async ({page}) => {
      bare = await boxesOf(page);
    });
    await visit({body}, async ({page}) => {
      assert.deepEqual(await boxesOf(page), bare);
    });
  });
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
      await visit({scheme, system}, async ({page, define}) => {
        for (const tag of TAGS) assert.equal(await backgroundOf(page, tag), color, `${tag} before`);
        await define();
        for (const tag of TAGS) assert.equal(await backgroundOf(page, tag), color, tag);
      });
    });
  }

  it('gives way to the theme of a widget, before and after its definition', async () => {
    const body =
      '<subscription-card theme="dark"></subscription-card><license-donut theme="light"></license-donut>';
    await visit({body, scheme: 'both', system: 'dark'}, async ({page, define}) => {
      for (const step of [() => Promise.resolve(), define]) {
        await step();
        assert.equal(await backgroundOf(page, 'subscription-card'), DARK);
        assert.equal(await backgroundOf(page, 'license-donut'), LIGHT);
      }
    });
  });
});
