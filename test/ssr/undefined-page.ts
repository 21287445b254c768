/** Pages whose widgets are not defined yet. */
import type {Browser, HTTPRequest, Page} from 'puppeteer-core';
import {complaintsOf, launchBrowser} from '../e2e/demo-harness.js';
import {painted} from '../e2e/strict-site.js';
import {PROVIDER} from '../helpers/records.js';
import {ANSWERS} from './markup.js';
import {openSite, type RenderedPage, type Site} from './site.js';

/** What a page leaves beside its widgets, in px. */
export const MARGINS = 32;

/** Every kind of widget, and something below. */
const WIDGETS = `
  <subscription-card endpoint="/held" provider-id="p">The subscription</subscription-card>
  <license-donut endpoint="/held" provider-id="p"></license-donut>
  <license-donut endpoint="/held" org-id="o"></license-donut>
  <user-cap-editor endpoint="/held" provider-id="p"></user-cap-editor>
  <invoice-table endpoint="/held" provider-id="p"></invoice-table>
  <p>Of which: <license-donut compact endpoint="/held" provider-id="p"></license-donut></p>
  <p>What comes after.</p>`;

/** Sums up what moves. */
function recordShifts(): void {
  const shifts = {sum: 0};
  Object.assign(globalThis, {shifts});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.sum += (entry as unknown as {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});
}

export interface Visit {
  readonly page: Page;
  /** Defines the widgets, as a script does that comes late. */
  readonly define: () => Promise<void>;
  /** Lets the endpoint answer. */
  readonly answer: () => Promise<void>;
  readonly shift: () => Promise<number>;
  readonly complaints: readonly string[];
}

export interface Options extends Partial<RenderedPage> {
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

/** The site and the browser of one test file. */
export class UndefinedPages {
  readonly #site: Site;
  readonly #browser: Browser;
  #count = 0;

  private constructor(site: Site, browser: Browser) {
    this.#site = site;
    this.#browser = browser;
  }

  static async open(): Promise<UndefinedPages> {
    const [site, browser] = await Promise.all([openSite(), launchBrowser()]);
    return new UndefinedPages(site, browser);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
  }

  /** Opens a page on which nothing is defined yet. */
  async visit(
    {width = 768, javaScript = true, system = 'light', ...content}: Options,
    act: (visit: Visit) => Promise<void>,
  ): Promise<void> {
    const document = {body: WIDGETS, placeholder: true, script: 'none', ...content} as const;
    const url = await this.#site.add(`page${String(this.#count++)}`, document);
    const context = await this.#browser.createBrowserContext();
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
      await act({page, define: () => this.#define(page), answer, shift: () => shiftOf(page), complaints});
    } finally {
      await context.close();
    }
  }

  async #define(page: Page): Promise<void> {
    await page.evaluate((address) => import(address), `${this.#site.url}define.js`);
    await painted(page);
  }
}

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as {shifts: {sum: number}}).shifts.sum);

/** Height and width of every widget, by its tag and ids. */
export const boxesOf = (page: Page): Promise<Record<string, readonly [height: number, width: number]>> =>
  page.$$eval('subscription-card, license-donut, user-cap-editor, invoice-table', (widgets) =>
    Object.fromEntries(
      widgets.map((widget): [string, [number, number]] => {
        const {height, width} = widget.getBoundingClientRect();
        const what = ['compact', 'org-id', 'provider-id'].find((name) => widget.hasAttribute(name));
        return [`${widget.localName} ${what ?? ''}`, [height, width]];
      }),
    ),
  );
