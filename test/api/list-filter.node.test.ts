import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Invoice} from '../../src/account/invoice.js';
import type {ManagedOrganization} from '../../src/account/organization.js';
import {INVOICE_FIELDS, ORGANIZATION_FIELDS} from '../../src/api/list-fields.js';
import {matcher, matches} from '../../src/api/list-filter.js';
import type {Condition} from '../../src/api/list-query.js';
import {readListQuery} from '../../src/api/read-list-query.js';
import {day, money} from '../account/values.js';

/** The condition as a request would write it. */
function condition(written: string, fields: typeof ORGANIZATION_FIELDS | typeof INVOICE_FIELDS): Condition {
  const reading = readListQuery(new URLSearchParams({filter: written}), fields);
  assert.ok('query' in reading, 'refused' in reading ? reading.refused : '');
  return reading.query.filter![0]!;
}

const acme: ManagedOrganization = {id: 'o1', name: 'Ácme Inc', cap: 200, usage: {users: 193}};
const bare: ManagedOrganization = {id: 'o2', name: 'Bolt', usage: {}};

describe('matches an organization', () => {
  const table: readonly (readonly [written: string, acme: boolean, bare: boolean])[] = [
    ['name:eq:acme inc', true, false],
    ['name:eq:acme', false, false],
    ['name:ne:acme inc', false, true],
    ['name:search:CME', true, false],
    ['name:search:', true, true],
    ['name:search:  ', true, true],
    ['name:lt:b', true, false],
    ['name:ge:b', false, true],
    ['name:in:bolt|acme inc', true, true],
    ['name:between:acme|acme inc', true, false],
    ['users:eq:193', true, false],
    ['users:eq:0193', true, false],
    ['users:ne:193', false, true],
    ['users:gt:192', true, false],
    ['users:gt:193', false, false],
    ['users:ge:193', true, false],
    ['users:lt:193', false, false],
    ['users:lt:194', true, false],
    ['users:le:193', true, false],
    ['users:between:193|193', true, false],
    ['users:between:194|192', false, false],
    ['users:in:1|193', true, false],
    ['users:in:1|2', false, false],
    ['maxSystemUsers:ne:200', false, true],
    ['maxSystemUsers:ge:0', true, false],
    ['devices:ne:0', true, true],
    ['capStatus:eq:near', true, false],
    ['capStatus:eq:none', false, true],
    ['capStatus:gt:ok', true, false],
    ['capStatus:in:none|near', true, true],
    ['capStatus:ne:near', false, true],
  ];
  for (const [written, first, second] of table) {
    it(`by ${written}`, () => {
      const asked = condition(written, ORGANIZATION_FIELDS);
      assert.equal(matches(acme, asked, ORGANIZATION_FIELDS), first);
      assert.equal(matches(bare, asked, ORGANIZATION_FIELDS), second);
    });
  }
});

const full: Invoice = {
  id: 'INV-1',
  status: 'Partially Paid',
  currency: 'USD',
  dueDate: day('2026-02-28'),
  billed: money('200'),
};
const empty: Invoice = {id: 'INV-2', status: '', currency: 'EUR'};

describe('matches an invoice', () => {
  const table: readonly (readonly [written: string, full: boolean, empty: boolean])[] = [
    ['id:eq:INV-1', true, false],
    ['id:eq:inv-1', false, false],
    ['id:search:inv', true, true],
    ['status:in:Partially Paid|Paid', true, false],
    ['status:eq:', false, true],
    ['dueDate:between:2026-01-01|2026-12-31', true, false],
    ['dueDate:between:2026-02-28|2026-02-28', true, false],
    ['dueDate:lt:2026-02-28', false, false],
    ['dueDate:ne:2026-02-28', false, true],
    ['amountBilled:eq:200.00', true, false],
    ['amountBilled:gt:199.999999', true, false],
    ['amountBilled:lt:200.000001', true, false],
    ['amountBilled:ne:200', false, true],
    ['amountBilled:in:1|200.0', true, false],
    ['currency:eq:EUR', false, true],
  ];
  for (const [written, first, second] of table) {
    it(`by ${written}`, () => {
      const asked = condition(written, INVOICE_FIELDS);
      assert.equal(matches(full, asked, INVOICE_FIELDS), first);
      assert.equal(matches(empty, asked, INVOICE_FIELDS), second);
    });
  }
});

describe('matcher', () => {
  it('asks for all conditions', () => {
    const both = matcher<ManagedOrganization>(
      [
        {field: 'name', operator: 'search', value: 'acme'},
        {field: 'users', operator: 'gt', value: '193'},
      ],
      ORGANIZATION_FIELDS,
    );
    assert.equal(both(acme), false);
    assert.equal(matcher<ManagedOrganization>([], ORGANIZATION_FIELDS)(acme), true);
  });

  it('meets no value that is none of the field’s', () => {
    const conditions: readonly Condition[] = [
      {field: 'users', operator: 'ne', value: 'many'},
      {field: 'users', operator: 'ge', value: ''},
      {field: 'users', operator: 'in', value: ['many']},
      {field: 'users', operator: 'between', value: ['0', '']},
      {field: 'capStatus', operator: 'lt', value: 'full'},
    ];
    for (const asked of conditions) assert.equal(matches(acme, asked, ORGANIZATION_FIELDS), false);
  });

  it('refuses a field that is none', () => {
    assert.throws(
      () =>
        matcher<ManagedOrganization>([{field: 'color', operator: 'eq', value: 'red'}], ORGANIZATION_FIELDS),
      RangeError,
    );
  });
});
