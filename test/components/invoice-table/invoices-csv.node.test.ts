import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {INVOICE_CSV_HEADER, invoiceCsvRecord} from '../../../src/account/invoice-csv.js';
import type {Invoice} from '../../../src/account/invoice.js';
import {invoicesCsv} from '../../../src/components/invoice-table/invoices-csv.js';
import {anyText, day, money, textOf} from '../../account/values.js';

const TODAY = day('2026-11-21');

const invoicesOf = (count: number): Invoice[] =>
  Array.from({length: count}, (_, index) => ({
    id: `INV-${index}`,
    dueDate: day('2026-11-20'),
    status: index % 2 === 0 ? 'Paid' : 'Unpaid, "late"',
    currency: 'USD',
    billed: money(`${index}.10`),
    paid: money('0'),
    owed: money(`${index}.10`),
  }));

const rowsIn = async (file: Blob): Promise<string[][]> =>
  parse(Buffer.from(await file.arrayBuffer()), {bom: true, record_delimiter: '\r\n'});

describe('invoicesCsv', () => {
  it('is a CSV file in UTF-8 with its mark', async () => {
    const file = await invoicesCsv(invoicesOf(1), TODAY);
    assert.equal(file.type, 'text/csv;charset=utf-8');
    assert.deepEqual([...new Uint8Array(await file.slice(0, 3).arrayBuffer())], [0xef, 0xbb, 0xbf]);
  });

  it('has its header alone where there is nothing to export', async () => {
    assert.deepEqual(await rowsIn(await invoicesCsv([], TODAY)), [
      ['Invoice', 'Due Date', 'Status', 'Currency', 'Amount Billed', 'Amount Paid', 'Amount Owed'],
    ]);
  });

  for (const count of [4095, 4096, 4097, 10_000]) {
    it(`holds each of ${count} invoices once, in order`, async () => {
      const [, ...rows] = await rowsIn(await invoicesCsv(invoicesOf(count), TODAY));
      assert.deepEqual(
        rows.map(([id]) => id),
        invoicesOf(count).map(({id}) => id),
      );
      assert.deepEqual(rows[1], ['INV-1', '2026-11-20', 'Overdue', 'USD', '1.10', '0.00', '1.10']);
    });
  }

  it('is the records one behind the other, whatever they hold', async () => {
    const texts = fc.array(fc.tuple(anyText, textOf('aé東😀,"\r\n=;', 6)), {maxLength: 20});
    const agrees = async (rows: readonly (readonly [string, string])[]): Promise<void> => {
      const [blank] = invoicesOf(1) as [Invoice];
      const invoices = rows.map(([id, status]) => ({...blank, id, status, owed: money('0')}));
      const file = await invoicesCsv(invoices, TODAY);
      const records = invoices.map((invoice) => invoiceCsvRecord(invoice, TODAY));
      const expected = new TextEncoder().encode(['\uFEFF', INVOICE_CSV_HEADER, ...records].join(''));
      assert.deepEqual(new Uint8Array(await file.arrayBuffer()), expected);
    };
    await fc.assert(fc.asyncProperty(texts, agrees), {seed: 20_261_122, numRuns: 200});
  });

  it('lets the page go on after every 4096 rows', async () => {
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await invoicesCsv(invoicesOf(20_000), TODAY);
    isDone = true;
    assert.ok(turns >= 4, `${turns} turns`);
  });

  it('stops between pieces once it is given up', async () => {
    const abort = new AbortController();
    const file = invoicesCsv(invoicesOf(20_000), TODAY, abort.signal);
    abort.abort(new Error('given up'));
    await assert.rejects(file, {message: 'given up'});
  });
});
