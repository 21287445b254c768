import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DecodeError} from '../../src/api/errors.js';
import {decodeInvoices} from '../../src/api/invoice.js';
import {decodeManagedOrganization, decodeManagedOrganizations} from '../../src/api/managed-organization.js';
import {decodeOrganizations} from '../../src/api/organization.js';

const decoders = {decodeOrganizations, decodeManagedOrganizations, decodeInvoices};

for (const [name, decode] of Object.entries(decoders)) {
  describe(name, () => {
    for (const json of [
      null,
      5,
      'text',
      {},
      {results: null},
      {results: {}},
      {records: 'x'},
      {totalCount: 5},
    ]) {
      it(`refuses ${JSON.stringify(json)} as a list`, () => {
        assert.throws(
          () => decode(json),
          (error) => error instanceof DecodeError && error.code === 'BAD_ANSWER',
        );
      });
    }

    for (const [form, json] of Object.entries({bare: [], results: {results: []}, records: {records: []}})) {
      it(`reads an empty list (${form})`, () => {
        assert.deepEqual(decode(json), {items: [], total: 0, rejected: []});
      });
    }

    const totals: readonly (readonly [totalCount: unknown, total: number, rejected: number])[] = [
      [60, 60, 0],
      [1, 1, 0],
      [0, 1, 0],
      [undefined, 1, 0],
      [null, 1, 0],
      [-1, 1, 1],
      [1.5, 1, 1],
      ['60', 1, 1],
      [2 ** 60, 1, 1],
    ];
    for (const [totalCount, total, rejected] of totals) {
      it(`counts ${total} where one record comes with the totalCount ${String(totalCount)}`, () => {
        const list = decode({results: [{id: 'a', name: 'A', currency: 'USD'}], totalCount});
        assert.equal(list.total, total);
        assert.equal(list.items.length, 1);
        assert.equal(list.rejected.length, rejected);
      });
    }

    for (const record of [
      null,
      5,
      'text',
      [],
      {},
      {id: 5},
      {id: ''},
      {id: null},
      {name: 'A', currency: 'USD'},
    ]) {
      it(`sets ${JSON.stringify(record)} aside, and keeps the record after it`, () => {
        const list = decode({results: [record, {id: 'b', name: 'B', currency: 'USD'}]});
        assert.deepEqual(
          list.items.map(({id}) => id),
          ['b'],
        );
        assert.deepEqual(
          list.rejected.map(({index, kept}) => ({index, kept})),
          [{index: 0, kept: false}],
        );
        assert.equal(list.total, 2);
      });
    }
  });
}

describe('decodeOrganizations', () => {
  it('reads JumpCloud’s list', () => {
    const list = decodeOrganizations({
      results: [{_id: 'a', displayName: 'Acme', logoUrl: 'https://example.com/a.png'}],
      totalCount: 1,
    });
    assert.deepEqual(list, {items: [{id: 'a', name: 'Acme'}], total: 1, rejected: []});
  });

  it('reads the newer names before the older ones, and keeps a name as it is written', () => {
    const list = decodeOrganizations([
      {id: 'a', _id: 'b', name: ' Ácme  Inc ', displayName: 'X'},
      {_id: 'c', name: ''},
    ]);
    assert.deepEqual(list.items, [
      {id: 'a', name: ' Ácme  Inc '},
      {id: 'c', name: ''},
    ]);
  });

  it('says what is wrong with a record, in few words', () => {
    const {rejected} = decodeOrganizations([
      {id: 'a', name: 5},
      {id: 'x'.repeat(10_000), name: ['y']},
      {id: 'a'},
    ]);
    assert.deepEqual(
      rejected.map(({message}) => message),
      ['name: expected string, received 5', 'name: expected string, received Array', 'name: expected a text'],
    );
  });
});

