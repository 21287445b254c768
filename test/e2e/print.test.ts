/** Paper: what a page prints as a PDF, of its own accord and by a table's Print button. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, launch, type LaunchOptions, type Page} from 'puppeteer-core';
import {extractText} from 'unpdf';
import {chromiumLaunchOptions, firefoxLaunchOptions} from '../helpers/browsers.mjs';
import {dataFolder, DemoProcess, launchBrowser, untilState} from './demo-harness.js';
import {holdRequests, painted, serveSite, type Site, visit} from './strict-site.js';

const ORGANIZATIONS = 1000;

/** The words on each page of what would be printed now. */
async function printed(page: Page): Promise<readonly string[]> {
  const pdf = new Uint8Array(await page.pdf({format: 'A4'}));
  const {text} = await extractText(pdf, {mergePages: false});
  return text.map((words) => words.replace(/\s+/g, ' '));
}

/** In place of the browser's dialog: it is open until a PDF is made, which tells the page of its end. */
function standIn(): void {
  const counted = globalThis as unknown as {prints: number};
  counted.prints = 0;
  window.print = () => {
    counted.prints += 1;
    dispatchEvent(new Event('beforeprint'));
  };
}

const untilPrinting = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (globalThis as unknown as {prints: number}).prints === 1, {polling: 'raf'});

const prints = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as {prints: number}).prints);

/** Marks and style sheets that Print has left behind, and the elements of the table. */
const traces = (page: Page, tag: string): Promise<{marks: number; sheets: number; elements: number}> =>
  page.evaluate((tag) => {
    const widget = document.querySelector(tag)!;
    return {
      marks: document.querySelectorAll('[data-sw-print]').length,
      sheets: document.adoptedStyleSheets.length,
      elements: widget.shadowRoot!.querySelectorAll('.table *').length,
    };
  }, tag);

describe('a list that the gateway has', () => {
  let browser: Browser;
  let demo: DemoProcess;
  let folder: Awaited<ReturnType<typeof dataFolder>>;
  let url: string;

  before(async () => {
    folder = await dataFolder();
    demo = new DemoProcess({
      DATABASE_URL: `file:${folder.folder}`,
      SAMPLE_ORGS: String(ORGANIZATIONS),
    });
    [url, browser] = await Promise.all([demo.url(), launchBrowser()]);
  });

  after(async () => {
    await browser.close();
    await demo.end();
    await folder.remove();
  });

  const onPage = (act: (page: Page) => Promise<void>): Promise<void> => {
    const inspect = async (page: Page): Promise<void> => {
      await untilState(page, 'user-cap-editor', 'loaded');
      await untilState(page, 'invoice-table', 'loaded');
      await act(page);
    };
    return visit(browser, url, ({page}) => inspect(page), {
      before: async (page) => {
        await page.evaluateOnNewDocument(standIn);
      },
    });
  };

  /** The first and the last organization by name, as the table sorts them. */
  const ends = (page: Page): Promise<readonly [string, string]> =>
    page.evaluate(async () => {
      const provider = document.querySelector('[provider-id]')!.getAttribute('provider-id');
      const names = ['name', '-name'].map(async (sort) => {
        const answer = await fetch(`/api/v2/providers/${provider}/organizations?sort=${sort}&limit=1`);
        const {results} = (await answer.json()) as {results: {name: string}[]};
        return results[0]!.name;
      });
      return [await names[0]!, await names[1]!] as const;
    });

  it('prints with the page what is loaded, and says how much that is', async () => {
    await onPage(async (page) => {
      const text = (await printed(page)).join(' ');
      const [, shown = ''] = /([\d,]+) of 1,000 rows/.exec(text) ?? [];
      assert.ok(Number(shown) >= 100 && Number(shown) < ORGANIZATIONS, shown);
      assert.match(text, /Payment History/);
      assert.doesNotMatch(text, /Loading|Search organizations|Export CSV/);
      await painted(page);
      assert.ok((await traces(page, 'user-cap-editor')).elements <= 450, 'the window returns');
    });
  });

  it('prints all of it alone by Print, and is as before afterwards', async () => {
    await onPage(async (page) => {
      const [first, last] = await ends(page);
      const before = await traces(page, 'user-cap-editor');
      await page.locator('user-cap-editor >>> .print').click();
      await untilPrinting(page);
      const pages = await printed(page);
      assert.ok(pages.length > 10, String(pages.length));
      const text = pages.join(' ');
      assert.ok(text.includes(first), first);
      assert.ok(text.includes(last), last);
      assert.match(text, /1,000 of 1,000 rows/);
      assert.doesNotMatch(text, /Payment History|Sample account/i);
      await painted(page);
      assert.deepEqual(await traces(page, 'user-cap-editor'), before);
    });
  });

  it('tells how far it has read, and gives up by Cancel without printing', async () => {
    await onPage(async (page) => {
      const held = await holdRequests(page, (address) => address.includes('skip='));
      await page.locator('user-cap-editor >>> .print').click();
      await page.locator('user-cap-editor >>> .sheet > .note button').click();
      await page.waitForFunction(
        () => document.querySelector('user-cap-editor')!.shadowRoot!.querySelector('.sheet > .note') === null,
        {polling: 'raf'},
      );
      const focused = await page.evaluate(() =>
        document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'),
      );
      assert.equal(focused, 'Print');
      await held.release();
      await painted(page);
      assert.equal(await prints(page), 0);
    });
  });
});

