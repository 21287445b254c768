/** The built gateway's /cdn and /api: on a page of another origin, and under the ten lines of the README. */
import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import type * as gatewayTypes from '../../src/gateway/index.js';
import {launchBrowser, untilState, WIDGETS} from './demo-harness.js';
import {chartsDrawn, root, serveSite, type Site, visit} from './strict-site.js';

type GatewayPackage = typeof gatewayTypes;
type OpenGateway = Awaited<ReturnType<GatewayPackage['openGateway']>>;
type ListeningServer = Awaited<ReturnType<GatewayPackage['listen']>>;

/** Any address of this machine, since ports are known only once servers stand; pages and gateway are still two origins. */
const OTHER_ORIGIN_POLICY = [
  "default-src 'none'",
  'script-src http://127.0.0.1:*',
  "style-src 'self'",
  'connect-src http://127.0.0.1:*',
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
].join('; ');

// Built, as an operator has it; its types are those of the sources.
const gatewayPackage = (await import(import.meta.resolve('subscription-widgets/gateway'))) as GatewayPackage;

let browser: Browser;
let site: Site;
let folder: string;
let gateway: OpenGateway;
let server: ListeningServer;

/** What the gateway's own server answers at `/`. */
let page = '';

before(async () => {
  browser = await launchBrowser();
  site = await serveSite({
    policy: OTHER_ORIGIN_POLICY,
    headers: {'cross-origin-embedder-policy': 'require-corp'},
  });
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const reading = gatewayPackage.readSettings({
    env: {DATABASE_URL: `file:${folder}`, PORT: '0', ALLOWED_ORIGINS: new URL(site.url).origin},
    args: [],
    readFile: () => assert.fail('no setting is in a file'),
  });
  if ('refused' in reading) assert.fail(reading.refused);
  gateway = await gatewayPackage.openGateway(reading.settings);
  server = await gatewayPackage.listen({
    ...reading.settings,
    fetch: async (request, connection) =>
      new URL(request.url).pathname === '/'
        ? new Response(page, {headers: {'content-type': 'text/html; charset=utf-8'}})
        : gateway.fetch(request, connection),
  });
});

after(async () => {
  await browser.close();
  await server.close();
  await gateway.close();
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

describe('a page of another origin', () => {
  it('loads the script, its lazy file and the account from the gateway', async () => {
    const plain = await readFile(join(site.folder, 'widgets.html'), 'utf8');
    const elsewhere = plain
      .replace('src="cdn/', `src="${server.url}/cdn/`)
      .replace('endpoint="data" ', `endpoint="${server.url}/api" `)
      .replace(/provider-id="\w+"/, `provider-id="${gatewayPackage.SAMPLE_PROVIDER_ID}"`)
      .replace(/<subscription-card [^>]*endpoint="other-name"[^>]*><\/subscription-card>/, '')
      .replace(/<subscription-card org-id="\w+">/, '<subscription-card>');
    await writeFile(join(site.folder, 'elsewhere.html'), elsewhere);
    await visit(browser, `${site.url}elsewhere.html`, async ({page, requests, complaints}) => {
      await untilState(page, WIDGETS.join(), 'loaded');
      await chartsDrawn(page);
      assert.deepEqual(await complaints(), []);
      const scripts = requests.filter((url) => url.endsWith('.js'));
      assert.equal(scripts.length, 2);
      assert.ok(
        scripts.every((url) => url.startsWith(`${server.url}/cdn/`)),
        scripts.join(),
      );
    });
  });

  it('that isolates itself may read the files without CORS too', async () => {
    await visit(browser, `${site.url}widgets.html`, async ({page}) => {
      const type = await page.evaluate(
        async (url) => (await fetch(url, {mode: 'no-cors'})).type,
        `${server.url}/cdn/subscription-widgets.js`,
      );
      assert.equal(type, 'opaque');
    });
  });
});

describe('the README', () => {
  let readme: string;

  before(async () => {
    readme = await readFile(join(root, 'README.md'), 'utf8');
  });

  it('embeds the widgets in ten lines that work as they are written', async () => {
    const [, lines] = /## Embed it[^]*?```html\n([^]*?)```/.exec(readme) ?? assert.fail('no lines to embed');
    page = lines!.replace('YOUR_PROVIDER_ID', gatewayPackage.SAMPLE_PROVIDER_ID);
    assert.notEqual(page, lines, 'one ID is to be filled in');
    await visit(browser, server.url, async ({page, complaints}) => {
      await untilState(page, WIDGETS.join(), 'loaded');
      await chartsDrawn(page);
      assert.deepEqual(await complaints(), []);
    });
  });

  it('shows the published record from a static server as it says', async () => {
    const [card] = /<subscription-card endpoint="data"[^>]*>/.exec(readme) ?? assert.fail('no such card');
    const [, path, record] = /save this record as `([^`]+)`[^]*?```json\n([^]*?)```/.exec(readme) ?? [];
    await writeFile(
      join(site.folder, 'readme.html'),
      `<!doctype html><html lang="en"><title>One card</title>
      <script type="module" src="cdn/subscription-widgets.js"></script>${card}</subscription-card></html>`,
    );
    await visit(browser, `${site.url}readme.html`, async ({page, requests, complaints}) => {
      await untilState(page, 'subscription-card', 'loaded');
      assert.ok(requests.includes(site.url + (path ?? 'a path')), requests.join('\n'));
      const served: unknown = await (await fetch(site.url + path!)).json();
      assert.deepEqual(JSON.parse(record ?? ''), served);
      assert.deepEqual(await complaints(), []);
    });
  });
});
