/** What a page may get wrong around the widgets: each falls back, says so once in the console, and throws nothing. */
import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, HTTPRequest, Page} from 'puppeteer-core';
import {ORGANIZATION_ID, PROVIDER_ID} from '../helpers/records.js';
import {launchBrowser, untilState, WIDGETS} from './demo-harness.js';
import {chartsDrawn, painted, serveSite, type Site, visit} from './strict-site.js';

const OURS = 'subscription-widgets: ';
const ALL = [...WIDGETS, 'license-donut[compact]'].join();

/** A page of widgets in which `changes` are made: each text, and what takes its place. */
type Changes = readonly (readonly [text: string, replacement: string])[];

const PAGES: Readonly<Record<string, Changes>> = {
  'unknown-language': [['<html lang="en">', '<html lang="tlh">']],
  'malformed-language': [['<html lang="en">', '<html lang="not a language">']],
  french: [['<html lang="en">', '<html lang="fr">']],
  'unknown-theme': [
    ['<license-donut>', '<license-donut theme="sepia">'],
    ['<invoice-table>', '<invoice-table theme="sepia">'],
  ],
  'no-currency': [['endpoint="data"', 'endpoint="no-currency"']],
  'unknown-currency': [['endpoint="data"', 'endpoint="unknown-currency"']],
  'own-widget': [['<script', '<script src="own-widget.js"></script>\n    <script']],
  'own-scope': [
    ['<script', '<script src="own-scope.js"></script>\n    <script'],
    ['<license-donut>', `<license-donut endpoint="data" provider-id="${PROVIDER_ID}">`],
  ],
};

/** Registers an element of the page's own under one of our tags. */
const ownElement = (tag: string): string =>
  `customElements.define('${tag}', class extends HTMLElement {
    connectedCallback() {
      this.title = 'The page’s own';
    }
  });`;

let site: Site;
let browser: Browser;

async function writePages(folder: string): Promise<void> {
  const widgets = await readFile(join(folder, 'widgets.html'), 'utf8');
  for (const [name, changes] of Object.entries(PAGES)) {
    const page = changes.reduce((text, [from, to]) => {
      assert.ok(text.includes(from), from);
      return text.replace(from, to);
    }, widgets);
    await writeFile(join(folder, `${name}.html`), page);
  }
  for (const tag of ['widget', 'scope'])
    await writeFile(
      join(folder, `own-${tag}.js`),
      ownElement(tag === 'scope' ? 'account-scope' : 'license-donut'),
    );
  await writeAccount(folder, 'no-currency', 'XXX');
  await writeAccount(folder, 'unknown-currency', 'ZZZZ');
}

/** The full account with `currency` in place of dollars. */
async function writeAccount(folder: string, name: string, currency: string): Promise<void> {
  const provider = `v2/providers/${PROVIDER_ID}`;
  const paths = [
    `organizations/${ORGANIZATION_ID}`,
    ...['organizations', 'invoices', 'billing/details'].map((path) => `${provider}/${path}`),
  ];
  for (const path of paths) {
    const json = await readFile(join(folder, 'full', path), 'utf8');
    await mkdir(dirname(join(folder, name, path)), {recursive: true});
    await writeFile(join(folder, name, path), json.replaceAll('"USD"', `"${currency}"`));
  }
}

