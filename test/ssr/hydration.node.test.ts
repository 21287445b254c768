/** Markup of a server in a browser: it stays where it is true, and is replaced at once where it is not. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {html} from 'lit';
import type {Browser, Page} from 'puppeteer-core';
import {clock} from '../../src/shared/clock.js';
import {complaintsOf, launchBrowser} from '../e2e/demo-harness.js';
import {NOW, PROVIDER, providerWith} from '../helpers/records.js';
import {ANSWERS, FIGURES, rendered, type Tag, TAGS, widget} from './markup.js';
import {openSite, type RenderedPage, type Site} from './site.js';

let site: Site;
let browser: Browser;
const now = clock.now;

before(async () => {
  clock.now = () => NOW;
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
});

after(async () => {
  clock.now = now;
  await browser.close();
  await site.close();
});

interface Observed {
  shift: number;
  before: readonly Element[];
}

/** Notes what moves, and what stands in the widget's shadow root when the parser is done. */
function observe(): void {
  const observed: Observed = {shift: 0, before: []};
  Object.assign(globalThis, {observed});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) observed.shift += (entry as unknown as {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const root = document.getElementById('widget')!.shadowRoot!;
    observed.before = [...root.querySelectorAll(':not(style)')];
  });
}

interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Elements that the server's markup had, and how many of them still stand in it. */
  readonly kept: readonly [before: number, kept: number];
  /** What the widget says, in words. */
  readonly text: string;
  readonly shift: number;
}

interface Options extends Omit<RenderedPage, 'body'> {
  /** What the browser is handed; by default what the server had. */
  readonly data?: unknown;
  /** The browser's time. */
  readonly now?: string;
  readonly javaScript?: boolean;
}

