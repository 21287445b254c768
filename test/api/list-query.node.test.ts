import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {INVOICE_FIELDS, ORGANIZATION_FIELDS} from '../../src/api/list-fields.js';
import {type Condition, type ListQuery, SINGLE_OPERATORS, writeListQuery} from '../../src/api/list-query.js';
import {type KnownFields, readListQuery} from '../../src/api/read-list-query.js';
import {forAll, textOf} from '../account/values.js';

const write = (query: ListQuery) => decodeURIComponent(writeListQuery(query).toString().replaceAll('+', ' '));
const read = (text: string, fields: KnownFields = ORGANIZATION_FIELDS) =>
  readListQuery(new URLSearchParams(text), fields);

describe('writeListQuery', () => {
  const table: readonly (readonly [query: ListQuery, written: string])[] = [
    [{}, ''],
    [{skip: 0, sort: [], filter: []}, ''],
    [{skip: 20, limit: 100}, 'skip=20&limit=100'],
    [
      {
        sort: [
          {field: 'users', descending: true},
          {field: 'name', descending: false},
        ],
      },
      'sort=-users,name',
    ],
    [
      {
        filter: [
          {field: 'capStatus', operator: 'eq', value: 'near'},
          {field: 'name', operator: 'search', value: 'acme'},
        ],
      },
      'filter=capStatus:eq:near,name:search:acme',
    ],
    [
      {filter: [{field: 'dueDate', operator: 'between', value: ['2026-01-01', '2026-12-31']}]},
      'filter=dueDate:between:2026-01-01|2026-12-31',
    ],
    [
      {filter: [{field: 'status', operator: 'in', value: ['Paid', 'a|b,c']}]},
      'filter=status:in:Paid|a\\|b\\,c',
    ],
    [{filter: [{field: 'name', operator: 'eq', value: 'a:b,c\\d'}]}, 'filter=name:eq:a:b\\,c\\\\d'],
  ];
  for (const [query, written] of table) {
    it(`writes ${JSON.stringify(query)}`, () => {
      assert.equal(write(query), written);
    });
  }
});

describe('readListQuery', () => {
  const table: readonly (readonly [text: string, query: ListQuery])[] = [
    ['', {}],
    ['other=5&sort=&filter=', {}],
    ['skip=0&limit=1', {skip: 0, limit: 1}],
    ['limit=100', {limit: 100}],
    [
      'sort=name&sort=-users',
      {
        sort: [
          {field: 'name', descending: false},
          {field: 'users', descending: true},
        ],
      },
    ],
    [
      'filter=users:gt:5&filter=users:le:50,name:search:',
      {
        filter: [
          {field: 'users', operator: 'gt', value: '5'},
          {field: 'users', operator: 'le', value: '50'},
          {field: 'name', operator: 'search', value: ''},
        ],
      },
    ],
    ['filter=name:eq:12:30', {filter: [{field: 'name', operator: 'eq', value: '12:30'}]}],
    [
      'filter=capStatus:in:near|reached',
      {filter: [{field: 'capStatus', operator: 'in', value: ['near', 'reached']}]},
    ],
    ['filter=name:eq:a\\', {filter: [{field: 'name', operator: 'eq', value: 'a\\'}]}],
  ];
  for (const [text, query] of table) {
    it(`reads "${text}"`, () => {
      assert.deepEqual(read(text), {query});
    });
  }

  const refused: readonly (readonly [text: string, message: RegExp])[] = [
    ['limit=0', /limit must be one whole number from 1 to 100/],
    ['limit=101', /limit/],
    ['limit=', /limit/],
    ['limit=10&limit=10', /limit/],
    ['limit=1e1', /limit/],
    ['skip=-1', /skip/],
    ['skip=1.5', /skip/],
    ['skip=99999999999999999', /skip/],
    ['sort=color', /sort names an unknown field. Fields here: name, users/],
    ['sort=--users', /sort/],
    ['sort=name,', /sort/],
    ['sort=constructor', /sort/],
    ['filter=name', /field:operator:value/],
    ['filter=name:acme', /field:operator:value/],
    ['filter=name:eq:a,', /field:operator:value/],
    ['filter=color:eq:red', /filter names an unknown field/],
    ['filter=__proto__:eq:x', /filter names an unknown field/],
    ['filter=name:like:a', /the operators are eq, ne, gt, ge, lt, le, search, between, in/],
    ['filter=users:eq:many', /users takes a whole number/],
    ['filter=users:eq:', /users takes a whole number/],
    ['filter=users:eq:1e3', /users takes a whole number/],
    ['filter=users:search:5', /users cannot be searched/],
    ['filter=capStatus:eq:close', /capStatus takes one of none, ok, near, reached/],
    ['filter=capStatus:in:near|close', /capStatus takes one of/],
    ['filter=users:between:5', /between takes two values/],
    ['filter=users:between:1|2|3', /between takes two values/],
    ['filter=name:eq:a%00b', /name takes a text/],
  ];
  for (const [text, message] of refused) {
    it(`refuses "${text}" and says why`, () => {
      const reading = read(text);
      assert.ok('refused' in reading);
      assert.match(reading.refused, message);
    });
  }

  const invoices: readonly (readonly [text: string, accepted: boolean])[] = [
    ['filter=dueDate:eq:2026-02-28', true],
    ['filter=dueDate:eq:2026-02-30', false],
    ['filter=dueDate:eq:2026-02-28T00:00:00Z', false],
    ['filter=amountBilled:ge:100.50', true],
    ['filter=amountBilled:ge:-1', true],
    ['filter=amountBilled:ge:1.1234567', false],
    ['filter=amountBilled:ge:USD 5', false],
    ['filter=currency:eq:EUR', true],
  ];
  for (const [text, accepted] of invoices) {
    it(`${accepted ? 'takes' : 'refuses'} "${text}" for invoices`, () => {
      assert.equal('query' in read(text, INVOICE_FIELDS), accepted);
    });
  }
});

describe('a list query that is written and read', () => {
  const plain = {noNullPrototype: true};
  const odd = textOf('ab,|\\:% &=+-#é😀\n"\'<', 8);
  const field = fc.constantFrom('name', 'other');
  const several = fc
    .tuple(odd, fc.array(odd, {maxLength: 3}))
    .map(([first, more]): [string, ...string[]] => [first, ...more]);
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({field, operator: fc.constantFrom(...SINGLE_OPERATORS), value: odd}, plain),
    fc.record({field, operator: fc.constant('between' as const), value: fc.tuple(odd, odd)}, plain),
    fc.record({field, operator: fc.constant('in' as const), value: several}, plain),
  );
  const query: fc.Arbitrary<ListQuery> = fc.record(
    {
      skip: fc.integer({min: 1, max: 1e9}),
      limit: fc.integer({min: 1, max: 100}),
      sort: fc.array(fc.record({field, descending: fc.boolean()}, plain), {minLength: 1, maxLength: 3}),
      filter: fc.array(condition, {minLength: 1, maxLength: 4}),
    },
    {requiredKeys: [], noNullPrototype: true},
  );
  const fields: KnownFields = {name: {kind: 'name'}, other: {kind: 'text'}};

  it('is the same again, whatever its values hold', () => {
    forAll(query, (asked) => {
      const url = new URL(`https://example.com/?${writeListQuery(asked).toString()}`);
      assert.deepEqual(readListQuery(url.searchParams, fields), {query: asked});
    });
  });
});
