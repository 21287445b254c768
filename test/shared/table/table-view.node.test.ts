import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Invoice, ManagedOrganization} from '../../../src/account/index.js';
import {type Field, INVOICE_FIELDS, ORGANIZATION_FIELDS} from '../../../src/api/list-fields.js';
import {matcher} from '../../../src/api/list-filter.js';
import {sortBy} from '../../../src/api/list-order.js';
import type {Condition, SortKey} from '../../../src/api/list-query.js';
import {TableView} from '../../../src/shared/table/table-view.js';
import {anyText, forAll, money, textOf} from '../../account/values.js';

const ids = (records: Iterable<{id: string}>): string[] => Array.from(records, ({id}) => id);

function viewOf<T extends {id: string}>(
  fields: Readonly<Record<string, Field<T>>>,
  records: readonly T[],
  sort: readonly SortKey[],
  filter: readonly Condition[] = [],
): TableView<T> {
  const view = new TableView(fields);
  view.sort(sort);
  view.filter(filter);
  view.set(records);
  return view;
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});

const organizations: fc.Arbitrary<ManagedOrganization[]> = fc.uniqueArray(
  fc.record({
    id: textOf('ab01', 4),
    name: fc.oneof(textOf('aÄä ß'), textOf('ab', 3), anyText),
    cap: optional(fc.integer({min: 1, max: 12})),
    usage: fc.record({
      users: optional(fc.oneof(fc.integer({min: 0, max: 12}), fc.constant(2 ** 45))),
      devices: optional(fc.integer({min: 0, max: 3})),
    }),
  }) as fc.Arbitrary<ManagedOrganization>,
  {selector: ({id}) => id, maxLength: 30},
);

const amount = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '-1',
    '12.34',
    '12.3456',
    '90071992547409.93',
    '123456789012345678901234567890.5',
  ),
  fc.integer({min: 0, max: 99}).map(String),
);

const invoices: fc.Arbitrary<Invoice[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({min: 0, max: 400}).map((number) => `INV-${number}`),
    status: fc.constantFrom('Paid', 'Unpaid', 'Void', ''),
    currency: fc.constant('USD'),
    dueDate: optional(fc.constantFrom('2024-02-29', '2026-01-01', '0999-12-31')),
    billed: optional(
      fc.tuple(amount, fc.constantFrom('USD', 'EUR', 'JPY')).map(([text, code]) => money(text, code)),
    ),
  }) as fc.Arbitrary<Invoice>,
  {selector: ({id}) => id, maxLength: 30},
);

const keysOf = (fields: object) =>
  fc.uniqueArray(fc.record({field: fc.constantFrom(...Object.keys(fields)), descending: fc.boolean()}), {
    selector: ({field}) => field,
    maxLength: 3,
  });

