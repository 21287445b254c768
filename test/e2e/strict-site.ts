/** The pages of ./pages with the built bundle and an account of plain files, under the strictest policy. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {cp, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Browser, HTTPRequest, Page, Viewport} from 'puppeteer-core';
import {serveFolder} from '../helpers/static-server.js';
import {complaintsOf} from './demo-harness.js';
import {writeAccounts} from './static-account.js';

export const root = resolve(import.meta.dirname, '../..');
export const CDN = join(root, 'dist/cdn');

/** What the widgets must live with on a strict page. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
].join('; ');

export interface Site {
  /** With a slash at the end. */
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Changes what is served before it is. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly policy?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves ./pages at the root, the bundle as `cdn/` and the account as `data/`. */
export async function serveSite({prepare, policy = POLICY, headers}: SiteOptions = {}): Promise<Site> {
  assert.ok(existsSync(join(CDN, 'integrity.json')), 'Nothing is built: npm run e2e builds it.');
  const folder = await mkdtemp(join(tmpdir(), 'strict-'));
  await cp(join(import.meta.dirname, 'pages'), folder, {recursive: true});
  await cp(CDN, join(folder, 'cdn'), {recursive: true});
  await writeAccounts(folder);
  await prepare?.(folder);
  const server = await serveFolder(folder, {headers: {'content-security-policy': policy, ...headers}});
  return {
    url: server.url,
    folder,
    close: async () => {
      await server.close();
      await rm(folder, {recursive: true, force: true});
    },
  };
}

/** Gathers in the page what its policy has stopped: reports carry what a console line may leave out. */
function recordViolations(): void {
  const violations: string[] = [];
  Object.assign(globalThis, {violations});
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) => {
    violations.push(`violation: ${violatedDirective} ${blockedURI} ${sample}`);
  });
}

export interface Visit {
  readonly page: Page;
  /** Addresses of everything the page has asked for so far. */
  readonly requests: readonly string[];
  /** Everything wrong so far: errors and warnings in the console, failed requests, violations of the policy. */
  readonly complaints: () => Promise<readonly string[]>;
}

export interface VisitOptions {
  readonly viewport?: Viewport;
  /** Prepares the page before it goes anywhere. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Opens `url` in a profile of its own, and closes it whatever `act` does. */
export async function visit(
  browser: Browser,
  url: string,
  act: (visit: Visit) => Promise<void>,
  {viewport = {width: 1280, height: 1800}, before}: VisitOptions = {},
): Promise<void> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const said = complaintsOf(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.setDefaultTimeout(10_000);
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(recordViolations);
    await before?.(page);
    await page.goto(url);
    const violations = (): Promise<string[]> =>
      page.evaluate(() => (globalThis as unknown as {violations: string[]}).violations);
    await act({page, requests, complaints: async () => [...said, ...(await violations())]});
  } finally {
    await context.close();
  }
}

/** A way to let requests wait. */
export interface Held {
  /** Lets those that wait go on, and all later ones too. */
  readonly release: () => Promise<void>;
}

/** Holds every request whose address matches, until it is released. */
export async function holdRequests(page: Page, matches: (url: string) => boolean): Promise<Held> {
  let waiting: HTTPRequest[] | undefined = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (waiting && matches(request.url())) waiting.push(request);
    else void request.continue();
  });
  return {
    release: async () => {
      const held = waiting ?? [];
      waiting = undefined;
      await Promise.all(held.map((request) => request.continue()));
    },
  };
}

/** What `act` makes the browser save: name and content. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<readonly [name: string, content: string]> {
  const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  const session = await page.browser().target().createCDPSession();
  try {
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      browserContextId: page.browserContext().id!,
      downloadPath: folder,
      eventsEnabled: true,
    });
    const finished = new Promise<string>((resolve, reject) => {
      let name = '';
      session.on('Browser.downloadWillBegin', ({suggestedFilename}) => (name = suggestedFilename));
      session.on('Browser.downloadProgress', ({state}) => {
        if (state === 'completed') resolve(name);
        if (state === 'canceled') reject(new Error(`${name} was not saved`));
      });
    });
    await act();
    const name = await finished;
    return [name, await readFile(join(folder, name), 'utf8')];
  } finally {
    await session.detach();
    await rm(folder, {recursive: true, force: true});
  }
}

/** Once everything that was asked of the page is painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );

/** Once Chart.js has drawn the ring of every donut on the page. */
export async function chartsDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const donuts = [...document.querySelectorAll('license-donut:not([compact])')];
    return (
      donuts.length > 0 && donuts.every((donut) => donut.shadowRoot?.querySelector('.ring.drawn') !== null)
    );
  });
}
