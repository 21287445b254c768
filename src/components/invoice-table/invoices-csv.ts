import type {CalendarDate} from '../../account/calendar-date.js';
import {INVOICE_CSV_HEADER, invoiceCsvRecord} from '../../account/invoice-csv.js';
import type {Invoice} from '../../account/invoice.js';

/** Rows in a piece of the file; made in one task, it takes a third of the 50 ms that a page does not notice. */
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
  let text = BYTE_ORDER_MARK + INVOICE_CSV_HEADER;
  for (let start = 0; start < invoices.length; start += ROWS) {
    for (const invoice of invoices.slice(start, start + ROWS)) text += invoiceCsvRecord(invoice, today);
    // As a Blob a piece is out of the page's memory.
    pieces.push(new Blob([text]));
    text = '';
    await pause();
    signal?.throwIfAborted();
  }
  return new Blob([...pieces, text], {type: 'text/csv;charset=utf-8'});
}
