import {compareCodePoints} from '../../account/name-order.js';
import {sortOrder} from './sort-order.js';

type Texts = readonly (string | undefined)[];

/** The ranks of texts that already stand in order, upwards or downwards; undefined where they do not. */
function rankOrdered(texts: Texts): Float64Array | undefined {
  const ranks = new Float64Array(texts.length).fill(NaN);
  let direction = 0;
  let previous: string | undefined;
  let rank = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index];
    if (text === undefined) continue;
    const order = previous === undefined ? 0 : Math.sign(compareCodePoints(text, previous));
    if (order !== 0 && order === -direction) return undefined;
    direction ||= order;
    ranks[index] = rank += order;
    previous = text;
  }
  return ranks;
}

const FEW = 64;
const SAMPLE = 1024;

/** The ranks of texts of which there are but a few, such as statuses; undefined where there seem to be many. */
function rankFew(texts: Texts): Float64Array | undefined {
  if (new Set(texts.slice(0, SAMPLE)).size > FEW) return undefined;
  const distinct = [...new Set(texts)].filter((text) => text !== undefined).sort(compareCodePoints);
  const ranks = new Map<string | undefined, number>(distinct.map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => ranks.get(text) ?? NaN);
}

const ASCII = 128;

/** Numbers for the ASCII characters that occur past the first `start`, from 1 and in their order; 0 is the end. */
function alphabetOf(texts: Texts, start: number): {codes: Uint8Array; base: number} | undefined {
  const codes = new Uint8Array(ASCII);
  for (const text of texts) {
    if (text === undefined) continue;
    for (let index = start; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit >= ASCII) return undefined;
      codes[unit] = 1;
    }
  }
  let base = 1;
  for (let unit = 0; unit < ASCII; unit += 1) if (codes[unit] === 1) codes[unit] = base++;
  return {codes, base};
}

/** How many characters all texts begin with alike, such as the `INV-` of invoice numbers. */
function sharedStart(texts: Texts): number {
  const first = texts.find((text) => text !== undefined) ?? '';
  let length = first.length;
  for (const text of texts) {
    if (text === undefined) continue;
    while (!text.startsWith(first.slice(0, length))) length -= 1;
    if (length === 0) break;
  }
  return length;
}

/** As many characters past the shared start as a number holds; texts that differ later get the same number. */
function leadingCharacters(texts: Texts): Float64Array | undefined {
  const start = sharedStart(texts);
  const alphabet = alphabetOf(texts, start);
  if (!alphabet) return undefined;
  const {codes, base} = alphabet;
  const length = Math.floor(Math.log(Number.MAX_SAFE_INTEGER) / Math.log(base + 1));
  const leading = new Float64Array(texts.length).fill(NaN);
  for (let place = 0; place < leading.length; place += 1) {
    const text = texts[place];
    if (text === undefined) continue;
    let number = 0;
    for (let index = start; index < start + length; index += 1) {
      number = number * base + (index < text.length ? (codes[text.charCodeAt(index)] ?? 0) : 0);
    }
    leading[place] = number;
  }
  return leading;
}

/** Ranks of many texts: by their leading characters as numbers, and by comparison only where those are equal. */
function rankMany(texts: Texts): Float64Array {
  const ascii = leadingCharacters(texts);
  const leading = ascii ?? Float64Array.from(texts, (text) => (text === undefined ? NaN : 0));
  const order = sortOrder(Uint32Array.from(texts.keys()), {column: leading, descending: false});
  const textAt = (place: number): string => texts[place] ?? '';
  // The engine's own comparison is the fastest, and right for ASCII.
  const compare = ascii ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) : compareCodePoints;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && leading[order[to] as number] === leading[order[from] as number]) to += 1;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compare(textAt(a), textAt(b)));
    to = Math.max(to, from + 1);
  }
  const ranks = new Float64Array(texts.length).fill(NaN);
  let rank = 0;
  for (let index = 0; index < order.length; index += 1) {
    const place = order[index] as number;
    if (texts[place] === undefined) continue;
    if (index > 0 && textAt(order[index - 1] as number) !== textAt(place)) rank += 1;
    ranks[place] = rank;
  }
  return ranks;
}

/**
 * Numbers in the order of the texts' code points, equal for equal texts, NaN for none. Much the costliest part of
 * a sort, so the common cases go first: texts in order already, and a few texts many times.
 */
export const textRanks = (texts: Texts): Float64Array =>
  rankOrdered(texts) ?? rankFew(texts) ?? rankMany(texts);
