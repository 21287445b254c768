import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Invoice} from '../../src/account/invoice.js';
import type {ManagedOrganization, OrganizationUsage} from '../../src/account/organization.js';
import {INVOICE_FIELDS, ORGANIZATION_FIELDS} from '../../src/api/list-fields.js';
import {compareBy, sortBy} from '../../src/api/list-order.js';
import type {SortKey} from '../../src/api/list-query.js';
import {day, forAll, money} from '../account/values.js';

const by = (text: string): SortKey[] =>
  text.split(',').map((key) => ({field: key.replace(/^-/, ''), descending: key.startsWith('-')}));

const organization = (
  id: string,
  name: string,
  usage: OrganizationUsage = {},
  cap?: number,
): ManagedOrganization => ({
  id,
  name,
  usage,
  ...(cap !== undefined && {cap}),
});

const organizations = [
  organization('1', 'Zeta', {users: 5}, 5),
  organization('2', 'alpha', {users: 50}),
  organization('3', 'Álpha', {users: 5, devices: 9}, 20),
  organization('4', 'Beta', {}, 10),
  organization('5', 'beta', {users: 5}, 500),
  organization('6', '😀 Party'),
];

const invoice = (id: string, rest: Partial<Invoice> = {}): Invoice => ({
  id,
  status: 'Paid',
  currency: 'USD',
  ...rest,
});

const invoices = [
  invoice('b', {dueDate: day('2026-01-01'), billed: money('9')}),
  invoice('a', {dueDate: day('2026-01-01'), billed: money('10')}),
  invoice('c', {status: 'Unpaid', billed: money('-1', 'EUR'), currency: 'EUR'}),
  invoice('d', {dueDate: day('2025-12-31'), billed: money('10.000001', 'EUR'), currency: 'EUR'}),
  invoice('e', {status: 'paid'}),
];

describe('sortBy organizations', () => {
  const table: readonly (readonly [sort: string, ids: string])[] = [
    ['name', '234516'],
    ['-name', '614523'],
    ['users', '351246'],
    ['-users', '235146'],
    ['devices', '324516'],
    ['-devices', '324516'],
    ['maxSystemUsers', '143526'],
    ['-maxSystemUsers', '534126'],
    ['capStatus', '263514'],
    ['-capStatus', '135264'],
    ['users,-maxSystemUsers', '531246'],
  ];
  for (const [sort, ids] of table) {
    it(`by ${sort}: absent values last, ties by name and then id`, () => {
      const sorted = sortBy(organizations, by(sort), ORGANIZATION_FIELDS);
      assert.equal(sorted.map(({id}) => id).join(''), ids);
    });
  }
});

describe('sortBy invoices', () => {
  const table: readonly (readonly [sort: string, ids: string])[] = [
    ['id', 'abcde'],
    ['-id', 'edcba'],
    ['dueDate', 'dabce'],
    ['-dueDate', 'abdce'],
    ['status', 'abdce'],
    ['-status', 'ecabd'],
    ['currency', 'cdabe'],
    ['amountBilled', 'cdbae'],
    ['-amountBilled', 'abdce'],
    ['amountPaid', 'abcde'],
  ];
  for (const [sort, ids] of table) {
    it(`by ${sort}: absent values last, currencies apart, ties by id`, () => {
      const sorted = sortBy(invoices, by(sort), INVOICE_FIELDS);
      assert.equal(sorted.map(({id}) => id).join(''), ids);
    });
  }

  it('leaves the given array as it is', () => {
    const given = [...invoices];
    sortBy(given, by('-id'), INVOICE_FIELDS);
    assert.deepEqual(given, invoices);
  });
});

describe('compareBy', () => {
  it('refuses a field that is none', () => {
    assert.throws(() => compareBy(by('color'), ORGANIZATION_FIELDS), RangeError);
  });

  it('puts any organizations in one order, the same as sortBy, whatever order they came in', () => {
    const figure = fc.option(fc.integer({min: 0, max: 3}), {nil: undefined});
    const record = fc
      .tuple(fc.constantFrom('a', 'A', 'b', 'é', '😀', '\uffee'), figure, figure)
      .map(([name, users, cap]) => ({name, usage: users === undefined ? {} : {users}, cap}));
    const records = fc
      .array(record, {maxLength: 8})
      .map((list) =>
        list.map(({cap, ...rest}, index) => ({...rest, id: `${index}`, ...(cap !== undefined && {cap})})),
      );
    const keys = fc.array(
      fc.record({
        field: fc.constantFrom('name', 'users', 'maxSystemUsers', 'capStatus'),
        descending: fc.boolean(),
      }),
      {maxLength: 3},
    );
    forAll(fc.tuple(records, keys), ([list, sort]) => {
      const sorted = sortBy(list, sort, ORGANIZATION_FIELDS);
      const reversed = [...list].reverse().sort(compareBy(sort, ORGANIZATION_FIELDS));
      assert.deepEqual(sorted, reversed);
    });
  });
});
