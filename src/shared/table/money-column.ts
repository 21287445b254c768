import {type Money, compareMoney} from '../../account/money.js';

const MICROS_A_CENT = 10_000;

/** The sums of one currency: their range, and what places it behind those of the currencies before. */
interface Span {
  readonly place: number;
  lowest: number;
  highest: number;
  offset: number;
}

/** Puts the spans, in units of `unit` micros, behind one another in order of their codes. False beyond 2⁵³. */
function layOut(spans: ReadonlyMap<string, Span>, unit: number): boolean {
  let offset = 0;
  for (const [, span] of [...spans].sort(([a], [b]) => (a < b ? -1 : 1))) {
    span.offset = offset - span.lowest / unit;
    offset += (span.highest - span.lowest) / unit + 1;
  }
  return Number.isSafeInteger(offset);
}

/** Ranks by comparison, for sums that no number holds exactly. */
function rankMoney(amounts: readonly (Money | undefined)[]): Float64Array {
  const column = new Float64Array(amounts.length).fill(NaN);
  const present = [...amounts.entries()].filter((entry): entry is [number, Money] => entry[1] !== undefined);
  present.sort(([, a], [, b]) => compareMoney(a, b));
  let rank = 0;
  let previous: Money | undefined;
  for (const [index, amount] of present) {
    if (previous && compareMoney(previous, amount) !== 0) rank += 1;
    column[index] = rank;
    previous = amount;
  }
  return column;
}

/** Sums of money as numbers in their order, NaN for none: in cents where all are whole cents, since short numbers sort faster. */
export function moneyColumn<T>(records: readonly T[], of: (record: T) => Money | undefined): Float64Array {
  const column = new Float64Array(records.length).fill(NaN);
  const places = new Uint16Array(records.length);
  const spans = new Map<string, Span>();
  let unit = MICROS_A_CENT;
  for (let index = 0; index < column.length; index += 1) {
    const amount = of(records[index] as T);
    if (!amount) continue;
    const micros = Number(amount.micros);
    if (!Number.isSafeInteger(micros)) return rankMoney(records.map(of));
    if (unit !== 1 && Math.round(micros / unit) * unit !== micros) unit = 1;
    let span = spans.get(amount.currency);
    if (!span)
      spans.set(amount.currency, (span = {place: spans.size, lowest: micros, highest: micros, offset: 0}));
    if (micros < span.lowest) span.lowest = micros;
    if (micros > span.highest) span.highest = micros;
    column[index] = micros;
    places[index] = span.place;
  }
  if (!layOut(spans, unit)) return rankMoney(records.map(of));
  const offsets = Array.from(spans.values(), ({offset}) => offset);
  for (let index = 0; index < column.length; index += 1) {
    column[index] = (column[index] as number) / unit + (offsets[places[index] as number] ?? 0);
  }
  return column;
}
