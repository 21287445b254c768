import type {CalendarDate} from '../../account/calendar-date.js';
import type {Invoice} from '../../account/invoice.js';
import {saveFile} from '../../shared/download.js';
import {fileNamePart} from '../../shared/file-name.js';
import type {InvoiceFormat} from './invoice-table.events.js';
import {invoicesCsv} from './invoices-csv.js';

/** Hands over the file of one invoice, and gives its name, as all of these do. */
export function saveInvoice(file: Blob, id: string, format: InvoiceFormat): string {
  return saveFile(file, `invoice-${fileNamePart(id)}.${format}`);
}

/** Hands over one invoice as CSV, as it stands on the day `today`. */
export async function saveInvoiceCsv(invoice: Invoice, today: CalendarDate): Promise<string> {
  return saveInvoice(await invoicesCsv([invoice], today), invoice.id, 'csv');
}

/** Hands over many as CSV; rejects with the signal's reason on abort. */
export async function saveInvoices(
  invoices: readonly Invoice[],
  today: CalendarDate,
  signal: AbortSignal,
): Promise<string> {
  return saveFile(await invoicesCsv(invoices, today, signal), `invoices-${today}.csv`);
}
