import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  type Condition,
  type Fields,
  INVOICE_FIELDS,
  type ListQuery,
  ORGANIZATION_FIELDS,
  type SortKey,
  decodeInvoices,
  decodeManagedOrganizations,
  decodeOrganizations,
  matcher,
  sortBy,
  writeListQuery,
} from '../../src/api/index.js';
import {invoiceTotals, moneyToDecimal} from '../../src/account/index.js';
import {PROVIDER_PATH, refusalOf, sampleGateway} from './sample-gateway.js';

const gateway = await sampleGateway();

const addressOf = (path: string, query: ListQuery): string => `${path}?${writeListQuery(query)}`;

async function readOrganizations(query: ListQuery) {
  const list = decodeManagedOrganizations(
    await gateway.json(addressOf(`${PROVIDER_PATH}/organizations`, query)),
  );
  assert.deepEqual(list.rejected, []);
  return list;
}

async function readInvoices(query: ListQuery) {
  const list = decodeInvoices(await gateway.json(addressOf(`${PROVIDER_PATH}/invoices`, query)));
  assert.deepEqual(list.rejected, []);
  return list;
}

const organizations = (await readOrganizations({limit: 100})).items;
const invoices = (await readInvoices({limit: 100})).items;

/** What the rules of api/ make of the whole list in memory. */
function expected<T extends {id: string}>(
  records: readonly T[],
  query: ListQuery,
  fields: Fields<T>,
): string[] {
  const kept = records.filter(matcher(query.filter ?? [], fields));
  return sortBy(kept, query.sort ?? [], fields).map(({id}) => id);
}

const idsOf = (records: readonly {id: string}[]): string[] => records.map(({id}) => id);

const bothWays = (fields: object): SortKey[] =>
  Object.keys(fields).flatMap((field) => [
    {field, descending: false},
    {field, descending: true},
  ]);

const ORGANIZATION_CONDITIONS: readonly Condition[] = [
  {field: 'name', operator: 'search', value: 'CLINICS'},
  {field: 'name', operator: 'search', value: 'cafe lumiere'},
  {field: 'name', operator: 'search', value: 'みなと'},
  {field: 'name', operator: 'search', value: 'reyes, \\ & |'},
  {field: 'name', operator: 'search', value: '%'},
  {field: 'name', operator: 'eq', value: 'brightwater clinics'},
  {field: 'name', operator: 'between', value: ['c', 'f']},
  {field: 'capStatus', operator: 'eq', value: 'near'},
  {field: 'capStatus', operator: 'ne', value: 'none'},
  {field: 'capStatus', operator: 'ge', value: 'near'},
  {field: 'capStatus', operator: 'in', value: ['reached', 'ok']},
  {field: 'maxSystemUsers', operator: 'ne', value: '75'},
  {field: 'maxSystemUsers', operator: 'lt', value: '30'},
  {field: 'users', operator: 'gt', value: '40'},
  {field: 'users', operator: 'le', value: '999999999999999'},
  {field: 'devices', operator: 'between', value: ['10', '20']},
  {field: 'highWaterMark', operator: 'in', value: ['44', '305']},
  {field: 'lastMonthHighWaterMark', operator: 'eq', value: '75'},
];

const INVOICE_CONDITIONS: readonly Condition[] = [
  {field: 'id', operator: 'search', value: 'inv-20'},
  {field: 'id', operator: 'eq', value: 'INV-20611'},
  {field: 'dueDate', operator: 'between', value: ['2025-01-01', '2025-12-31']},
  {field: 'status', operator: 'eq', value: 'Partially Paid'},
  {field: 'status', operator: 'ne', value: 'Paid'},
  {field: 'currency', operator: 'in', value: ['EUR']},
  {field: 'amountBilled', operator: 'gt', value: '12000.00'},
  {field: 'amountPaid', operator: 'eq', value: '0'},
  {field: 'amountRemaining', operator: 'ne', value: '0.000000'},
];

