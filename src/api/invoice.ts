import * as v from 'valibot';
import {type Invoice, type InvoiceTotals, type Money} from '../account/index.js';
import {count, currency, day, decimal, maybe} from './fields.js';
import {type DecodedList, readList} from './list.js';
import {type Reading, present, readRecord} from './reading.js';

/** One invoice; amounts are decimal texts. */
export const invoiceSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  currency,
  amountBilled: maybe(decimal),
  amountPaid: maybe(decimal),
  amountRemaining: maybe(decimal),
  dueDate: maybe(day),
  status: maybe(v.string()),
  /** The month it is for, `2026-10`. */
  period: maybe(v.string()),
});
export type WireInvoice = v.InferInput<typeof invoiceSchema>;

/** Sums of one currency; one that the endpoint does not know is absent. */
const invoiceTotalsSchema = v.object({
  currency,
  billed: maybe(decimal),
  paid: maybe(decimal),
  owed: maybe(decimal),
});

const extraEntries = {
  /** Sums per currency of everything that meets the filter. */
  totals: maybe(v.array(invoiceTotalsSchema)),
  /** The years invoices are due in, newest first. */
  years: maybe(v.array(count)),
  /** Every status that occurs. */
  statuses: maybe(v.array(v.string())),
};

/** The answer to `GET /v2/providers/{provider}/invoices`. */
export const invoicesSchema = v.object({records: v.array(invoiceSchema), totalCount: count, ...extraEntries});
export type WireInvoices = v.InferInput<typeof invoicesSchema>;

export interface InvoiceList extends DecodedList<Invoice> {
  /** Sums per currency of everything that meets the filter, also beyond this page. */
  readonly totals?: readonly InvoiceTotals[];
  /** The years invoices are due in, filtered or not. */
  readonly years?: readonly number[];
  /** Every status that occurs, filtered or not. */
  readonly statuses?: readonly string[];
}

// Money is never guessed.
const VITAL = ['id', 'currency', 'amountBilled', 'amountPaid', 'amountRemaining'];

const moneyOf = (code: string, micros: bigint | null | undefined): Money | undefined =>
  typeof micros === 'bigint' ? {currency: code, micros} : undefined;

function readInvoice(record: unknown): Reading<Invoice> {
  const reading = readRecord(invoiceSchema, record, {vital: VITAL});
  if ('refused' in reading) return reading;
  const {amountBilled, amountPaid, amountRemaining, status, ...rest} = reading.value;
  const value = present({
    ...rest,
    status: status ?? '',
    billed: moneyOf(rest.currency, amountBilled),
    paid: moneyOf(rest.currency, amountPaid),
    owed: moneyOf(rest.currency, amountRemaining),
  });
  return {value, dropped: reading.dropped};
}

type WireTotals = v.InferOutput<typeof invoiceTotalsSchema>;

const totalsOf = ({currency: code, billed, paid, owed}: WireTotals): InvoiceTotals => ({
  currency: code,
  billed: moneyOf(code, billed),
  paid: moneyOf(code, paid),
  owed: moneyOf(code, owed),
});

/** Reads the answer to a list of invoices. Throws `DecodeError` where it is no list. */
export function decodeInvoices(json: unknown): InvoiceList {
  const {extras, ...list} = readList(json, readInvoice, extraEntries, ['totals']);
  return present({...list, ...extras, totals: extras.totals?.map(totalsOf)});
}
