/** The tenant's page: users are added up to the cap, and refused past it. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {
  type Demo,
  dataFolder,
  launchBrowser,
  press,
  startDemo,
  untilState,
  violations,
} from './demo-harness.js';

let demo: Demo;
let browser: Browser;
let page: Page;
let removeFolder: () => Promise<void>;

before(async () => {
  const {folder, remove} = await dataFolder();
  removeFolder = remove;
  [demo, browser] = await Promise.all([startDemo(folder), launchBrowser()]);
  page = await browser.newPage();
  await page.goto(`${demo.url}/tenant.html`);
  await untilState(page, 'subscription-card', 'loaded');
});

after(async () => {
  await browser.close();
  await demo.process.end();
  await removeFolder();
});

const textOf = (selector: string): Promise<string> =>
  page.evaluate((selector) => document.querySelector(selector)!.textContent, selector);

/** Users and cap as the page has them. */
async function figures(): Promise<{users: number; cap: number}> {
  const [users, cap] = [...(await textOf('#cap-line')).matchAll(/\d[\d,]*/g)].map(([digits]) =>
    Number(digits.replaceAll(',', '')),
  );
  return {users: users!, cap: cap!};
}

const cardShows = (text: string) =>
  page.waitForFunction(
    (text) => document.querySelector('subscription-card')!.shadowRoot!.textContent.includes(text),
    {},
    text,
  );

/** Presses Add user and waits for what becomes of it. */
async function addUser(): Promise<string> {
  await press(page, 'Add user');
  await page.waitForFunction(() => document.querySelector('#result')!.classList.contains('note'));
  const said = await textOf('#result');
  await page.evaluate(() => {
    document.querySelector('#result')!.className = '';
  });
  return said;
}

describe('the tenant’s page', () => {
  it('adds a user below the cap, and every figure moves', async () => {
    const {users, cap} = await figures();
    assert.ok(users < cap && cap - users <= 10, 'the first tenant is near its cap');
    const said = await addUser();
    assert.match(said, /was added/);
    assert.deepEqual(await figures(), {users: users + 1, cap});
    await cardShows(`${String(users + 1)} of `);
  });

  it('is refused at the cap, in words that say whom to ask', async () => {
    for (let {users, cap} = await figures(); users < cap; users += 1) {
      assert.match(await addUser(), /was added/);
    }
    const refused = page.waitForResponse((response) => response.url().endsWith('/api/systemusers'));
    const said = await addUser();
    assert.equal((await refused).status(), 409);
    assert.match(said, /Contact your MSP admin/);
    const {users, cap} = await figures();
    assert.equal(users, cap);
    assert.deepEqual(await violations(page), []);
  });

  it('keeps the tenant over a reload', async () => {
    const name = await textOf('h1');
    await page.reload();
    await page.waitForFunction((name) => document.querySelector('h1')!.textContent === name, {}, name);
    const {users, cap} = await figures();
    assert.equal(users, cap);
  });
});
