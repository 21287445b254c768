import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeInvoices} from '../../src/api/invoice.js';
import {day, money} from '../account/values.js';

describe('decodeInvoices', () => {
  it('reads JumpCloud’s list: records, decimal strings', () => {
    const list = decodeInvoices({
      records: [
        {
          id: 'INV-1',
          amountBilled: '200.0',
          amountPaid: '10.9',
          amountRemaining: '189.1',
          currency: 'USD',
          dueDate: '2021-08-07',
          status: 'Partially Paid',
        },
      ],
      totalCount: 1,
    });
    assert.deepEqual(list, {
      items: [
        {
          id: 'INV-1',
          billed: money('200'),
          paid: money('10.9'),
          owed: money('189.1'),
          currency: 'USD',
          dueDate: day('2021-08-07'),
          status: 'Partially Paid',
        },
      ],
      total: 1,
      rejected: [],
    });
  });

  it('reads totals, years, statuses and periods', () => {
    const list = decodeInvoices({
      records: [{id: '1', currency: 'eur', amountBilled: 12.5, period: '2026-10', status: 'Who knows'}],
      totalCount: 40,
      totals: [{currency: 'EUR', billed: '12.50', paid: '0', owed: '12.50'}],
      years: [2026, 2025],
      statuses: ['Paid', 'Unpaid'],
    });
    assert.deepEqual(list.items, [
      {id: '1', currency: 'EUR', billed: money('12.5', 'EUR'), period: '2026-10', status: 'Who knows'},
    ]);
    const eur = (text: string) => money(text, 'EUR');
    assert.deepEqual(list.totals, [
      {currency: 'EUR', billed: eur('12.5'), paid: eur('0'), owed: eur('12.5')},
    ]);
    assert.deepEqual(list.years, [2026, 2025]);
    assert.deepEqual(list.statuses, ['Paid', 'Unpaid']);
  });

  for (const amount of [
    '',
    'much',
    '1,5',
    '0x10',
    '1e3',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
    true,
    {},
  ]) {
    it(`sets an invoice aside whose amount is ${JSON.stringify(amount)}: money is never guessed`, () => {
      const list = decodeInvoices([
        {id: 'a', currency: 'USD', amountPaid: amount},
        {id: 'b', currency: 'USD'},
      ]);
      assert.deepEqual(
        list.items.map(({id}) => id),
        ['b'],
      );
      assert.match(list.rejected[0]!.message, /^amountPaid: /);
    });
  }

  for (const currency of [undefined, null, '', 'dollars', 5]) {
    it(`sets an invoice aside whose currency is ${String(currency)}`, () => {
      const list = decodeInvoices([{id: 'a', currency, amountBilled: '1'}]);
      assert.deepEqual(list.items, []);
      assert.equal(list.rejected.length, 1);
    });
  }

  it('keeps an invoice without what is optional and wrong', () => {
    const list = decodeInvoices([{id: 'a', currency: 'USD', dueDate: '2026-13-01', status: 5, period: []}]);
    assert.deepEqual(list.items, [{id: 'a', currency: 'USD', status: ''}]);
    assert.equal(list.rejected.length, 3);
  });

  it('reads a total that the endpoint does not know as unknown, not as nothing', () => {
    const {totals} = decodeInvoices({records: [], totals: [{currency: 'USD', billed: '1', owed: null}]});
    assert.deepEqual(totals, [{currency: 'USD', billed: money('1'), paid: undefined, owed: undefined}]);
  });

  it('gives up all totals where one is wrong, since the rest would look like all there is', () => {
    const list = decodeInvoices({
      records: [],
      totals: [
        {currency: 'USD', billed: '1', paid: '1', owed: '0'},
        {currency: 'EUR', billed: 'x', paid: '1', owed: '0'},
      ],
    });
    assert.equal('totals' in list, false);
    assert.equal(list.rejected.length, 1);
  });

  it('reads an amount of many digits exactly, and a negative one', () => {
    const [invoice] = decodeInvoices([
      {id: 'a', currency: 'USD', amountBilled: '123456789012345678901234.123456', amountRemaining: '-5.5'},
    ]).items;
    assert.equal(invoice!.billed!.micros, 123_456_789_012_345_678_901_234_123_456n);
    assert.equal(invoice!.owed!.micros, -5_500_000n);
  });

  it('reads ten thousand records of which every second is bad', () => {
    const records = Array.from({length: 10_000}, (_, index) => ({
      id: `${index}`,
      currency: 'USD',
      amountBilled: index % 2 === 0 ? '1.0' : null,
      dueDate: index % 2 === 0 ? '2026-01-01' : 'never',
    }));
    const list = decodeInvoices(records);
    assert.equal(list.items.length, 10_000);
    assert.equal(list.rejected.length, 5000);
  });
});
