/** A digit of the radix sort: so many values a pass. */
const DIGITS = 2 ** 11;

/** What records are sorted by: a number for each place, NaN for none. */
export interface Column {
  readonly column: Float64Array;
  readonly descending: boolean;
}

function compareValues(a: number, b: number, descending: boolean): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return descending ? b - a : a - b;
}

/** How two places stand to each other by the first column in which they differ. */
export function comparePlaces(columns: readonly Column[], a: number, b: number): number {
  for (const {column, descending} of columns) {
    const order = compareValues(column[a] as number, column[b] as number, descending);
    if (order !== 0) return order;
  }
  return 0;
}

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** The range of a column, absent values aside; undefined where not all values are whole numbers. */
function wholeRange(column: Float64Array): Range | undefined {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return undefined;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (lowest > highest) return {lowest: 0, highest: 0};
  return Number.isSafeInteger(highest - lowest + 1) ? {lowest, highest} : undefined;
}

/** Whole numbers from 0 in the order wanted, absent values last. */
function keysOf({column, descending}: Column, {lowest, highest}: Range): Float64Array {
  const keys = new Float64Array(column.length);
  const absent = highest - lowest + 1;
  for (let place = 0; place < keys.length; place += 1) {
    const value = column[place] as number;
    keys[place] = Number.isNaN(value) ? absent : descending ? highest - value : value - lowest;
  }
  return keys;
}

function isInOrder(order: Uint32Array, keys: Float64Array): boolean {
  for (let index = 1; index < order.length; index += 1) {
    if ((keys[order[index - 1] as number] as number) > (keys[order[index] as number] as number)) return false;
  }
  return true;
}

/** Puts places in order of one digit of their keys, that which counts `unit`; equal ones as they stood. */
function sortDigit(from: Uint32Array, to: Uint32Array, keys: Float64Array, unit: number): void {
  const digitOf = (key: number): number => Math.floor(key / unit) & (DIGITS - 1);
  const counts = new Uint32Array(DIGITS);
  for (const key of keys) {
    const digit = digitOf(key);
    counts[digit] = (counts[digit] as number) + 1;
  }
  // Where the next place with a digit goes.
  const next = new Uint32Array(DIGITS);
  for (let digit = 1; digit < DIGITS; digit += 1) {
    next[digit] = (next[digit - 1] as number) + (counts[digit - 1] as number);
  }
  for (const place of from) {
    const digit = digitOf(keys[place] as number);
    const target = next[digit] as number;
    to[target] = place;
    next[digit] = target + 1;
  }
}

function sortByDigits(order: Uint32Array, keys: Float64Array, highest: number): Uint32Array {
  let sorted = order;
  const buffers = [new Uint32Array(order.length), new Uint32Array(order.length)] as const;
  for (let unit = 1, pass = 0; unit <= highest; unit *= DIGITS, pass += 1) {
    const target = buffers[pass % 2 === 0 ? 0 : 1];
    sortDigit(sorted, target, keys, unit);
    sorted = target;
  }
  return sorted;
}

/**
 * `order`, the places of all records, sorted by their values in a column: absent values (NaN) last in both directions,
 * equal ones in the order they stood in. Whole numbers are sorted digit by digit, which at 100 000 takes a fifth of the time that
 * the engine's own sort takes, even of numbers.
 */
export function sortOrder(order: Uint32Array, column: Column): Uint32Array {
  const range = wholeRange(column.column);
  if (!range) return order.slice().sort((a, b) => comparePlaces([column], a, b));
  const keys = keysOf(column, range);
  return isInOrder(order, keys) ? order : sortByDigits(order, keys, range.highest - range.lowest + 1);
}

/** `order` sorted by all columns, the first one foremost. */
export const sortBy = (columns: readonly Column[], order: Uint32Array): Uint32Array =>
  columns.reduceRight(sortOrder, order);

/** With more of the places equal to the one before than this, they are better put in order before the sort. */
const FEW_TIES = 1 / 8;

/** Sorts what is equal in all columns by `compare`, in place. False, and not done, where that is much. */
export function breakTies(
  order: Uint32Array,
  columns: readonly Column[],
  compare: (a: number, b: number) => number,
): boolean {
  const starts: number[] = [];
  let ties = 0;
  for (let index = 1; index < order.length; index += 1) {
    if (comparePlaces(columns, order[index - 1] as number, order[index] as number) !== 0) continue;
    if ((ties += 1) > order.length * FEW_TIES) return false;
    starts.push(index - 1);
  }
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] as number;
    while (starts[index + 1] === (starts[index] as number) + 1) index += 1;
    order.subarray(start, (starts[index] as number) + 2).sort(compare);
  }
  return true;
}