/** Where a page can be printed; WebKit's driver cannot. */
const ENGINES = Object.entries({Chromium: chromiumLaunchOptions(), Firefox: firefoxLaunchOptions()});

describe('a table in a page that would cut it', () => {
  let site: Site;

  before(async () => {
    site = await serveSite();
  });

  after(() => site.close());

  async function onPage(options: LaunchOptions, act: (page: Page) => Promise<void>): Promise<void> {
    const browser = await launch(options);
    const inspect = async (page: Page): Promise<void> => {
      await page.waitForFunction(
        () => {
          const table = document.querySelector('outer-frame')?.querySelector('user-cap-editor');
          return table?.matches(':state(loaded)');
        },
        {polling: 'raf'},
      );
      await act(page);
    };
    try {
      await visit(browser, `${site.url}print.html`, ({page}) => inspect(page), {
        before: async (page) => {
          await page.evaluateOnNewDocument(standIn);
        },
      });
    } finally {
      await browser.close();
    }
  }

  for (const [engine, options] of ENGINES) {
    // Where there is no Firefox, .ci/engines.mjs says so.
    if (!options) continue;

    it(`prints whole and alone by Print, whatever it stands in, in ${engine}`, async () => {
      await onPage(options, async (page) => {
        await page.locator('user-cap-editor >>> .print').click();
        await untilPrinting(page);
        const text = (await printed(page)).join(' ');
        assert.match(text, /Organization 000001 .*Organization 000040 /);
        assert.match(text, /40 of 40 rows/);
        assert.doesNotMatch(text, /Around|Beside|After/);
        await page.waitForFunction(() => document.querySelector('[data-sw-print]') === null, {
          polling: 'raf',
        });
        const {sheets} = await traces(page, 'user-cap-editor');
        assert.equal(sheets, 0);
      });
    });
  }

  it('is light on paper, with framed badges and no controls, though the page is dark', async () => {
    await onPage(chromiumLaunchOptions(), async (page) => {
      const look = (): Promise<readonly string[]> =>
        page.$eval('user-cap-editor >>> .frame', (frame) => {
          const badge = frame.querySelector('.rows .badge')!;
          const {backgroundColor, color} = getComputedStyle(frame);
          return [backgroundColor, color, getComputedStyle(badge).borderTopWidth];
        });
      assert.deepEqual(await look(), ['rgb(22, 25, 31)', 'rgb(236, 238, 242)', '0px']);
      await page.emulateMediaType('print');
      assert.deepEqual(await look(), ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', '1px']);
      const controls = await page.$$eval('user-cap-editor >>> :is(button, input, select)', (all) =>
        all.filter((control) => control.checkVisibility()).map(({className}) => className),
      );
      assert.deepEqual(
        controls.filter((name) => name !== 'sort'),
        [],
      );
    });
  });
});
