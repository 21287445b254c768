import {type CalendarDate, yearOf} from './calendar-date.js';
import {type Money, sumByCurrency} from './money.js';

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

/** Sums of one currency. */
export interface InvoiceTotals {
  readonly currency: string;
  readonly billed: Money;
  readonly paid: Money;
  readonly owed: Money;
}

/** The status that stands in for an unpaid invoice's own once its day has gone by. */
export const OVERDUE = 'Overdue';

const SETTLED = new Set(['paid', 'void', 'voided', 'canceled', 'cancelled', 'refunded']);

/** Whether something is owed on the invoice and its due day has gone by; on the day itself it has not. */
export function isOverdue({dueDate, owed, status}: Invoice, today: CalendarDate): boolean {
  if (dueDate === undefined || dueDate >= today || SETTLED.has(status.trim().toLowerCase())) return false;
  return owed === undefined || owed.micros > 0n;
}

/** The status to show on the day `today`. */
export const shownStatus = (invoice: Invoice, today: CalendarDate): string =>
  isOverdue(invoice, today) ? OVERDUE : invoice.status;

/** Sums per currency, in order of the codes. An amount the endpoint left out counts as nothing. */
export function invoiceTotals(invoices: Iterable<Invoice>): readonly InvoiceTotals[] {
  const billed: Money[] = [];
  const paid: Money[] = [];
  const owed: Money[] = [];
  for (const {currency, ...invoice} of invoices) {
    const nothing = {currency, micros: 0n};
    billed.push(invoice.billed ?? nothing);
    paid.push(invoice.paid ?? nothing);
    owed.push(invoice.owed ?? nothing);
  }
  const [paidSums, owedSums] = [sumByCurrency(paid), sumByCurrency(owed)];
  return sumByCurrency(billed).map((sum, index) => ({
    currency: sum.currency,
    billed: sum,
    paid: paidSums[index] ?? {...sum, micros: 0n},
    owed: owedSums[index] ?? {...sum, micros: 0n},
  }));
}

/** The years invoices are due in, newest first. */
export function invoiceYears(invoices: Iterable<Invoice>): readonly number[] {
  const years = new Set<number>();
  for (const {dueDate} of invoices) if (dueDate) years.add(yearOf(dueDate));
  return [...years].sort((a, b) => b - a);
}
