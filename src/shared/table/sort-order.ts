/** Keys and places packed into one number of 53 bits: 36 for the key, 17 for the place. */
const PLACES = 2 ** 17;
const LAST_KEY = 2 ** 36 - 1;
/** Whole numbers from 0 that are below this can be sorted packed. */
export const PACKED_KEYS = LAST_KEY;

interface Range {
  readonly lowest: number;
  readonly span: number;
}

/** The range of a column, absent values aside; undefined where its values do not fit the packed form. */
function packable(column: Float64Array): Range | undefined {
  if (column.length > PLACES) return undefined;
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return undefined;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const span = Math.max(0, highest - lowest);
  return span < LAST_KEY ? {lowest, span} : undefined;
}

/** Writes key and place of each record; says whether they already stand in order. */
function pack(
  packed: Float64Array,
  order: Uint32Array,
  column: Float64Array,
  {lowest, span}: Range,
  descending: boolean,
): boolean {
  let isOrdered = true;
  let previous = -1;
  for (let place = 0; place < order.length; place += 1) {
    const value = column[order[place] as number] as number;
    const key = Number.isNaN(value) ? LAST_KEY : descending ? span - (value - lowest) : value - lowest;
    if (key < previous) isOrdered = false;
    previous = key;
    packed[place] = key * PLACES + place;
  }
  return isOrdered;
}

function sortPacked(
  order: Uint32Array,
  column: Float64Array,
  range: Range,
  descending: boolean,
): Uint32Array {
  const packed = new Float64Array(order.length);
  if (pack(packed, order, column, range, descending)) return order;
  packed.sort();
  const sorted = new Uint32Array(order.length);
  for (let index = 0; index < packed.length; index += 1) {
    const key = packed[index] as number;
    sorted[index] = order[key - Math.floor(key / PLACES) * PLACES] as number;
  }
  return sorted;
}

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

function sortCompared(order: Uint32Array, column: Float64Array, descending: boolean): Uint32Array {
  const columns = [{column, descending}];
  return order.slice().sort((a, b) => comparePlaces(columns, a, b));
}

/**
 * `order`, places of records, sorted by their values in `column`; absent values (NaN) last in both directions, equal
 * ones in the order they stood in. Packed into floats where that is possible, which is several times faster.
 */
export function sortOrder(order: Uint32Array, column: Float64Array, descending: boolean): Uint32Array {
  const range = packable(column);
  return range ? sortPacked(order, column, range, descending) : sortCompared(order, column, descending);
}
