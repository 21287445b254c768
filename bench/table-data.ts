import type {CalendarDate, Invoice} from '../src/account/index.js';

const STATUSES = ['Paid', 'Paid', 'Paid', 'Partially Paid', 'Unpaid'];

/** A generator that gives the same numbers, from 0 to 1, in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

/** Invoices, newest first, as an endpoint gives them. */
export function invoices(count: number): Invoice[] {
  const random = randomNumbers(7);
  // Texts as they come out of JSON, each in one piece.
  const ids = JSON.parse(
    JSON.stringify(Array.from({length: count}, (_, index) => `INV-${100_000 + count - index}`)),
  ) as string[];
  return Array.from({length: count}, (_, index) => {
    const day = new Date(Date.UTC(2026, 10, 1) - Math.floor(index / 40) * 86_400_000);
    const currency = random() < 0.1 ? 'EUR' : 'USD';
    const billed = BigInt(Math.floor(random() * 2_000_000)) * 10_000n;
    const paid = random() < 0.8 ? billed : 0n;
    return {
      id: ids[index] ?? '',
      dueDate: day.toISOString().slice(0, 10) as CalendarDate,
      status: STATUSES[Math.floor(random() * STATUSES.length)] ?? 'Paid',
      currency,
      billed: {currency, micros: billed},
      paid: {currency, micros: paid},
      owed: {currency, micros: billed - paid},
    };
  });
}
