import {CSV_LINE_END, csvField, csvRecord} from './csv.js';
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

const MICROS_IN_UNIT = 1_000_000;
const MICROS_IN_CENT = 10_000;

/** Whole cents that a number holds are written by it, with a fifth of the work that a BigInt makes. */
function amount(money: Money | undefined): string {
  if (!money) return '';
  const micros = Number(money.micros);
  const isExact = Number.isSafeInteger(micros) && micros % MICROS_IN_CENT === 0;
  // The quotient is less than a thousandth of a cent off, so that the cents it is nearest to are the right ones.
  return isExact ? (micros / MICROS_IN_UNIT).toFixed(2) : moneyToDecimal(money);
}

/**
 * The fields of one invoice's record as they stand in the file: ISO date, plain decimals, empty where the endpoint does
 * not say.
 */
export const invoiceCsvFields = (invoice: Invoice, today: CalendarDate): readonly string[] => [
  csvField(invoice.id),
  // A day and an amount have nothing in them that would have to be quoted.
  invoice.dueDate ?? '',
  csvField(shownStatus(invoice, today)),
  csvField(invoice.currency),
  amount(invoice.billed),
  amount(invoice.paid),
  amount(invoice.owed),
];

/** One invoice as a CSV record with its line break. */
export const invoiceCsvRecord = (invoice: Invoice, today: CalendarDate): string =>
  `${invoiceCsvFields(invoice, today).join()}${CSV_LINE_END}`;
