import * as v from 'valibot';
import {count} from './fields.js';
import {DecodeError} from './errors.js';
import {MAX_LIMIT} from './list-query.js';
import {type Reading, readRecord} from './reading.js';

/** Something of a list that could not be read. */
export interface Rejection {
  /** Place in the answer, from 0; −1 for a field beside the records, such as a sum. */
  readonly index: number;
  /** What is wrong: `name: expected string, received 5`. */
  readonly message: string;
  /** Whether the record is in `items` all the same, without the field in question. */
  readonly kept: boolean;
}

/** A list, or a page of one. */
export interface DecodedList<T> {
  readonly items: readonly T[];
  /** Records in the whole list, as the endpoint counts them; else those in this answer. */
  readonly total: number;
  /** What had to be set aside, so that a bad record never hides the good ones. */
  readonly rejected: readonly Rejection[];
  /** Set for a full page of a list that the endpoint does not count: there may be more of it. */
  readonly mayGoOn?: true;
}

type Extras = v.ObjectEntries;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The records of an answer: a bare array, `results`, or `records`. */
export function recordsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json as unknown[];
  const records = isObject(json) ? (json.results ?? json.records) : undefined;
  if (Array.isArray(records)) return records as unknown[];
  throw new DecodeError(
    'The endpoint did not answer with a list (expected {results: […], totalCount}). Check that it speaks this API.',
  );
}

/**
 * Reads a list of any of the three shapes. `readItem` reads one record; `extras` are optional fields beside the
 * records, of which those named in `whole` are given up as a whole if anything in them is wrong. Throws
 * `DecodeError` where there is no list.
 */
export function readList<T, const E extends Extras>(
  json: unknown,
  readItem: (record: unknown) => Reading<T>,
  extras: E,
  whole: readonly string[] = [],
): DecodedList<T> & {readonly extras: v.InferOutput<v.ObjectSchema<E, undefined>>} {
  const records = recordsOf(json);
  const items: T[] = [];
  const rejected: Rejection[] = [];
  for (const [index, record] of records.entries()) {
    const reading = readItem(record);
    const kept = 'value' in reading;
    if (kept) items.push(reading.value);
    const messages = kept ? reading.dropped : [reading.refused];
    for (const message of messages) rejected.push({index, message, kept});
  }
  const beside = readExtras(json, extras, whole);
  rejected.push(...beside.dropped.map((message) => ({index: -1, message, kept: true})));
  const mayGoOn = records.length === MAX_LIMIT && typeof beside.total !== 'number';
  return {
    items,
    total: Math.max(beside.total ?? 0, records.length),
    rejected,
    ...(mayGoOn && {mayGoOn}),
    extras: beside.value,
  };
}

export function readExtras<E extends Extras>(json: unknown, extras: E, whole: readonly string[]) {
  const schema = v.object({...extras, totalCount: v.nullish(count)});
  const reading = readRecord(schema, Array.isArray(json) ? {} : json, {whole});
  if (!('value' in reading)) throw new DecodeError(reading.refused);
  const {totalCount, ...value} = reading.value as Record<string, unknown>;
  return {
    total: (totalCount ?? undefined) as number | undefined,
    value: value as v.InferOutput<v.ObjectSchema<E, undefined>>,
    dropped: reading.dropped,
  };
}
