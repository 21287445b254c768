import {csvRecord} from './csv.js';
import type {CalendarDate} from './calendar-date.js';
import {type Invoice, shownStatus} from './invoice.js';
import {type Money, moneyToDecimal} from './money.js';

/** Column names of an invoice export. */
export const INVOICE_CSV_HEADER = csvRecord([
  'Invoice',
  'Due Date',
  'Status',
  'Currency',
  'Amount Billed',
  'Amount Paid',
  'Amount Owed',
]);

const amount = (money: Money | undefined): string => (money ? moneyToDecimal(money) : '');

/** One invoice as a CSV record: ISO date, plain decimals, empty where the endpoint does not say. */
export const invoiceCsvRecord = (invoice: Invoice, today: CalendarDate): string =>
  csvRecord([
    invoice.id,
    invoice.dueDate ?? '',
    shownStatus(invoice, today),
    invoice.currency,
    amount(invoice.billed),
    amount(invoice.paid),
    amount(invoice.owed),
  ]);
