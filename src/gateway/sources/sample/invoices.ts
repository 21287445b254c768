import {type CalendarDate, addDays} from '../../../account/index.js';
import type {InvoiceRecord} from '../../store/records.js';
import {addMonths, dayOf, firstOfMonth} from './calendar.js';
import {centsToDecimal, priceCents} from './contract.js';
import {totalHighWaterMark} from './growth.js';
import {FREE_USERS, type SampleOptions} from './options.js';
import {whole} from './random.js';

const MONTHS = 60;
/** Organizations in the euro area are billed by a company there, which came later. */
const EURO_MONTHS = 36;
const EURO_USERS_PERCENT = 11;
const EURO_PRICE_CENTS = 250;
/** Due so many days after the first of the month that it is issued on. */
const DAYS_TO_PAY = 30;

/** The month whose invoice carries this number; each later one is 65 to 69 further on. */
const NUMBERED_MONTH = dayOf(2026, 10, 1);
const NUMBER = 20_611;
const NUMBER_STEP = 65;

/** What became of an invoice, by how many months before the newest one it is. */
type Fate = 'Paid' | 'Partially Paid' | 'Unpaid' | 'Void';
type Fates = Readonly<Record<number, Fate>>;

const FATES: Fates = {0: 'Unpaid', 1: 'Partially Paid', 6: 'Partially Paid', 17: 'Void', 38: 'Void'};
const EURO_FATES: Fates = {0: 'Unpaid', 2: 'Unpaid', 9: 'Void', 21: 'Partially Paid'};

/** One line of an invoice: users at a price. */
export interface Charge {
  readonly users: number;
  readonly freeUsers: number;
  readonly cents: number;
  readonly currency: string;
}

const monthsBetween = (from: CalendarDate, to: CalendarDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

/** The number of the invoice for `month`; newer ones have higher numbers. */
export const invoiceNumber = (seed: number, month: CalendarDate): number => {
  const months = monthsBetween(NUMBERED_MONTH, month);
  return NUMBER + months * NUMBER_STEP + (months === 0 ? 0 : whole(0, 4, seed, 'number', months));
};

/** The part that has been paid, in cents; of a partly paid one whole hundreds. */
function paidCents(fate: Fate, billed: number): number {
  if (fate === 'Paid') return billed;
  if (fate !== 'Partially Paid') return 0;
  const unit = billed >= 1_000_000 ? 100_000 : 1000;
  return Math.floor((billed * 0.85) / unit) * unit;
}

/** The invoice for the month that starts on `month`. */
export function invoiceFor(id: string, month: CalendarDate, charge: Charge, status: Fate): InvoiceRecord {
  const {users, freeUsers, cents, currency} = charge;
  const billed = Math.max(0, users - freeUsers) * cents;
  const paid = paidCents(status, billed);
  const issuedOn = addMonths(month, 1);
  return {
    id,
    dueDate: addDays(issuedOn, DAYS_TO_PAY),
    status,
    currency,
    billed: centsToDecimal(billed),
    paid: centsToDecimal(paid),
    remaining: centsToDecimal(status === 'Void' ? 0 : billed - paid),
    period: month.slice(0, 7),
    details: {users, freeUsers, pricePerUser: centsToDecimal(cents), issuedOn},
  };
}

/** The first day of the month `ago` months before the last whole one. */
export const billedMonth = (today: CalendarDate, ago: number): CalendarDate =>
  addMonths(firstOfMonth(today), -1 - ago);

/** Five years of the provider's invoices, newest first, in dollars and in euros. */
export function providerInvoices(options: SampleOptions): readonly InvoiceRecord[] {
  const {seed, today} = options;
  return Array.from({length: MONTHS}, (_, ago) => ago).flatMap((ago) => {
    const month = billedMonth(today, ago);
    const number = invoiceNumber(seed, month);
    const users = totalHighWaterMark(options, month, today);
    const dollars = {users, freeUsers: FREE_USERS, cents: priceCents(month), currency: 'USD'};
    const invoice = invoiceFor(`INV-${number}`, month, dollars, FATES[ago] ?? 'Paid');
    if (ago >= EURO_MONTHS) return [invoice];
    const euroUsers = Math.ceil((users * EURO_USERS_PERCENT) / 100);
    const euros = {users: euroUsers, freeUsers: 0, cents: EURO_PRICE_CENTS, currency: 'EUR'};
    return [invoice, invoiceFor(`EU-${number}`, month, euros, EURO_FATES[ago] ?? 'Paid')];
  });
}
