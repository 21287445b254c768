/**
 * How high the outlines are that stand in the widgets while they load. Run by itself, it writes them down for the
 * placeholders: `node --import tsx test/ssr/outlines.ts`.
 */
import {writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {html, type TemplateResult} from 'lit';
import type {Browser} from 'puppeteer-core';
import {launchBrowser} from '../e2e/demo-harness.js';
import {rendered} from './markup.js';
import {openSite, type Site} from './site.js';

const FILE = resolve(import.meta.dirname, '../../src/placeholder/outlines.json');

interface Outline {
  /** Whose placeholder it is, before its definition. */
  readonly selector: string;
  readonly widget: TemplateResult;
  readonly hasRows?: boolean;
}

/** In an order in which a later one wins. */
const OUTLINES: readonly Outline[] = [
  {
    selector: 'subscription-card:not(:defined)',
    widget: html`<subscription-card provider-id="p"></subscription-card>`,
  },
  {selector: 'license-donut:not(:defined)', widget: html`<license-donut org-id="o"></license-donut>`},
  {
    // Packages of a provider name what they include.
    selector:
      ':is(license-donut[provider-id], account-scope[provider-id] license-donut:not([org-id])):not(:defined)',
    widget: html`<license-donut provider-id="p"></license-donut>`,
  },
  {
    selector: 'user-cap-editor:not(:defined)',
    widget: html`<user-cap-editor provider-id="p"></user-cap-editor>`,
    hasRows: true,
  },
  {
    selector: 'invoice-table:not(:defined)',
    widget: html`<invoice-table provider-id="p"></invoice-table>`,
    hasRows: true,
  },
];

/** From which width on, without the border, which height holds: of the whole, or of a row and of the rest. */
interface Step {
  readonly from: number;
  readonly height: number;
  readonly perRow?: number;
}

const NARROWEST = 240;
const WIDEST = 1300;
const BORDERS = 2;

/** The height of each widget on the page at each width, with that many rows. */
async function heightsOf(browser: Browser, url: string, rows: number): Promise<number[][]> {
  const page = await browser.newPage();
  try {
    await page.setViewport({width: WIDEST + 100, height: 2000});
    await page.goto(url);
    return await page.evaluate(
      (rows, from, to) => {
        const sheet = new CSSStyleSheet();
        document.adoptedStyleSheets = [sheet];
        return Array.from({length: to - from}, (_, index) => {
          sheet.replaceSync(`main { --sw-rows: ${rows}; display: block; inline-size: ${from + index}px; }`);
          return [...document.querySelectorAll('main > *')].map(
            (widget) => widget.getBoundingClientRect().height,
          );
        });
      },
      rows,
      NARROWEST,
      WIDEST,
    );
  } finally {
    await page.close();
  }
}

const rounded = (height: number): number => Math.round(height * 10) / 10;

async function measure(browser: Browser, site: Site): Promise<readonly {selector: string; steps: Step[]}[]> {
  const {markup} = await rendered(html`<main>${OUTLINES.map(({widget}) => widget)}</main>`);
  const url = await site.add('outlines', {body: markup, script: 'none'});
  // Not fewer: a table is never lower than two rows.
  const [some, more] = [await heightsOf(browser, url, 6), await heightsOf(browser, url, 16)];
  return OUTLINES.map(({selector, hasRows}, which) => {
    const steps: Step[] = [];
    some.forEach((heights, index) => {
      const [lower = 0, higher = 0] = [heights[which], more[index]?.[which]];
      const perRow = rounded((higher - lower) / 10);
      const step = {height: rounded(lower - 6 * perRow), ...(hasRows && {perRow})};
      const last = steps.at(-1);
      if (last?.height === step.height && last.perRow === step.perRow) return;
      steps.push({from: last ? NARROWEST + index - BORDERS : 0, ...step});
    });
    return {selector, steps};
  });
}

if (process.argv[1] === import.meta.filename) {
  const [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  await writeFile(FILE, `${JSON.stringify(await measure(browser, site), undefined, 2)}\n`);
  await Promise.all([browser.close(), site.close()]);
}