const json = (data: unknown): string =>
  data === undefined
    ? ''
    : `<script type="application/json" data-for="widget">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** Everything that the browser shows of the widget; spaces that do not break read as others. */
const shownText = (page: Page): Promise<string> =>
  page.$eval('#widget', ({shadowRoot}) =>
    shadowRoot!.querySelector<HTMLElement>('[part~="frame"]')!.innerText.replaceAll(/\s+/g, ' '),
  );

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getElementById('widget')!.matches(':state(loaded), :state(not-configured)'),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

let pages = 0;

/** Opens a page with one widget that the server rendered with `data`. */
async function visit(
  tag: Tag,
  data: unknown,
  options: Options,
  act: (visit: Visit) => Promise<void>,
): Promise<void> {
  const {markup} = await rendered(widget[tag](data, options.lang));
  const body =
    markup.replace(`<${tag} `, `<${tag} id="widget" `) + json('data' in options ? options.data : data);
  const url = await site.add(`page${String(pages++)}`, {...options, body});
  const page = await browser.newPage();
  try {
    const complaints = complaintsOf(page);
    page.setDefaultTimeout(10_000);
    await page.setViewport({width: 1000, height: 1200});
    await page.setJavaScriptEnabled(options.javaScript ?? true);
    await page.evaluateOnNewDocument(observe);
    await page.goto(`${url}?now=${options.now ?? NOW.toISOString()}`);
    if (options.javaScript !== false) await settled(page);
    const {kept, shift} = await page.evaluate(() => {
      const {before = [], shift = 0} = (globalThis as unknown as {observed?: Observed}).observed ?? {};
      return {kept: [before.length, before.filter(({isConnected}) => isConnected).length] as const, shift};
    });
    await act({page, complaints, kept, shift, text: await shownText(page)});
  } finally {
    await page.close();
  }
}

for (const tag of TAGS) {
  describe(`<${tag}> from a server`, () => {
    it('shows its figures where scripts do not run', async () => {
      await visit(tag, ANSWERS[tag], {javaScript: false}, async ({text, complaints}) => {
        for (const figure of FIGURES[tag]) assert.ok(text.includes(figure), `${figure} is not in: ${text}`);
        assert.deepEqual(complaints, []);
      });
    });

    it('keeps every element when it is taken over, and moves nothing', async () => {
      await visit(tag, ANSWERS[tag], {}, async ({kept: [before, kept], shift, text, complaints, page}) => {
        assert.ok(before > 50, String(before));
        assert.equal(kept, before);
        assert.equal(shift, 0);
        for (const figure of FIGURES[tag]) assert.ok(text.includes(figure), `${figure} is not in: ${text}`);
        const sheets = await page.$eval('#widget', ({shadowRoot}) => [
          shadowRoot!.adoptedStyleSheets.length > 0,
          shadowRoot!.querySelectorAll('style').length,
        ]);
        assert.deepEqual(sheets, [true, 0], 'the shared style sheets stand for those of the server');
        assert.deepEqual(complaints, []);
      });
    });

    it('stands once, and moves nothing, on a page without support for hydration', async () => {
      await visit(tag, ANSWERS[tag], {script: 'plain'}, async ({kept: [, kept], shift, page, complaints}) => {
        assert.equal(kept, 0);
        assert.equal(shift, 0);
        assert.equal(
          await page.$eval('#widget', ({shadowRoot}) => shadowRoot!.querySelectorAll('.frame').length),
          1,
        );
        assert.deepEqual(complaints, []);
      });
    });

    it('keeps its elements in the language it was rendered in', async () => {
      await visit(tag, ANSWERS[tag], {lang: 'de'}, async ({kept: [before, kept], shift, complaints}) => {
        assert.equal(kept, before);
        assert.equal(shift, 0);
        assert.deepEqual(complaints, []);
      });
    });
  });
}

describe('what a server has rendered', () => {
  it('works once it is taken over', async () => {
    await visit('subscription-card', PROVIDER, {}, async ({page}) => {
      await page.locator('#widget >>> button[aria-label="Export"]').click();
      await page.waitForFunction(() =>
        document.getElementById('widget')!.shadowRoot!.querySelector('[popover]')!.matches(':popover-open'),
      );
    });
    await visit('invoice-table', ANSWERS['invoice-table'], {}, async ({page}) => {
      await page.locator('#widget >>> select').fill('Void');
      await page.waitForFunction(
        () => document.getElementById('widget')!.shadowRoot!.querySelectorAll('tr[data-id]').length === 1,
      );
    });
  });

  it('is updated in place by newer data', async () => {
    await visit('subscription-card', PROVIDER, {}, async ({page, kept: [before]}) => {
      const newer = providerWith({planName: 'Core'});
      await page.$eval('#widget', (element, data) => Object.assign(element, {data}), newer);
      await page.waitForFunction(() =>
        document.getElementById('widget')!.shadowRoot!.textContent.includes('Core'),
      );
      const still = await page.evaluate(() => {
        const {observed} = globalThis as unknown as {observed: Observed};
        return observed.before.filter(({isConnected}) => isConnected).length;
      });
      assert.equal(still, before);
    });
  });

  it('counts the days of the browser, where a page was kept for another day', async () => {
    await visit(
      'subscription-card',
      PROVIDER,
      {now: '2026-11-23T12:00:00Z'},
      async ({text, shift, complaints}) => {
        assert.match(text, /IN 69 DAYS/);
        assert.equal(shift, 0);
        assert.deepEqual(complaints, []);
      },
    );
  });

  it('says OVERDUE where the day has passed since', async () => {
    const data = ANSWERS['invoice-table'];
    await visit('invoice-table', data, {now: '2026-12-02T12:00:00Z'}, async ({text, shift, complaints}) => {
      assert.equal(text.match(/OVERDUE/g)?.length, 2);
      assert.equal(shift, 0);
      assert.deepEqual(complaints, []);
    });
  });

  it('gives way to other data', async () => {
    const data = providerWith({planName: 'Core', addOns: undefined, accountManager: undefined});
    await visit('subscription-card', PROVIDER, {data}, async ({text}) => {
      assert.match(text, /Core/);
      assert.doesNotMatch(text, /Platform Plus|Dana Whitfield/);
    });
  });

  it('gives way where the page hands over nothing, and the widget says what is missing', async () => {
    await visit('subscription-card', PROVIDER, {data: undefined}, async ({text}) => {
      assert.match(text, /endpoint/);
      assert.doesNotMatch(text, /Platform Plus/);
    });
  });

  it('gives way to the language of the page', async () => {
    const {markup} = await rendered(html`<div lang="de">${widget['subscription-card'](PROVIDER)}</div>`);
    assert.match(markup, /seats used/);
    const body = markup
      .replace('<subscription-card ', '<subscription-card id="widget" ')
      .replace(' lang="en"', '');
    const url = await site.add('other-language', {body: body + json(PROVIDER), lang: 'de'});
    const page = await browser.newPage();
    try {
      await page.goto(`${url}?now=${NOW.toISOString()}`);
      await settled(page);
      const text = await shownText(page);
      assert.doesNotMatch(text, /seats used/);
      assert.match(text, /Platform Plus/);
    } finally {
      await page.close();
    }
  });

  it('stays where the file that takes it over does not come, and the console says so', async () => {
    const {markup} = await rendered(widget['subscription-card'](PROVIDER));
    const body = markup.replace('<subscription-card ', '<subscription-card id="widget" ') + json(PROVIDER);
    const page = await browser.newPage();
    try {
      const warned = new Promise<string>((resolve) => {
        page.on('console', (message) => {
          if (message.type() === 'warn') resolve(message.text());
        });
      });
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        void (request.url().includes('/take-over-') ? request.abort() : request.continue());
      });
      await page.goto(await site.add('blocked', {body}));
      assert.match(await warned, /stay as the server rendered them/);
      assert.match(await shownText(page), /1,386 of 1,500 seats used/);
    } finally {
      await page.close();
    }
  });

  it('gives way to another version of the widget, and the console says so once', async () => {
    const {markup} = await rendered(widget['subscription-card'](PROVIDER));
    const other = markup
      .replace('<subscription-card ', '<subscription-card id="widget" ')
      .replace(/(<template [^>]*><style>[^]*?<\/style><!--lit-part )[^ ]+(-->)/, '$1AAAAAAAAAAA=$2');
    assert.notEqual(other.length, markup.length);
    const page = await browser.newPage();
    try {
      const complaints = complaintsOf(page);
      await page.goto(
        `${await site.add('other-version', {body: other + json(PROVIDER)})}?now=${NOW.toISOString()}`,
      );
      await settled(page);
      assert.match(await shownText(page), /Platform Plus .* 1,386 of 1,500 seats used/);
      assert.equal(complaints.length, 1, complaints.join('\n'));
      assert.match(complaints[0]!, /another version/);
    } finally {
      await page.close();
    }
  });
});
