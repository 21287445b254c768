/** What screen readers and people's scripts find: roles and names in the accessibility tree of Chromium. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page, SerializedAXNode} from 'puppeteer-core';
import {onPage} from './accessibility-page.js';
import {editCap, launchBrowser, press} from './demo-harness.js';
import {serveSite, type Site} from './strict-site.js';

let site: Site;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

/** What a person moves to or acts on. */
const ROLES = new Set([
  ...['region', 'group', 'heading', 'table', 'list', 'dialog', 'alert', 'menu'],
  ...['button', 'link', 'searchbox', 'combobox', 'radio', 'spinbutton', 'checkbox'],
]);

function* nodesOf(node: SerializedAXNode): Iterable<SerializedAXNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

async function tree(page: Page): Promise<SerializedAXNode> {
  const snapshot = await page.accessibility.snapshot({interestingOnly: false});
  return snapshot ?? assert.fail('the page has no accessibility tree');
}

function find(root: SerializedAXNode, role: string, name: string): SerializedAXNode {
  const found = [...nodesOf(root)].find((node) => node.role === role && node.name === name);
  return found ?? assert.fail(`there is no ${role} "${name}"`);
}

/** The roles and names below `root`, one a line; of lines that differ only in an id, the first. */
function outline(root: SerializedAXNode, isRepeated: RegExp): readonly string[] {
  const lines = [...nodesOf(root)]
    .filter(({role}) => ROLES.has(role))
    .map(({role, name}) => `${role} ${name ?? ''}`);
  let isSeen = false;
  return lines.filter((line) => {
    if (!isRepeated.test(line)) return true;
    const isFirst = !isSeen;
    isSeen ||= / as CSV$|^button Edit/.test(line);
    return isFirst;
  });
}

const NOTHING = /^$/;

/** Each widget, and everything in it that has a name, in order. */
const WIDGETS: Readonly<Record<string, readonly [repeated: RegExp, lines: readonly string[]]>> = {
  Subscription: [
    NOTHING,
    [
      'region Subscription',
      'heading Subscription',
      'button Copy subscription ID',
      'link Dana Whitfield',
      'link +1 555 0142',
      'button Add renewal to calendar',
      'button Copy details',
      'button Export',
    ],
  ],
  'License Usage': [
    NOTHING,
    [
      'region License Usage',
      'heading License Usage',
      'list What MSP Platform Plus includes',
      'button Download Contract',
      'table License Usage',
    ],
  ],
  'Account Usage': [
    /^button Edit /,
    [
      'region Account Usage',
      'heading Account Usage',
      'searchbox Search organizations',
      'combobox Cap status',
      'group Account Usage, rows',
      'table Account Usage',
      'button Organization',
      'button Last month’s HWM',
      'button Users',
      'button Devices',
      'button Current HWM',
      'button User Cap',
      'button Edit Organization 000001',
      'button Print',
    ],
  ],
  'Payment History': [
    /^button Download invoice /,
    [
      'region Payment History',
      'heading Payment History',
      'button Export CSV',
      'combobox Status',
      'combobox Year',
      'group Payment History, rows',
      'table Payment History',
      'button Invoice',
      'button Due Date',
      'button Status',
      'button Amount Billed',
      'button Amount Paid',
      'button Amount Owed',
      'button Download invoice INV-20418',
      'button Download invoice INV-20418 as CSV',
      'link Request a copy',
      'button Print',
    ],
  ],
};

describe('the accessibility tree', () => {
  for (const [name, [repeated, lines]] of Object.entries(WIDGETS)) {
    it(`has in the region ${name} what interface and documentation name`, async () => {
      await onPage(browser, site, async (page) => {
        assert.deepEqual(outline(find(await tree(page), 'region', name), repeated), lines);
      });
    });
  }

  it('tells of each table its headings, which of them sorts it, and a heading for every row', async () => {
    await onPage(browser, site, async (page) => {
      const root = await tree(page);
      for (const [name, columns, rows] of [
        ['Account Usage', 7, 40],
        ['Payment History', 7, 6],
        ['License Usage', 2, 4],
      ] as const) {
        const nodes = [...nodesOf(find(root, 'table', name))];
        const count = (role: string): number => nodes.filter((node) => node.role === role).length;
        assert.deepEqual([count('columnheader'), count('rowheader')], [columns, rows], name);
      }
      const sorted = await page.$$eval('invoice-table >>> [aria-sort=descending]', (headings) =>
        headings.map(({textContent}) => textContent.trim()),
      );
      assert.deepEqual(sorted, ['Due Date']);
    });
  });

  it('has the dialog of a cap with its radios, its spin button and both its buttons, and nothing beside it', async () => {
    await onPage(browser, site, async (page) => {
      await editCap(page, 'Organization 000002');
      const root = await tree(page);
      const dialog = find(root, 'dialog', 'Organization 000002');
      assert.equal(dialog.modal, true);
      assert.deepEqual(outline(dialog, NOTHING), [
        'dialog Organization 000002',
        'heading Organization 000002',
        'group User Cap',
        'radio No User Cap',
        'radio Cap Users at',
        'spinbutton Cap Users at',
        'button Cancel',
        'button Save',
      ]);
      assert.equal(find(dialog, 'radio', 'Cap Users at').checked, true);
      const {valuemin, valuemax, description} = find(dialog, 'spinbutton', 'Cap Users at');
      assert.deepEqual([valuemin, valuemax], [1, 10_000]);
      assert.match(description ?? '', /licenses/);
      assert.equal(
        [...nodesOf(root)].some(({role}) => role === 'region'),
        false,
      );
    });
  });

  it('says of the menu of exports whether it is open', async () => {
    await onPage(browser, site, async (page) => {
      assert.equal(find(await tree(page), 'button', 'Export').expanded, false);
      await press(page, 'Export');
      const root = await tree(page);
      assert.equal(find(root, 'button', 'Export').expanded, true);
      find(root, 'button', 'Export as JSON');
      find(root, 'button', 'Export as CSV');
    });
  });

  it('has a name for everything that can be acted on', async () => {
    await onPage(browser, site, async (page) => {
      const unnamed = [...nodesOf(await tree(page))].filter(
        ({role, name}) =>
          ['button', 'link', 'combobox', 'searchbox', 'table', 'region'].includes(role) && !name,
      );
      assert.deepEqual(unnamed, []);
    });
  });

  it('announces what changes without taking the focus', async () => {
    await onPage(browser, site, async (page) => {
      const said = async (region: string): Promise<string> =>
        [...nodesOf(find(await tree(page), 'region', region))]
          .filter(({role, live}) => role === 'status' && live === 'polite')
          .flatMap((status) => [...nodesOf(status)])
          .map(({role, name}) => (role === 'StaticText' ? name : ''))
          .join(' ')
          .trim();
      assert.match(await said('Account Usage'), /40 organizations/);
      const search = page.locator('user-cap-editor >>> input[type=search]');
      await search.fill('000002');
      await page.waitForFunction(
        () => document.querySelector('user-cap-editor')!.shadowRoot!.textContent.includes('1 of 40'),
        {polling: 'raf'},
      );
      assert.match(await said('Account Usage'), /1 of 40/);
      const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName);
      assert.equal(focused, 'input');
      const error = [...nodesOf(await tree(page))].find(({name}) => name === 'Retry');
      assert.ok(error, 'the widget that failed offers Retry');
    });
  });
});