before(async () => {
  [site, browser] = await Promise.all([serveSite({prepare: writePages}), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

interface Opened {
  readonly page: Page;
  /** What widgets have said in the console, and every error that was thrown. */
  readonly said: readonly string[];
}

async function open(
  name: string,
  act: (opened: Opened) => Promise<void>,
  isBlocked?: (request: HTTPRequest) => boolean,
): Promise<void> {
  const said: string[] = [];
  const listen = async (page: Page): Promise<void> => {
    page.on('console', (message) => {
      if (message.text().startsWith(OURS)) said.push(message.text().slice(OURS.length));
    });
    page.on('pageerror', (error) => said.push(`thrown: ${String(error)}`));
    if (!isBlocked) return;
    await page.setRequestInterception(true);
    page.on('request', (request) => void (isBlocked(request) ? request.abort() : request.continue()));
  };
  await visit(browser, `${site.url}${name}.html`, ({page}) => act({page, said}), {before: listen});
}

/** A message without the cause that stands behind it, whose words are the browser's. */
const heads = (said: readonly string[]): readonly string[] =>
  said.map((line) => line.split(/ (?=\w*Error\b|JSHandle@)/)[0]!);

const nameOf = (page: Page): Promise<string | null> =>
  page.$eval('invoice-table', (element) =>
    element.shadowRoot!.querySelector('section')!.getAttribute('aria-label'),
  );

describe('a language that widgets do not speak', () => {
  for (const [name, lang] of [
    ['unknown-language', 'tlh'],
    ['malformed-language', 'not a language'],
  ] as const) {
    it(`is shown as English, and told of once: ${lang}`, async () => {
      await open(name, async ({page, said}) => {
        await untilState(page, ALL, 'loaded');
        await chartsDrawn(page);
        assert.equal(await nameOf(page), 'Payment History');
        assert.deepEqual(said, [`No texts for lang="${lang}": English is shown.`]);
      });
    });
  }

  it('is shown as English where its file is blocked, and told of once', async () => {
    await open(
      'french',
      async ({page, said}) => {
        await untilState(page, ALL, 'loaded');
        await chartsDrawn(page);
        assert.equal(await nameOf(page), 'Payment History');
        assert.deepEqual(heads(said), ['No texts came for lang="fr": English is shown.']);
      },
      (request) => request.url().includes('/cdn/locales/fr'),
    );
  });
});

describe('a theme that is none', () => {
  it('is taken as auto, and told of once', async () => {
    await open('unknown-theme', async ({page, said}) => {
      await untilState(page, ALL, 'loaded');
      const surfaces = await page.$$eval('license-donut, user-cap-editor, invoice-table', (widgets) =>
        widgets.map((widget) => getComputedStyle(widget).colorScheme),
      );
      assert.equal(new Set(surfaces).size, 1, surfaces.join());
      assert.deepEqual(said, ['theme="sepia" is none of auto, light and dark; taken as auto.']);
    });
  });
});

/** What the first widget of that tag shows, spaces of every kind as plain ones. */
const shownIn = (page: Page, tag: string): Promise<string> =>
  page.$eval(tag, ({shadowRoot}) =>
    shadowRoot!.querySelector<HTMLElement>('.frame')!.innerText.replaceAll(/\s+/g, ' '),
  );

describe('a currency that is none', () => {
  it('stands behind its amounts, in each widget that has some, and is told of once', async () => {
    await open('no-currency', async ({page, said}) => {
      await untilState(page, ALL, 'loaded');
      assert.match(await shownIn(page, 'invoice-table'), / 189\.1 XXX /);
      const card = await shownIn(page, 'subscription-card');
      assert.match(card, /Price per user 9 XXX /);
      assert.match(card, /Spend this contract 118,440 XXX /);
      assert.deepEqual(said, ['"XXX" is no currency that this browser knows.']);
    });
  });

  it('costs its amounts alone where it is not three letters, and each kind of record tells of it once', async () => {
    await open('unknown-currency', async ({page, said}) => {
      await untilState(page, ALL, 'loaded');
      assert.match(await shownIn(page, 'invoice-table'), /5 records could not be read/);
      const card = await shownIn(page, 'subscription-card');
      assert.match(card, /Platform Plus/);
      assert.match(card, /Price per user — Spend — Estimated next charge —/);
      const cause = 'expected a currency of three letters, received "ZZZZ"';
      assert.deepEqual([...said].sort(), [
        `The endpoint's answer could not be read in full (currency: ${cause}).`,
        `The endpoint's answer could not be read in full (subscriptionInfo.estimatedCharge.currency: ${cause}).`,
      ]);
    });
  });
});

describe('Chart.js that does not come', () => {
  /** The donut keeps its figures, their table and a ring. */
  async function stands(page: Page, said: readonly string[]): Promise<void> {
    await untilState(page, ALL, 'loaded');
    await page.$eval('license-donut', (donut) => donut.scrollIntoView());
    while (said.length === 0) await painted(page);
    await painted(page);
    const {text, rows, ring} = await page.$eval('license-donut', (donut) => {
      const inside = donut.shadowRoot!;
      return {
        text: inside.querySelector<HTMLElement>('.frame')!.innerText,
        rows: inside.querySelector('table')!.innerText,
        ring: inside.querySelector('.arc')!.checkVisibility(),
      };
    });
    assert.match(text, /1,386/);
    assert.match(rows, /1,386[\s\S]*1,500/);
    assert.ok(ring, 'the ring');
    assert.deepEqual(heads(said), ['Chart.js could not be loaded; widgets show their figures without it.']);
  }

  it('costs the picture alone where the network has lost it, and is told of once', async () => {
    await open(
      'widgets',
      async ({page, said}) => {
        await stands(page, said);
        await page.evaluate(() => {
          const donut = document.querySelector('license-donut')!;
          donut.after(donut.cloneNode());
        });
        await untilState(page, 'license-donut', 'loaded');
        await painted(page);
        assert.equal(said.length, 1, said.join('\n'));
      },
      (request) => request.url().includes('/cdn/chart-pieces-'),
    );
  });

  it('costs the picture alone where a policy names the entry and no other file', async () => {
    const page = await readFile(join(site.folder, 'widgets.html'), 'utf8');
    const policy = `script-src ${site.url}cdn/subscription-widgets.js`;
    const meta = `<meta http-equiv="content-security-policy" content="${policy}" />`;
    await writeFile(join(site.folder, 'entry-alone.html'), page.replace('<title>', `${meta}\n    <title>`));
    await open('entry-alone', ({page, said}) => stands(page, said));
  });
});

describe('an element of the page’s own under our tag', () => {
  it('stands, is told of once, and the other widgets work', async () => {
    await open('own-widget', async ({page, said}) => {
      await untilState(page, 'subscription-card, user-cap-editor, invoice-table', 'loaded');
      assert.equal(await page.$eval('license-donut', (own) => (own as HTMLElement).title), 'The page’s own');
      assert.deepEqual(said, [
        "<license-donut> is an element of the page's own; the widget does not stand in its place.",
      ]);
    });
  });

  it('lends nothing where it is the scope: widgets that name their endpoint work, the others say what is missing', async () => {
    await open('own-scope', async ({page, said}) => {
      await untilState(page, 'license-donut:not([compact])', 'loaded');
      await untilState(page, 'invoice-table, user-cap-editor', 'not-configured');
      assert.deepEqual(said, [
        "<account-scope> is an element of the page's own; the widget does not stand in its place.",
      ]);
    });
  });
});
