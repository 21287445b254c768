/** integrity.json as its reader would use it: hashes on the script tag, its import map pasted into the page. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {appendFile, readdir, readFile, writeFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import type {Browser, Page} from 'puppeteer-core';
import {launchBrowser, untilState, WIDGETS} from './demo-harness.js';
import {
  CDN,
  chartsDrawn,
  POLICY,
  serveSite,
  type Site,
  type Visit,
  type VisitOptions,
  visit,
} from './strict-site.js';

interface Integrity {
  readonly files: Readonly<Record<string, string>>;
  readonly importmap: {readonly integrity: Readonly<Record<string, string>>};
}

const ENTRY = 'subscription-widgets.js';

const hashOf = (algorithm: 'sha256' | 'sha384', content: string | Buffer): string =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

const integrity = JSON.parse(await readFile(join(CDN, 'integrity.json'), 'utf8')) as Integrity;
const importMap = JSON.stringify(integrity.importmap, null, 2);
const scripts = Object.keys(integrity.files).filter((name) => name.endsWith('.js'));
const lazyFiles = scripts.filter((name) => name !== ENTRY);
const chart =
  lazyFiles.find((name) => name.startsWith('chart-pieces-')) ?? assert.fail('no file of Chart.js');

/** The file of a language. */
const languageFile = (language: string): string =>
  lazyFiles.find((name) => name.startsWith(`locales/${language}-`)) ?? assert.fail(`no file of ${language}`);

/** The page of the widgets with the import map in it and the hash on its script tag. */
async function writePage(folder: string, language: string): Promise<void> {
  const english = await readFile(join(folder, 'widgets.html'), 'utf8');
  const page = english.replace('<html lang="en">', `<html lang="${language}">`);
  const script = /<script type="module" src="([^"]+)"><\/script>/;
  assert.match(page, script);
  const hash = integrity.files[ENTRY] ?? '';
  const pasted = `<script type="importmap">${importMap}</script>
    <script type="module" src="$1" integrity="${hash}"></script>`;
  await writeFile(join(folder, 'integrity.html'), page.replace(script, pasted));
}

