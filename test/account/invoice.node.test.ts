import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {INVOICE_CSV_HEADER, invoiceCsvRecord} from '../../src/account/invoice-csv.js';
import {
  type Invoice,
  invoiceTotals,
  invoiceYears,
  isOverdue,
  NOT_PAYABLE_STATUSES,
  OVERDUE,
  shownStatus,
} from '../../src/account/invoice.js';
import {moneyToDecimal} from '../../src/account/money.js';
import {day, forAll, money} from './values.js';

const TODAY = day('2026-11-21');
const YESTERDAY = day('2026-11-20');
const TOMORROW = day('2026-11-22');

/** An unpaid invoice of yesterday; a field that is `undefined` here is absent from it. */
function invoice(fields: {readonly [Key in keyof Invoice]?: Invoice[Key] | undefined} = {}): Invoice {
  const whole = {
    id: 'INV-1',
    dueDate: YESTERDAY,
    status: 'Unpaid',
    currency: 'USD',
    owed: money('10'),
    ...fields,
  };
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined),
  ) as unknown as Invoice;
}

describe('isOverdue', () => {
  const table: readonly (readonly [string, Invoice, boolean])[] = [
    ['the day before it is due', invoice({dueDate: TOMORROW}), false],
    ['on the day it is due', invoice({dueDate: TODAY}), false],
    ['the day after it is due', invoice({dueDate: YESTERDAY}), true],
    ['years after it is due', invoice({dueDate: day('0001-01-01')}), true],
    ['without a due date', invoice({dueDate: undefined}), false],
    ['when paid in part', invoice({status: 'Partially Paid', owed: money('0.000001')}), true],
    ['when nothing is owed any more', invoice({owed: money('0')}), false],
    ['when the customer has a credit', invoice({owed: money('-5')}), false],
    ['when the owed amount is absent and it is unpaid', invoice({owed: undefined}), true],
    ['when the owed amount is absent and it is paid', invoice({owed: undefined, status: 'Paid'}), false],
    [
      'when paid in part and the owed amount is absent',
      invoice({owed: undefined, status: 'Partially Paid'}),
      true,
    ],
    ['when void, whatever is owed', invoice({status: 'Void'}), false],
    ['when paid, whatever is owed', invoice({status: ' PAID '}), false],
    ['when the endpoint itself says so', invoice({status: 'Overdue'}), true],
    ['with a status nobody knows', invoice({status: 'In Review'}), true],
  ];
  for (const [when, subject, overdue] of table) {
    it(`is ${overdue} ${when}`, () => assert.equal(isOverdue(subject, TODAY), overdue));
  }

  for (const status of NOT_PAYABLE_STATUSES) {
    it(`never holds for an invoice that is ${status}, in any case`, () => {
      assert.equal(isOverdue(invoice({status}), TODAY), false);
      assert.equal(isOverdue(invoice({status: status.toUpperCase()}), TODAY), false);
    });
  }
});

describe('shownStatus', () => {
  it('is Overdue for an unpaid invoice past its day, and the endpoint’s own word otherwise', () => {
    assert.equal(shownStatus(invoice({status: 'Partially Paid'}), TODAY), OVERDUE);
    assert.equal(shownStatus(invoice({status: 'Partially Paid', dueDate: TODAY}), TODAY), 'Partially Paid');
    assert.equal(shownStatus(invoice({status: 'Void'}), TODAY), 'Void');
  });
});

