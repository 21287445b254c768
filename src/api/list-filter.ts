import {compareCodePoints, nameKey, parseMoney} from '../account/index.js';
import type {Field, Fields} from './list-fields.js';
import type {Condition} from './list-query.js';

type Value = string | number | bigint | undefined;

const finite = (number: number): number | undefined => (Number.isFinite(number) ? number : undefined);

const rankIn = (ranks: readonly string[], word: string): number | undefined => {
  const rank = ranks.indexOf(word);
  return rank < 0 ? undefined : rank;
};

/** The value of a condition, made comparable; undefined where it is none of that field's. */
function wanted<T>(field: Field<T>, text: string): Value {
  switch (field.kind) {
    case 'text':
    case 'date':
      return text;
    case 'name':
      return nameKey(text);
    case 'number':
      return text.trim() === '' ? undefined : finite(Number(text));
    case 'rank':
      return rankIn(field.ranks, text);
    case 'money':
      return parseMoney(text, 'XXX')?.micros;
    default:
      return field satisfies never;
  }
}

function actual<T>(field: Field<T>, record: T): Value {
  if (field.kind === 'money') return field.of(record)?.micros;
  if (field.kind === 'number') return field.of(record);
  const text = field.of(record);
  if (text === undefined) return undefined;
  if (field.kind === 'rank') return rankIn(field.ranks, text);
  return field.kind === 'name' ? nameKey(text) : text;
}

function compare(a: Exclude<Value, undefined>, b: Exclude<Value, undefined>): number {
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

type Test = (value: Value) => boolean;

/** A test that an absent value fails. */
const present =
  (test: (value: Exclude<Value, undefined>) => boolean): Test =>
  (value) =>
    value !== undefined && test(value);

function searchTest(search: string): Test {
  const key = nameKey(search);
  return present((value) => nameKey(String(value)).includes(key));
}

function testOf<T>(field: Field<T>, condition: Condition): Test {
  if (condition.operator === 'search') return searchTest(condition.value);
  if (condition.operator === 'in') {
    const values = new Set(condition.value.map((text) => wanted(field, text)));
    return present((value) => values.has(value));
  }
  if (condition.operator === 'between') {
    const [from, to] = [wanted(field, condition.value[0]), wanted(field, condition.value[1])];
    if (from === undefined || to === undefined) return () => false;
    return present((value) => compare(value, from) >= 0 && compare(value, to) <= 0);
  }
  const other = wanted(field, condition.value);
  if (other === undefined) return () => false;
  switch (condition.operator) {
    case 'eq':
      return present((value) => compare(value, other) === 0);
    case 'ne':
      return (value) => value === undefined || compare(value, other) !== 0;
    case 'gt':
      return present((value) => compare(value, other) > 0);
    case 'ge':
      return present((value) => compare(value, other) >= 0);
    case 'lt':
      return present((value) => compare(value, other) < 0);
    case 'le':
      return present((value) => compare(value, other) <= 0);
    default:
      return condition.operator satisfies never;
  }
}

/**
 * A test for records that meet all conditions. An absent value meets `ne` and nothing else; a value that is none
 * of the field's is met by nothing. Throws `RangeError` for a field that is not in `fields`.
 */
export function matcher<T>(conditions: readonly Condition[], fields: Fields<T>): (record: T) => boolean {
  const tests = conditions.map((condition) => {
    const field = fields[condition.field];
    if (!field) throw new RangeError(`There is no field "${condition.field}" to filter by.`);
    const test = testOf(field, condition);
    return (record: T): boolean => test(actual(field, record));
  });
  return (record) => tests.every((test) => test(record));
}

/** Whether the record meets the condition; for many records `matcher` is faster. */
export const matches = <T>(record: T, condition: Condition, fields: Fields<T>): boolean =>
  matcher([condition], fields)(record);