describe('integrity.json', () => {
  it('holds the hash of every file beside it', async () => {
    const entries = await readdir(CDN, {recursive: true, withFileTypes: true});
    const files = entries
      .filter((entry) => entry.isFile() && entry.name !== 'integrity.json')
      .map((entry) => relative(CDN, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
    assert.deepEqual(Object.keys(integrity.files).sort(), files);
    for (const file of files) {
      assert.equal(integrity.files[file], hashOf('sha384', await readFile(join(CDN, file))), file);
    }
  });

  it('names the scripts in its import map, as the gateway serves them', () => {
    const addressed = scripts.map((name) => [`/cdn/${name}`, integrity.files[name]] as const);
    assert.deepEqual(integrity.importmap, {integrity: Object.fromEntries(addressed)});
  });
});

describe('the folder for script tags', () => {
  it('has lazy files that import nothing', async () => {
    for (const name of lazyFiles) {
      const {metafile} = await build({
        entryPoints: [join(CDN, name)],
        bundle: true,
        packages: 'external',
        write: false,
        metafile: true,
        format: 'esm',
        logLevel: 'error',
      });
      assert.equal(Object.keys(metafile.inputs).length, 1, name);
      assert.deepEqual(
        Object.values(metafile.outputs).flatMap(({imports}) => imports),
        [],
        name,
      );
    }
  });

  it('has an entry that imports nothing but its lazy files, by an address beside it', async () => {
    const content = await readFile(join(CDN, ENTRY), 'utf8');
    const imported = [...content.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, path]) => path);
    assert.deepEqual(imported.sort(), lazyFiles.map((name) => `./${name}`).sort());
    assert.doesNotMatch(content, /(^|[;}])import\s*["'{*\w]/);
  });
});

interface PageOptions {
  readonly language?: string;
  readonly tamper?: (folder: string) => Promise<void>;
  readonly before?: VisitOptions['before'];
}

/** Gives, before a page goes anywhere, what it warns of: a promise of the first warning with these words. */
function warningOf(words: string): {
  readonly before: NonNullable<VisitOptions['before']>;
  warned: () => Promise<void>;
} {
  let warned: Promise<void> | undefined;
  return {
    before: async (page: Page) => {
      warned = new Promise((resolve) => {
        page.on('console', (message) => {
          if (message.type() === 'warn' && message.text().includes(words)) resolve();
        });
      });
    },
    warned: () => warned ?? assert.fail('the page was not opened'),
  };
}

describe('a page with the import map of integrity.json', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
  });

  /** Opens the page on a site whose files `tamper` has had its hands on. */
  async function onPage(
    act: (visit: Visit) => Promise<void>,
    {language = 'en', tamper, before}: PageOptions = {},
  ): Promise<void> {
    const site: Site = await serveSite({
      policy: POLICY.replace("script-src 'self'", `script-src 'self' '${hashOf('sha256', importMap)}'`),
      prepare: async (folder) => {
        await writePage(folder, language);
        await tamper?.(folder);
      },
    });
    try {
      await visit(browser, `${site.url}integrity.html`, act, {...(before && {before})});
    } finally {
      await site.close();
    }
  }

  it('works', async () => {
    await onPage(async ({page, complaints}) => {
      await untilState(page, WIDGETS.join(), 'loaded');
      await chartsDrawn(page);
      assert.deepEqual(await complaints(), []);
    });
  });

  for (const language of ['de', 'fr', 'es', 'ja', 'ar']) {
    it(`speaks ${language}, from a file of which the hash is right`, async () => {
      const file = languageFile(language);
      await onPage(
        async ({page, requests, complaints}) => {
          await untilState(page, WIDGETS.join(), 'loaded');
          await page.waitForFunction(
            () =>
              document.querySelector('invoice-table')?.shadowRoot?.querySelector('section')?.ariaLabel !==
              'Payment History',
          );
          assert.ok(requests.some((address) => address.endsWith(`/cdn/${file}`)));
          assert.deepEqual(await complaints(), []);
        },
        {language},
      );
    });
  }

  it('refuses a language that was tampered with, and speaks English', async () => {
    const tamper = (folder: string): Promise<void> =>
      appendFile(join(folder, 'cdn', languageFile('fr')), '\nglobalThis.tampered = true;');
    const {before: listen, warned} = warningOf('No texts came for lang="fr": English is shown.');
    await onPage(
      async ({page}) => {
        await untilState(page, WIDGETS.join(), 'loaded');
        await warned();
        assert.equal(await page.evaluate(() => 'tampered' in globalThis), false);
        const name = await page.$eval('invoice-table', (element) =>
          element.shadowRoot!.querySelector('section')!.getAttribute('aria-label'),
        );
        assert.equal(name, 'Payment History');
      },
      {language: 'fr', tamper, before: listen},
    );
  });

  it('refuses a lazy file that was tampered with, and shows the figures without it', async () => {
    const tamper = (folder: string): Promise<void> =>
      appendFile(join(folder, 'cdn', chart), '\nglobalThis.tampered = true;');
    const {before: listen, warned} = warningOf('Chart.js could not be loaded');
    await onPage(
      async ({page}) => {
        await untilState(page, WIDGETS.join(), 'loaded');
        await warned();
        assert.equal(await page.evaluate(() => 'tampered' in globalThis), false);
        const {text, picture} = await page.$eval('license-donut', (element) => {
          const inside = element.shadowRoot!;
          return {
            text: inside.querySelector<HTMLElement>('.frame')!.innerText,
            picture: inside.querySelector('.arc')!.checkVisibility(),
          };
        });
        assert.match(text, /1,386/);
        assert.ok(picture, 'the ring is drawn without Chart.js');
      },
      {tamper, before: listen},
    );
  });

  it('refuses an entry that was tampered with', async () => {
    const tamper = (folder: string): Promise<void> =>
      appendFile(join(folder, 'cdn', ENTRY), '\nglobalThis.tampered = true;');
    await onPage(
      async ({page}) => {
        const known = await page.evaluate(
          () => 'tampered' in globalThis || customElements.get('account-scope') !== undefined,
        );
        assert.equal(known, false);
      },
      {tamper},
    );
  });
});
