import type {CalendarDate} from '../../account/calendar-date.js';
import {CSV_LINE_END} from '../../account/csv.js';
import {INVOICE_CSV_HEADER, invoiceCsvFields} from '../../account/invoice-csv.js';
import type {Invoice} from '../../account/invoice.js';
import {Utf8Buffer} from './utf8-buffer.js';

/** Rows in a piece of the file; made in one task, it takes about 3 ms of the 50 that a page does not notice. */
const ROWS = 4096;

/** By it Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Lets the page do what waits; a timer would add milliseconds to each piece, and a second in a tab out of sight. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** By index, since an iterator leaves an object behind for each field. */
function addRecord(buffer: Utf8Buffer, fields: readonly string[]): void {
  for (let index = 0; index < fields.length; index += 1) {
    if (index > 0) buffer.add(',');
    buffer.add(fields[index] ?? '');
  }
  buffer.add(CSV_LINE_END);
}

/**
 * The invoices as a CSV file (RFC 4180, UTF-8 with its mark), overdue ones as they stand on the day `today`. Rejects
 * with the signal's reason on abort.
 */
export async function invoicesCsv(
  invoices: readonly Invoice[],
  today: CalendarDate,
  signal?: AbortSignal,
): Promise<Blob> {
  const pieces: Blob[] = [];
  const buffer = new Utf8Buffer();
  buffer.add(BYTE_ORDER_MARK + INVOICE_CSV_HEADER);
  for (let start = 0; start < invoices.length; start += ROWS) {
    for (const invoice of invoices.slice(start, start + ROWS))
      addRecord(buffer, invoiceCsvFields(invoice, today));
    pieces.push(buffer.take());
    await pause();
    signal?.throwIfAborted();
  }
  return new Blob([...pieces, buffer.take()], {type: 'text/csv;charset=utf-8'});
}