describe('invoiceTotals', () => {
  it('sums each currency by itself, exactly, in order of the codes', () => {
    const invoices = [
      invoice({billed: money('0.1'), paid: money('0.1'), owed: money('0')}),
      invoice({billed: money('0.2'), paid: money('0'), owed: money('0.2')}),
      invoice({
        currency: 'EUR',
        billed: money('5', 'EUR'),
        paid: money('10', 'EUR'),
        owed: money('-5', 'EUR'),
      }),
    ];
    assert.deepEqual(invoiceTotals(invoices), [
      {currency: 'EUR', billed: money('5', 'EUR'), paid: money('10', 'EUR'), owed: money('-5', 'EUR')},
      {currency: 'USD', billed: money('0.3'), paid: money('0.1'), owed: money('0.2')},
    ]);
  });

  it('knows no sum of what one invoice does not say, wherever it stands', () => {
    const whole = invoice({billed: money('1'), paid: money('1'), owed: money('0')});
    const lacking = invoice({billed: money('2'), paid: undefined, owed: money('2')});
    const expected = [{currency: 'USD', billed: money('3'), paid: undefined, owed: money('2')}];
    assert.deepEqual(invoiceTotals([whole, lacking]), expected);
    assert.deepEqual(invoiceTotals([lacking, whole]), expected);
  });

  it('is empty for no invoice', () => assert.deepEqual(invoiceTotals([]), []));

  it('does not depend on the order of the invoices', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'JPY');
    const one = fc.tuple(currency, fc.bigInt(-(10n ** 30n), 10n ** 30n));
    forAll(fc.array(one), (amounts) => {
      const invoices = amounts.map(([code, micros]) =>
        invoice({currency: code, billed: {currency: code, micros}, owed: undefined}),
      );
      const totals = invoiceTotals(invoices);
      assert.deepEqual(invoiceTotals(invoices.toReversed()), totals);
      for (const total of totals) {
        const own = amounts.filter(([code]) => code === total.currency);
        assert.equal(
          total.billed?.micros,
          own.reduce((sum, [, micros]) => sum + micros, 0n),
        );
      }
    });
  });
});

describe('invoiceYears', () => {
  it('names each year once, the newest first, and no year for an invoice without a day', () => {
    const days = ['2024-12-31', '2026-01-01', '2024-01-01', '0999-05-05'].map((text) =>
      invoice({dueDate: day(text)}),
    );
    assert.deepEqual(invoiceYears([...days, invoice({dueDate: undefined})]), [2026, 2024, 999]);
  });
});

describe('an invoice as CSV', () => {
  it('has the columns of the interface', () => {
    assert.equal(
      INVOICE_CSV_HEADER,
      'Invoice,Due Date,Status,Currency,Amount Billed,Amount Paid,Amount Owed\r\n',
    );
  });

  it('is plain dates and decimals, exact in its currency', () => {
    const subject = invoice({
      id: 'INV-20544',
      status: 'Partially Paid',
      billed: money('12210.0'),
      paid: money('10000'),
      owed: money('2210'),
    });
    assert.equal(
      invoiceCsvRecord(subject, TODAY),
      'INV-20544,2026-11-20,Overdue,USD,12210.00,10000.00,2210.00\r\n',
    );
  });

  it('writes each amount to the last digit, whichever way is the quicker one', () => {
    const cents = 10_000n;
    const edge = BigInt(Number.MAX_SAFE_INTEGER);
    const micros = fc.oneof(
      fc.bigInt(-(10n ** 36n), 10n ** 36n),
      fc.bigInt(-edge, edge),
      fc.bigInt(-edge / cents, edge / cents).map((count) => count * cents),
      fc.bigInt(-100n, 100n).map((step) => edge + step),
      fc.bigInt(-100n, 100n).map((step) => -edge + step),
      fc.bigInt(-100n, 100n).map((step) => (edge / cents + step) * cents),
      fc.bigInt(-100n, 100n).map((step) => 10n ** 17n + step),
      fc.bigInt(-300n, 300n).map((count) => count * cents),
    );
    forAll(micros, (value) => {
      const amount = {currency: 'USD', micros: value};
      const record = invoiceCsvRecord(invoice({billed: amount, owed: undefined}), TODAY);
      assert.equal(record.split(',')[4], moneyToDecimal(amount));
    });
  });

  it('leaves empty what the endpoint does not say', () => {
    const subject = invoice({dueDate: undefined, owed: undefined});
    assert.equal(invoiceCsvRecord(subject, TODAY), 'INV-1,,Unpaid,USD,,,\r\n');
  });

  it('keeps a credit a number and an id no formula', () => {
    const subject = invoice({id: '=1+1', billed: money('-0.1'), owed: money('0')});
    assert.equal(invoiceCsvRecord(subject, TODAY), "'=1+1,2026-11-20,Unpaid,USD,-0.10,,0.00\r\n");
  });
});