describe('decodeManagedOrganizations', () => {
  it('reads JumpCloud’s list: no usage, no version', () => {
    const list = decodeManagedOrganizations({
      results: [
        {id: 'a', name: 'Acme', maxSystemUsers: 50},
        {id: 'b', name: 'Bolt', maxSystemUsers: 0},
        {id: 'c', name: 'Cog'},
        {id: 'd', name: 'Dot', maxSystemUsers: null},
      ],
      totalCount: 4,
    });
    assert.deepEqual(list, {
      items: [
        {id: 'a', name: 'Acme', cap: 50, usage: {}},
        {id: 'b', name: 'Bolt', usage: {}},
        {id: 'c', name: 'Cog', usage: {}},
        {id: 'd', name: 'Dot', usage: {}},
      ],
      total: 4,
      rejected: [],
    });
  });

  it('reads what is beyond it', () => {
    const list = decodeManagedOrganizations({
      results: [
        {
          id: 'a',
          name: 'Acme',
          usage: {
            users: 44,
            devices: 61,
            highWaterMark: 45,
            lastMonthHighWaterMark: 42,
            asOf: '2026-11-21T22:00:00Z',
          },
          version: '3',
        },
      ],
      totalCount: 60,
      totalCaps: 1640,
      counts: {none: 20, ok: 34, near: 4, reached: 2},
    });
    assert.deepEqual(list.items[0], {
      id: 'a',
      name: 'Acme',
      usage: {
        users: 44,
        devices: 61,
        highWaterMark: 45,
        lastMonthHighWaterMark: 42,
        asOf: new Date('2026-11-21T22:00:00Z'),
      },
      version: '3',
    });
    assert.equal(list.totalCaps, 1640);
    assert.deepEqual(list.counts, {none: 20, ok: 34, near: 4, reached: 2});
  });

  for (const cap of [-1, 1.5, Number.NaN, '50', true, {}, 2 ** 53]) {
    it(`sets a record aside whose cap is ${JSON.stringify(cap)}: a cap is never guessed`, () => {
      const list = decodeManagedOrganizations([
        {id: 'a', name: 'A', maxSystemUsers: cap},
        {id: 'b', name: 'B'},
      ]);
      assert.deepEqual(
        list.items.map(({id}) => id),
        ['b'],
      );
      assert.match(list.rejected[0]!.message, /^maxSystemUsers: /);
    });
  }

  it('leaves out wrong figures, keeps the record, and says so', () => {
    const usage = {users: -5, devices: '7', highWaterMark: 3, asOf: 'yesterday'};
    const list = decodeManagedOrganizations([{id: 'a', name: 'A', usage, version: {}}]);
    assert.deepEqual(list.items, [{id: 'a', name: 'A', usage: {highWaterMark: 3}}]);
    assert.deepEqual(
      list.rejected.map(({message, index, kept}) => [message.split(':')[0], index, kept]).sort(),
      [
        ['usage.asOf', 0, true],
        ['usage.devices', 0, true],
        ['usage.users', 0, true],
        ['version', 0, true],
      ],
    );
  });

  for (const version of ['a"b', 'ä', 'a\nb', '', 'x'.repeat(201)]) {
    it(`takes no version that a header cannot hold: ${JSON.stringify(version.slice(0, 8))}`, () => {
      const [record] = decodeManagedOrganizations([{id: 'a', name: 'A', version}]).items;
      assert.deepEqual(record, {id: 'a', name: 'A', usage: {}});
    });
  }

  it('leaves out sums and counts that are wrong, and says so', () => {
    const list = decodeManagedOrganizations({results: [], totalCaps: -1, counts: {none: 1, ok: 2, near: 3}});
    assert.equal('totalCaps' in list, false);
    assert.equal('counts' in list, false);
    assert.deepEqual(
      list.rejected.map(({index, kept}) => ({index, kept})),
      [
        {index: -1, kept: true},
        {index: -1, kept: true},
      ],
    );
  });

  it('reads one record, or refuses it', () => {
    assert.deepEqual(decodeManagedOrganization({id: 'a', name: 'A', maxSystemUsers: 5}), {
      id: 'a',
      name: 'A',
      cap: 5,
      usage: {},
    });
    assert.throws(() => decodeManagedOrganization({id: 'a', name: 'A', maxSystemUsers: 'five'}), DecodeError);
    assert.throws(() => decodeManagedOrganization([]), DecodeError);
  });
});

describe('a full page of a list', () => {
  const page = (length: number) => Array.from({length}, (_, index) => ({id: `o${index}`, name: 'Acme'}));

  it('may go on where the endpoint does not count, and nowhere else', () => {
    assert.equal(decodeManagedOrganizations(page(100)).mayGoOn, true);
    assert.equal(decodeManagedOrganizations({results: page(100)}).mayGoOn, true);
    for (const json of [page(99), page(101), {results: page(100), totalCount: 100}]) {
      assert.equal('mayGoOn' in decodeManagedOrganizations(json), false);
    }
  });
});