describe('TableView', () => {
  it('orders organizations as the api does, by any fields in any direction', () => {
    forAll(fc.tuple(organizations, keysOf(ORGANIZATION_FIELDS)), ([records, sort]) => {
      assert.deepEqual(
        ids(viewOf(ORGANIZATION_FIELDS, records, sort)),
        ids(sortBy(records, sort, ORGANIZATION_FIELDS)),
      );
    });
  });

  it('orders invoices as the api does, whatever the size and currency of their sums', () => {
    forAll(fc.tuple(invoices, keysOf(INVOICE_FIELDS)), ([records, sort]) => {
      assert.deepEqual(
        ids(viewOf(INVOICE_FIELDS, records, sort)),
        ids(sortBy(records, sort, INVOICE_FIELDS)),
      );
    });
  });

  it('searches names as the api does', () => {
    const search = fc.oneof(anyText, textOf('aÄb ß', 3), textOf('.*+-[a ', 3));
    forAll(fc.tuple(organizations, search), ([records, value]) => {
      const filter: Condition[] = [{field: 'name', operator: 'search', value}];
      const expected = records.filter(matcher(filter, ORGANIZATION_FIELDS));
      const view = new TableView(ORGANIZATION_FIELDS);
      view.set(records);
      view.filter(filter);
      assert.deepEqual(ids(view), ids(expected));
    });
  });

  it('orders many texts as the api does', () => {
    const records = Array.from({length: 3000}, (_, index) => ({
      id: `${index}`,
      name: `Organization number ${(index * 7919) % 3001} of Zürich`.slice(index % 2 ? 0 : -12),
      usage: {},
    }));
    for (const descending of [false, true]) {
      const sort = [{field: 'name', descending}];
      assert.deepEqual(
        ids(viewOf(ORGANIZATION_FIELDS, records, sort)),
        ids(sortBy(records, sort, ORGANIZATION_FIELDS)),
      );
    }
  });

  it('orders more than a hundred thousand rows, many of them with the same value or none', () => {
    const records = Array.from({length: 140_000}, (_, index) => ({
      id: String(index).padStart(6, '0'),
      name: 'Same',
      usage: index % 1000 === 0 ? {} : {users: (index * 7919) % 1009},
    }));
    const sort = [{field: 'users', descending: true}];
    assert.deepEqual(
      ids(viewOf(ORGANIZATION_FIELDS, records, sort)),
      ids(sortBy(records, sort, ORGANIZATION_FIELDS)),
    );
  });

  it('orders values that are no whole numbers, or too far apart for digits', () => {
    const users = [0.5, -1, 2 ** 53, -(2 ** 53), 0.25, Infinity, undefined, 3];
    const records = users.map((count, index) => ({
      id: `${index}`,
      name: 'Same',
      usage: count === undefined ? {} : {users: count},
    }));
    for (const descending of [false, true]) {
      const sort = [{field: 'users', descending}];
      assert.deepEqual(
        ids(viewOf(ORGANIZATION_FIELDS, records, sort)),
        ids(sortBy(records, sort, ORGANIZATION_FIELDS)),
      );
    }
  });

  const few: ManagedOrganization[] = [
    {id: '1', name: 'Cobalt', usage: {users: 3}},
    {id: '2', name: 'Alder', usage: {}},
    {id: '3', name: 'Bright', usage: {users: 9}},
  ];

  it('shows records as they came until it is told an order', () => {
    const view = new TableView(ORGANIZATION_FIELDS);
    view.set(few);
    assert.deepEqual(ids(view), ['1', '2', '3']);
    view.sort([]);
    assert.deepEqual(ids(view), ['2', '3', '1']);
    view.sort(undefined);
    assert.deepEqual(ids(view), ['1', '2', '3']);
  });

  it('keeps order and filter when other records come', () => {
    const view = viewOf(
      ORGANIZATION_FIELDS,
      few,
      [{field: 'users', descending: true}],
      [{field: 'users', operator: 'gt', value: '2'}],
    );
    assert.deepEqual(ids(view), ['3', '1']);
    view.set([...few, {id: '4', name: 'Dun', usage: {users: 5}}]);
    assert.deepEqual(ids(view), ['3', '4', '1']);
    assert.equal(view.row(1)?.name, 'Dun');
    assert.equal(view.row(3), undefined);
  });

  it('replaces a record without moving or hiding its row, and orders by the new value when asked', () => {
    const sort = [{field: 'users', descending: true}];
    const view = viewOf(ORGANIZATION_FIELDS, few, sort, [{field: 'users', operator: 'gt', value: '2'}]);
    view.replace({id: '3', name: 'Bright', usage: {users: 1}});
    assert.deepEqual(ids(view), ['3', '1']);
    assert.equal(view.row(0)?.usage.users, 1);
    assert.equal(few[2]?.usage.users, 9, 'the list that was handed over stays as it was');
    view.filter([]);
    view.sort(sort);
    assert.deepEqual(ids(view), ['1', '3', '2']);
  });

  it('takes newer records without moving a row while they are the same ones', () => {
    const view = viewOf(ORGANIZATION_FIELDS, few, [{field: 'users', descending: true}]);
    view.update([
      {id: '2', name: 'Alder', usage: {users: 50}},
      {id: '1', name: 'Cobalt', usage: {users: 3}},
      {id: '3', name: 'Bright', usage: {users: 1}},
    ]);
    assert.deepEqual(ids(view), ['3', '1', '2']);
    assert.equal(view.row(0)?.usage.users, 1);
    view.update([{id: '5', name: 'New', usage: {users: 2}}, ...few.slice(0, 2)]);
    assert.deepEqual(ids(view), ['1', '5', '2']);
  });

  it('trusts records that are said to be in order, and says when it finds they are not', () => {
    const view = new TableView(ORGANIZATION_FIELDS);
    view.sort([{field: 'name', descending: false}]);
    view.setOrdered(few);
    assert.deepEqual(ids(view), ['1', '2', '3']);
    assert.equal(view.verify(), true);
    assert.deepEqual(ids(view), ['2', '3', '1']);
    assert.equal(view.verify(), false);
  });

  it('refuses a field that lists are not sorted by', () => {
    const view = new TableView(ORGANIZATION_FIELDS);
    assert.throws(() => view.sort([{field: 'color', descending: false}]), RangeError);
  });
});
