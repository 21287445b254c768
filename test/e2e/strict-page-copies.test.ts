/** Several copies of the bundle and another build on one page: the first registration stands, and all work together. */
import assert from 'node:assert/strict';
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import type {Browser, HTTPRequest, Page, ResponseForRequest} from 'puppeteer-core';
import {editCap, launchBrowser, press, untilState, WIDGETS} from './demo-harness.js';
import {CDN, chartsDrawn, root, serveSite, type Site, type Visit, visit} from './strict-site.js';

/** What the page's own bundler has made of a part of the package, loaded before the script of the CDN. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  nothing: [],
  'the scope': ['account-scope'],
  'the widgets': WIDGETS,
  'the card and the scope': ['subscription-card', 'account-scope'],
};

async function bundle(folder: string, tags: readonly string[]): Promise<void> {
  await build({
    stdin: {
      contents: tags.map((tag) => `import 'subscription-widgets/define/${tag}.js';`).join('\n'),
      resolveDir: root,
    },
    entryNames: 'widgets',
    outdir: join(folder, 'first'),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    conditions: ['production'],
    target: ['chrome125', 'firefox126', 'safari17.5'],
    logLevel: 'error',
  });
}

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
});

/** Answers in place of the server; undefined lets a request through. */
function answering(page: Page, answer: (request: HTTPRequest) => Partial<ResponseForRequest> | undefined) {
  page.on('request', (request) => {
    const response = answer(request);
    void (response ? request.respond(response) : request.continue());
  });
  return page.setRequestInterception(true);
}

const refusal = (status: number, code: string, message: string): Partial<ResponseForRequest> => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify({code, message, status}),
});

/** What is wrong beyond the refusals that the test itself has given. */
const otherThanRefusals = (complaints: readonly string[], status: number): string[] =>
  complaints.filter((line) => !line.includes(String(status)));

for (const [name, tags] of Object.entries(FIRST)) {
  describe(`copies of the bundle after another build has registered ${name}`, () => {
    let site: Site;

    before(async () => {
      site = await serveSite({
        prepare: async (folder) => {
          await bundle(folder, tags);
          await cp(CDN, join(folder, 'copy'), {recursive: true});
        },
      });
    });

    after(() => site.close());

    const open = (
      act: (visit: Visit) => Promise<void>,
      answer?: (request: HTTPRequest) => Partial<ResponseForRequest> | undefined,
    ): Promise<void> =>
      visit(browser, `${site.url}copies.html`, act, {
        before: async (page) => {
          if (answer) await answering(page, answer);
        },
      });

    it('throws nothing and leaves the first registration standing', async () => {
      await open(async ({page, complaints}) => {
        await untilState(page, WIDGETS.join(), 'loaded');
        const first = await page.evaluate(() =>
          (window as unknown as {first: (readonly [string, unknown])[]}).first.map(
            ([tag, element]) => [tag, customElements.get(tag) === element] as const,
          ),
        );
        assert.deepEqual(Object.fromEntries(first), Object.fromEntries(tags.map((tag) => [tag, true])));
        await chartsDrawn(page);
        assert.deepEqual(await complaints(), []);
      });
    });

    it('asks once for what widgets of both builds share', async () => {
      await open(async ({page, requests}) => {
        await untilState(page, WIDGETS.join(), 'loaded');
        const licenses = requests.filter((url) => url.endsWith('/billing/details'));
        assert.equal(licenses.length, 1, 'the donut’s and the cap editor’s');
      });
    });

    for (const [status, state] of [
      [401, 'signed-out'],
      [403, 'not-allowed'],
    ] as const) {
      it(`tells ${String(status)} apart from other failures`, async () => {
        const refuse = (request: HTTPRequest) =>
          request.url().includes('/data/') ? refusal(status, 'REFUSED', 'Not you.') : undefined;
        await open(async ({page, complaints}) => {
          await untilState(page, WIDGETS.join(), state);
          assert.deepEqual(otherThanRefusals(await complaints(), status), []);
        }, refuse);
      });
    }

    it('says in the dialog why a cap was refused, and keeps what was typed', async () => {
      const refuse = (request: HTTPRequest) =>
        request.method() === 'PUT' ? refusal(403, 'FORBIDDEN', 'Ask for the Billing role.') : undefined;
      await open(async ({page, complaints}) => {
        await untilState(page, 'user-cap-editor', 'loaded');
        await editCap(page, 'Brightwater Clinics');
        await page.locator('user-cap-editor >>> .spin').fill('345');
        await press(page, 'Save');
        await page.waitForFunction(() =>
          document
            .querySelector('user-cap-editor')!
            .shadowRoot!.querySelector('dialog')!
            .innerText.includes('Ask for the Billing role.'),
        );
        assert.equal(
          await page.$eval('user-cap-editor >>> .spin', (field) => (field as HTMLInputElement).value),
          '345',
        );
        assert.deepEqual(otherThanRefusals(await complaints(), 403), []);
      }, refuse);
    });

    it('shows both values where somebody else was faster', async () => {
      const current = {id: 'org-brightwater', name: 'Brightwater Clinics', maxSystemUsers: 250};
      const conflict = (request: HTTPRequest) =>
        request.method() === 'PUT'
          ? {status: 412, contentType: 'application/json', body: JSON.stringify(current)}
          : undefined;
      await open(async ({page, complaints}) => {
        await untilState(page, 'user-cap-editor', 'loaded');
        await editCap(page, 'Brightwater Clinics');
        await page.locator('user-cap-editor >>> .spin').fill('345');
        await press(page, 'Save');
        await page.waitForFunction(() => {
          const inside = document.querySelector('user-cap-editor')!.shadowRoot!;
          const typed = inside.querySelector<HTMLInputElement>('.spin')!.value;
          return inside.querySelector('dialog')!.innerText.includes('250') && typed === '345';
        });
        assert.deepEqual(otherThanRefusals(await complaints(), 412), []);
      }, conflict);
    });

    it('tells a widget with a client of its own of a save', async () => {
      const saved = {id: 'org-brightwater', name: 'Brightwater Clinics', maxSystemUsers: 345};
      const save = (request: HTTPRequest) =>
        request.method() === 'PUT'
          ? {status: 200, contentType: 'application/json', body: JSON.stringify(saved)}
          : undefined;
      await open(async ({page, requests, complaints}) => {
        await untilState(page, 'user-cap-editor', 'loaded');
        await page.evaluate(() => {
          const alone = document.createElement('user-cap-editor');
          alone.setAttribute('endpoint', 'data');
          alone.setAttribute('provider-id', '5f9a81c2e4b0d7713ac02799');
          document.body.append(alone);
        });
        await untilState(page, 'user-cap-editor', 'loaded');
        // The first in the page is the one in the scope.
        await editCap(page, 'Brightwater Clinics');
        await page.locator('account-scope user-cap-editor >>> .spin').fill('345');
        const before = requests.length;
        const bothAgain = page.waitForRequest(
          () => requests.slice(before).filter((url) => url.includes('/organizations?')).length === 2,
        );
        await press(page, 'Save');
        await bothAgain;
        assert.deepEqual(await complaints(), []);
      }, save);
    });
  });
}
