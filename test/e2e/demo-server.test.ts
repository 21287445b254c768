/** The demo as a process: what it says, how it ends, and what outlives it. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, afterEach, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {
  DemoProcess,
  type Demo,
  dataFolder,
  launchBrowser,
  press,
  startDemo,
  untilState,
} from './demo-harness.js';

const PROVIDER = '5f7f3a204186c0d94be12799';

let folder: string;
let removeFolder: () => Promise<void>;

beforeEach(async () => {
  ({folder, remove: removeFolder} = await dataFolder());
});

afterEach(() => removeFolder());

/** Starts the demo where it cannot start. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const {code, output, errors} = await new DemoProcess(env).ended();
  assert.equal(code, 1);
  assert.equal(output, '');
  assert.match(errors, /^[^\n]+\n$/, 'one line, no more');
  return errors;
}

describe('the demo’s process', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`says in one line where it is, and ends well on ${signal}`, async () => {
      const demo = await startDemo(folder);
      assert.equal((await fetch(`${demo.url}/readyz`)).status, 200);
      const {code, output, errors} = await demo.process.end(signal);
      assert.equal(code, 0);
      assert.match(output, /^[^\n]*http:\/\/127\.0\.0\.1:\d+[^\n]*\n$/);
      assert.equal(errors, '');
    });
  }

  it('ends although an answer hangs', async () => {
    const demo = await startDemo(folder);
    const asking = fetch(`${demo.url}/api/session`, {headers: {cookie: 'demo-api-answers=hang'}});
    const dropped = assert.rejects(asking);
    // Sent after the one that hangs, so that it is answered when that one has arrived.
    await fetch(`${demo.url}/healthz`);
    const {code, errors} = await demo.process.end();
    assert.equal(code, 0);
    assert.equal(errors, '');
    await dropped;
  });

  it('names the port that is taken', async () => {
    const demo = await startDemo(folder);
    const {port} = new URL(demo.url);
    const said = await refusal({PORT: port, DATABASE_URL: 'memory:'});
    assert.match(said, new RegExp(`PORT: ${port} .*taken`));
    await demo.process.end();
  });

  it('names the folder that another one has open', async () => {
    const demo = await startDemo(folder);
    const said = await refusal({DATABASE_URL: `file:${folder}`});
    assert.ok(said.startsWith('DATABASE_URL: ') && said.includes(folder));
    await demo.process.end();
  });

  it('refuses what would show a sample account under a false name or to everybody', async () => {
    assert.match(await refusal({SOURCE: 'jumpcloud', DATABASE_URL: 'memory:'}), /^SOURCE: /);
    assert.match(await refusal({HOST: '0.0.0.0', DATABASE_URL: 'memory:'}), /AUTH/);
  });
});

describe('a cap that was saved on the account page', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  async function openAccount(demo: Demo): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${demo.url}/account.html`);
    await untilState(page, 'user-cap-editor', 'loaded');
    return page;
  }

  async function organization(demo: Demo): Promise<{name: string; maxSystemUsers: number | null}> {
    const response = await fetch(`${demo.url}/api/v2/providers/${PROVIDER}/organizations?sort=name&limit=1`);
    const {results} = (await response.json()) as {results: [{name: string; maxSystemUsers: number | null}]};
    return results[0];
  }

  it('is still there after the process was killed', async () => {
    const first = await startDemo(folder);
    const {name, maxSystemUsers} = await organization(first);
    const cap = (maxSystemUsers ?? 0) + 4321;
    const page = await openAccount(first);
    await press(page, `Edit ${name}`);
    await page.locator('::-p-aria([name="Cap Users at"][role="radio"])').click();
    await page.locator('::-p-aria([role="spinbutton"])').fill(String(cap));
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
    await press(page, 'Save');
    assert.equal((await saved).status(), 200);
    await page.close();

    const {code} = await first.process.end('SIGKILL');
    assert.equal(code, null);
    const second = await startDemo(folder);
    assert.equal((await organization(second)).maxSystemUsers, cap);
    const again = await openAccount(second);
    const shown = new Intl.NumberFormat('en').format(cap);
    await again.waitForSelector(`user-cap-editor >>> ::-p-text(${shown})`, {visible: true});
    await second.process.end();
  });
});
