import {type CalendarDate, yearOf} from './calendar-date.js';
import type {Money} from './money.js';

export interface Invoice {
  readonly id: string;
  readonly dueDate?: CalendarDate;
  /** As the endpoint words it: `Paid`, `Partially Paid`, `Unpaid` … */
  readonly status: string;
  /** ISO 4217 code of all three amounts. */
  readonly currency: string;
  readonly billed?: Money;
  readonly paid?: Money;
  readonly owed?: Money;
  /** The month it is for, `2026-10`. */
  readonly period?: string;
}

/** Sums of one currency; undefined where an invoice does not say its part, since the rest would pass for all of it. */
export interface InvoiceTotals {
  readonly currency: string;
  readonly billed: Money | undefined;
  readonly paid: Money | undefined;
  readonly owed: Money | undefined;
}

/** The status that stands in for an unpaid invoice's own once its day has gone by. */
export const OVERDUE = 'Overdue';

/** Statuses, in lower case, of invoices that nobody is to pay (any longer, or yet), whatever is owed on them. */
export const NOT_PAYABLE_STATUSES: readonly string[] = [
  'paid',
  'void',
  'voided',
  'canceled',
  'cancelled',
  'refunded',
  'credited',
  'written off',
  'uncollectible',
  'draft',
];

/**
 * Whether the invoice is unpaid and its due day has gone by; on the day itself it has not. Where the endpoint
 * does not say what is owed, the status alone decides.
 */
export function isOverdue({dueDate, owed, status}: Invoice, today: CalendarDate): boolean {
  if (dueDate === undefined || dueDate >= today) return false;
  if (NOT_PAYABLE_STATUSES.includes(status.trim().toLowerCase())) return false;
  return owed === undefined || owed.micros > 0n;
}

/** The status to show on the day `today`. */
export const shownStatus = (invoice: Invoice, today: CalendarDate): string =>
  isOverdue(invoice, today) ? OVERDUE : invoice.status;

type Sum = bigint | undefined;

const plus = (sum: Sum, amount: Money | undefined): Sum =>
  sum !== undefined && amount ? sum + amount.micros : undefined;

/** Sums per currency, in order of the codes. */
export function invoiceTotals(invoices: Iterable<Invoice>): readonly InvoiceTotals[] {
  const sums = new Map<string, {billed: Sum; paid: Sum; owed: Sum}>();
  for (const {currency, billed, paid, owed} of invoices) {
    const sum = sums.get(currency) ?? {billed: 0n, paid: 0n, owed: 0n};
    sum.billed = plus(sum.billed, billed);
    sum.paid = plus(sum.paid, paid);
    sum.owed = plus(sum.owed, owed);
    sums.set(currency, sum);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, {billed, paid, owed}]) => {
      const money = (micros: Sum): Money | undefined =>
        micros === undefined ? undefined : {currency, micros};
      return {currency, billed: money(billed), paid: money(paid), owed: money(owed)};
    });
}

/** The years invoices are due in, newest first. */
export function invoiceYears(invoices: Iterable<Invoice>): readonly number[] {
  const years = new Set<number>();
  for (const {dueDate} of invoices) if (dueDate) years.add(yearOf(dueDate));
  return [...years].sort((a, b) => b - a);
}
