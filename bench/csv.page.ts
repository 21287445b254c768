/** What runs in the page of bench/csv.ts. */
import {type CalendarDate, type Invoice, shownStatus} from '../src/account/index.js';
import {invoicesCsv} from '../src/components/invoice-table/invoices-csv.js';
import {invoices} from './table-data.js';

export type Kind = 'limit' | 'ours';

const ROWS = 100_000;
const TODAY = '2026-11-21' as CalendarDate;
const MICROS = 1_000_000n;

const all = invoices(ROWS);
let file: Blob | undefined;

const decimal = (micros: bigint): string =>
  `${micros / MICROS}.${String((micros % MICROS) / 10_000n).padStart(2, '0')}`;

/** The least that makes this file: no field needs quotes, none could be a formula, and nobody else needs the page. */
function joined(list: readonly Invoice[]): Blob {
  const lines = ['\uFEFFInvoice,Due Date,Status,Currency,Amount Billed,Amount Paid,Amount Owed'];
  for (const invoice of list) {
    const {id, dueDate, currency, billed, paid, owed} = invoice;
    const amounts = [billed, paid, owed].map((money) => decimal(money?.micros ?? 0n)).join();
    lines.push(`${id},${dueDate},${shownStatus(invoice, TODAY)},${currency},${amounts}`);
  }
  lines.push('');
  return new Blob([lines.join('\r\n')], {type: 'text/csv;charset=utf-8'});
}

const heapNow = (): number =>
  (performance as Performance & {memory: {usedJSHeapSize: number}}).memory.usedJSHeapSize;

async function make(kind: Kind): Promise<number> {
  file = kind === 'ours' ? await invoicesCsv(all, TODAY) : joined(all);
  return file.size;
}

/** Bytes of heap above what stood before, garbage and all, at most: looked at whenever the page is free. */
async function peak(kind: Kind): Promise<number> {
  const before = heapNow();
  let most = before;
  let isDone = false;
  const watch = async (): Promise<void> => {
    while (!isDone) {
      most = Math.max(most, heapNow());
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const watching = watch();
  await make(kind);
  most = Math.max(most, heapNow());
  isDone = true;
  await watching;
  return most - before;
}

/** Milliseconds of the longest task while the file is made. */
async function longestTask(): Promise<number> {
  const lengths: number[] = [0];
  const observer = new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) lengths.push(duration);
  });
  observer.observe({type: 'longtask'});
  await make('ours');
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return Math.max(...lengths);
}

function clear(): Promise<void> {
  file = undefined;
  for (let pass = 0; pass < 3; pass += 1) (globalThis as {gc?: () => void}).gc?.();
  return new Promise((resolve) => setTimeout(resolve, 50));
}

/** Texts of both, which are to be the same. */
async function areSame(): Promise<boolean> {
  const few = all.slice(0, 5000);
  const [ours, limit] = await Promise.all(
    [invoicesCsv(few, TODAY), joined(few)].map(async (made) => (await made).text()),
  );
  return ours === limit;
}

const csvBench = {make, peak, longestTask, clear, areSame};
export type CsvBench = typeof csvBench;

Object.assign(globalThis, {csvBench});
