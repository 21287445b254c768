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

interface Field {
  readonly value: string | undefined;
  readonly invalid: string | undefined;
  readonly description: string | undefined;
  readonly focused: boolean;
}

/** The text field of that name, as it is told to a screen reader. */
async function field(name: string): Promise<Field> {
  const nodes = [await page.accessibility.snapshot()];
  for (const node of nodes) {
    nodes.push(...(node?.children ?? []));
    if (node?.role !== 'textbox' || node.name !== name) continue;
    const {value, invalid, description, focused = false} = node;
    return {value: value?.toString(), invalid, description, focused};
  }
  return assert.fail(`There is no text field ${name}.`);
}

async function fill(username: string, email: string): Promise<void> {
  for (const [id, text] of Object.entries({username, email})) {
    await page.locator(`#${id}`).fill(text);
  }
}

const INVALID = {invalid: 'true', focused: false};
const FINE = {invalid: undefined, description: undefined, focused: false};

describe('a form that cannot be taken', () => {
  it('says below each field what to do, before anything is sent', async () => {
    await fill('', '');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    assert.equal(await addUser(), 'The user was not added: 2 entries need a change.');
    assert.deepEqual(sent, []);
    assert.deepEqual(await field('Username'), {
      ...INVALID,
      value: undefined,
      description: 'Enter a username.',
      focused: true,
    });
    assert.deepEqual(await field('Email'), {
      ...INVALID,
      value: undefined,
      description: 'Enter an email address.',
    });
    assert.deepEqual(await violations(page), []);
  });

  it('takes a message away as soon as its field is changed', async () => {
    await page.locator('#username').fill('ada');
    assert.deepEqual(await field('Username'), {...FINE, value: 'ada', focused: true});
    assert.equal((await field('Email')).invalid, 'true');
  });

  it('goes to the first field that is wrong', async () => {
    await fill('ada', 'ada at example');
    assert.equal(await addUser(), 'The user was not added: one entry needs a change.');
    assert.deepEqual(await field('Email'), {
      value: 'ada at example',
      invalid: 'true',
      description: 'Enter an email address such as name@example.com.',
      focused: true,
    });
    assert.deepEqual(await field('Username'), {...FINE, value: 'ada'});
  });

  it('shows what the API alone refuses, and keeps what was typed', async () => {
    const long = 'x'.repeat(251);
    await fill(long, 'ada@example');
    assert.equal(await addUser(), 'The user was not added: 2 entries need a change.');
    const [username, email] = [await field('Username'), await field('Email')];
    assert.deepEqual([username.value, email.value], [long, 'ada@example']);
    assert.equal(username.description, 'Enter a username of at most 250 characters.');
    assert.equal(email.description, 'Enter an email address such as name@example.com.');
    assert.ok(username.focused);
  });

  it('is taken once it is right', async () => {
    await fill('ada', 'ada@example.com');
    assert.match(await addUser(), /^ada was added/);
    assert.equal((await field('Username')).invalid, undefined);
  });
});

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