describe('list of organizations', () => {
  for (const key of bothWays(ORGANIZATION_FIELDS)) {
    it(`comes in the order of api/ by ${key.descending ? '-' : ''}${key.field}`, async () => {
      const query = {limit: 100, sort: [key]};
      const {items} = await readOrganizations(query);
      assert.deepEqual(idsOf(items), expected(organizations, query, ORGANIZATION_FIELDS));
    });
  }

  for (const condition of ORGANIZATION_CONDITIONS) {
    it(`is filtered as in api/: ${condition.field} ${condition.operator} ${String(condition.value)}`, async () => {
      const query = {limit: 100, filter: [condition]};
      const {items, total} = await readOrganizations(query);
      assert.deepEqual(idsOf(items), expected(organizations, query, ORGANIZATION_FIELDS));
      assert.equal(total, items.length);
    });
  }

  it('is ordered by several fields and filtered by several conditions at once', async () => {
    const query: ListQuery = {
      limit: 100,
      sort: [
        {field: 'capStatus', descending: true},
        {field: 'users', descending: false},
      ],
      filter: [
        {field: 'users', operator: 'ge', value: '10'},
        {field: 'maxSystemUsers', operator: 'gt', value: '0'},
      ],
    };
    const {items} = await readOrganizations(query);
    assert.ok(items.length > 3);
    assert.deepEqual(idsOf(items), expected(organizations, query, ORGANIZATION_FIELDS));
  });

  it('is read whole by pages without a gap or an overlap', async () => {
    const pages = [];
    for (let skip = 0; skip < 70; skip += 7) {
      pages.push(
        ...(await readOrganizations({skip, limit: 7, sort: [{field: 'maxSystemUsers', descending: true}]}))
          .items,
      );
    }
    assert.equal(pages.length, 60);
    assert.equal(new Set(idsOf(pages)).size, 60);
  });

  it('has ten records unless told otherwise, in order of their names', async () => {
    const {items, total} = await readOrganizations({});
    assert.equal(total, 60);
    assert.deepEqual(idsOf(items), expected(organizations, {}, ORGANIZATION_FIELDS).slice(0, 10));
  });

  it('counts and sums caps of all, whatever the filter', async () => {
    const {counts, totalCaps} = await readOrganizations({
      filter: [{field: 'capStatus', operator: 'eq', value: 'near'}],
    });
    assert.ok(counts);
    assert.equal(counts.near, 4);
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      60,
    );
    assert.equal(
      totalCaps,
      organizations.reduce((sum, {cap = 0}) => sum + cap, 0),
    );
  });

  it('names organizations under /organizations, under both of their names', async () => {
    const json = await gateway.json<{results: object[]}>(
      '/api/organizations?limit=2&filter=name:search:brightwater',
    );
    const {items, total} = decodeOrganizations(json);
    assert.equal(total, 1);
    assert.equal(items[0]?.name, 'Brightwater Clinics');
    assert.deepEqual(Object.keys(json.results[0] ?? {}).sort(), ['_id', 'displayName', 'id', 'name']);
  });
});

describe('list of invoices', () => {
  for (const key of bothWays(INVOICE_FIELDS)) {
    it(`comes in the order of api/ by ${key.descending ? '-' : ''}${key.field}`, async () => {
      const query = {limit: 100, sort: [key]};
      const {items} = await readInvoices(query);
      assert.deepEqual(idsOf(items), expected(invoices, query, INVOICE_FIELDS));
    });
  }

  for (const condition of INVOICE_CONDITIONS) {
    it(`is filtered as in api/: ${condition.field} ${condition.operator} ${String(condition.value)}`, async () => {
      const query = {limit: 100, filter: [condition]};
      const {items} = await readInvoices(query);
      assert.ok(items.length > 0);
      assert.deepEqual(idsOf(items), expected(invoices, query, INVOICE_FIELDS));
    });
  }

  it('sums per currency what the filter leaves, beyond the page too', async () => {
    const {totals = []} = await readInvoices({
      limit: 1,
      filter: [{field: 'status', operator: 'ne', value: 'Void'}],
    });
    const kept = invoices.filter(({status}) => status !== 'Void');
    assert.deepEqual(totals, invoiceTotals(kept));
    assert.ok(
      totals.every(
        ({billed, paid, owed}) => billed && paid && owed && billed.micros === paid.micros + owed.micros,
      ),
    );
    assert.match(moneyToDecimal(totals[0]?.billed ?? {currency: '', micros: 0n}), /^\d+\.\d\d$/);
  });

  it('names years and statuses of all, whatever the filter', async () => {
    const {years, statuses} = await readInvoices({
      filter: [{field: 'currency', operator: 'eq', value: 'EUR'}],
    });
    assert.deepEqual(years, [2026, 2025, 2024, 2023, 2022, 2021]);
    assert.deepEqual(statuses, ['Paid', 'Partially Paid', 'Unpaid', 'Void']);
  });

  it('is under records, with decimal texts, as the public API has it', async () => {
    const {records} = await gateway.json<{records: Record<string, unknown>[]}>(
      `${PROVIDER_PATH}/invoices?limit=1`,
    );
    assert.equal(typeof records[0]?.amountBilled, 'string');
    assert.equal(typeof records[0]?.period, 'string');
  });

  it('gives each organization its own, up to five years of them', async () => {
    const [first] = organizations;
    const {items, total} = decodeInvoices(
      await gateway.json(`/api/v2/organizations/${first?.id ?? ''}/invoices?limit=100`),
    );
    assert.equal(items.length, total);
    assert.ok(total > 12 && total <= 60);
  });
});

describe('bad parameters', () => {
  for (const query of [
    'limit=101',
    'limit=0',
    'limit=ten',
    'skip=-1',
    'sort=color',
    'filter=users:eq:many',
    'filter=users',
    'filter=capStatus:eq:full',
    'filter=name:like:x',
    'filter=name:search:%00',
    'filter=users:between:1',
  ]) {
    it(`refuses ${query} with 400 and says what to do`, async () => {
      const response = await gateway.ask(`${PROVIDER_PATH}/organizations?${query}`);
      assert.equal(response.status, 400);
      const {code, message, status} = await refusalOf(response);
      assert.deepEqual({code, status}, {code: 'BAD_REQUEST', status: 400});
      assert.match(message, /\w+/);
    });
  }

  it('says of a list without fields to sort by that there are none', async () => {
    const response = await gateway.ask(`${PROVIDER_PATH}/cap-changes?sort=at`);
    assert.equal(response.status, 400);
    assert.match((await refusalOf(response)).message, /Fields here: none\./);
  });

  it('takes 404 for an id that no database could hold', async () => {
    assert.equal((await gateway.ask('/api/organizations/a%00b')).status, 404);
    assert.equal((await gateway.ask('/api/organizations/%E0%A4%A')).status, 404);
  });
});
