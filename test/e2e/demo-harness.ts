/** The demo as a process of its own on a free port, and Chromium in front of it. */
import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {AxeResults, RunOptions} from 'axe-core';
import {type Browser, type Page, launch} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../helpers/browsers.mjs';

const root = resolve(import.meta.dirname, '../..');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const WIDGETS = ['subscription-card', 'license-donut', 'user-cap-editor', 'invoice-table'] as const;

export interface Ended {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** `demo/server.js` under way. */
export class DemoProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #output = '';
  #errors = '';

  constructor(env: Readonly<Record<string, string>>) {
    assert.ok(existsSync(join(root, 'dist/gateway/index.js')), 'Nothing is built: npm run e2e builds it.');
    this.#child = spawn(process.execPath, ['demo/server.js'], {
      cwd: root,
      env: {...process.env, PORT: '0', ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
    this.#ended = once(this.#child, 'close').then(([code]) => ({
      code: code as number | null,
      output: this.#output,
      errors: this.#errors,
    }));
  }

  /** Where the demo stands, once it says so. */
  async url(): Promise<string> {
    const said = async (): Promise<string> => {
      for (;;) {
        const url = /http:\/\/\S+/.exec(this.#output)?.[0];
        if (url) return url;
        await once(this.#child.stdout!, 'data');
      }
    };
    const ended = this.#ended.then(({errors}) => assert.fail(`The demo did not start: ${errors}`));
    return Promise.race([said(), ended]);
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }

  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL' = 'SIGTERM'): Promise<Ended> {
    this.#child.kill(signal);
    return this.#ended;
  }
}

export interface Demo {
  readonly url: string;
  readonly folder: string;
  readonly process: DemoProcess;
}

/** A folder for data, and the way to get rid of it. */
export async function dataFolder(): Promise<{folder: string; remove: () => Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  return {folder, remove: () => rm(folder, {recursive: true, force: true})};
}

export async function startDemo(folder: string): Promise<Demo> {
  const process = new DemoProcess({DATABASE_URL: `file:${folder}`});
  return {url: await process.url(), folder, process};
}

export const launchBrowser = (): Promise<Browser> => launch(chromiumLaunchOptions());

/**
 * Notes everything that a page complains about; a violation of its CSP, and a lost connection, are console errors. A request
 * that the network panel shows as failed counts too, whatever the page got from it.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    complaints.push(`thrown: ${error instanceof Error ? error.message : String(error)}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  return complaints;
}

/** Waits until every element that matches is in that custom state. */
export async function untilState(page: Page, selector: string, state: string): Promise<void> {
  await page.waitForFunction(
    (selector, state) => {
      const elements = [...document.querySelectorAll(selector)];
      return elements.length > 0 && elements.every((element) => element.matches(`:state(${state})`));
    },
    {},
    selector,
    state,
  );
}

/** Presses the organization's Edit, and waits for the dialog, which may come in a file of its own. */
export async function editCap(page: Page, organization: string): Promise<void> {
  await page.locator(`user-cap-editor >>> [aria-label="Edit ${organization}"]`).click();
  // By frames: what appears inside a shadow root is no mutation of the document.
  await page.waitForFunction(
    () => document.querySelector('user-cap-editor')!.shadowRoot!.querySelector('dialog:modal') !== null,
    {polling: 'raf'},
  );
}

/** What axe finds on the whole page. It writes style elements of its own, which a strict page complains about. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (options) => {
      const {axe} = window as unknown as {
        axe: {run(root: Document, options: RunOptions): Promise<AxeResults>};
      };
      return axe.run(document, options);
    },
    {resultTypes: ['violations']} satisfies RunOptions,
  );
  return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
}

/** Clicks the button with that accessible name, in whichever shadow root it stands. */
export const press = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
