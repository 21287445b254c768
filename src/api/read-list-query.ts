import {parseCalendarDate, parseMoney} from '../account/index.js';
import type {FieldKind} from './list-fields.js';
import {
  type Condition,
  type ListQuery,
  MAX_LIMIT,
  SINGLE_OPERATORS,
  type SingleOperator,
  type SortKey,
} from './list-query.js';

/** The fields a list may be sorted and filtered by, e.g. `ORGANIZATION_FIELDS`. */
export type KnownFields = Readonly<
  Record<string, {readonly kind: FieldKind; readonly ranks?: readonly string[]}>
>;

export type ListQueryReading = {readonly query: ListQuery} | {readonly refused: string};

const SINGLE: readonly string[] = SINGLE_OPERATORS;

class Refusal extends Error {}

/** Parts `text` at `separator`, but not where a backslash leads it; escapes stay in the parts. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const [token] of text.matchAll(/\\.|[^]/gsu)) {
    if (token === separator) {
      parts.push(part);
      part = '';
    } else part += token;
  }
  return [...parts, part];
}

const unescape = (text: string): string => text.replace(/\\(.)/gsu, '$1');

/** Every value of a parameter that may be repeated and may hold several, parted by commas. */
const each = (params: URLSearchParams, name: string): string[] =>
  params.getAll(name).flatMap((text) => (text === '' ? [] : split(text, ',')));

function readCount(params: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const [text, ...more] = params.getAll(name);
  if (text === undefined) return undefined;
  const count = /^\d{1,16}$/.test(text) && more.length === 0 ? Number(text) : Number.NaN;
  if (!(count >= least && count <= most)) {
    throw new Refusal(`${name} must be one whole number from ${least} to ${most}.`);
  }
  return count;
}

function knownField(fields: KnownFields, name: string, parameter: string): KnownFields[string] {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) {
    const names = Object.keys(fields).join(', ') || 'none';
    throw new Refusal(`${parameter} names an unknown field. Fields here: ${names}.`);
  }
  return field;
}

function readSortKey(text: string, fields: KnownFields): SortKey {
  const descending = text.startsWith('-');
  const field = descending ? text.slice(1) : text;
  knownField(fields, field, 'sort');
  return {field, descending};
}

const EXPECTED: Readonly<Record<FieldKind, string>> = {
  text: 'a text',
  name: 'a text',
  number: 'a whole number',
  date: 'a day as YYYY-MM-DD',
  rank: 'one of',
  money: 'a decimal number',
};

/** Whether a text can be held against a field of that kind. */
function isValue(text: string, {kind, ranks}: KnownFields[string]): boolean {
  switch (kind) {
    case 'text':
    case 'name':
      // No text of a database holds it.
      return !text.includes('\0');
    case 'number':
      return /^-?\d{1,15}$/.test(text);
    case 'date':
      return text.length === 10 && parseCalendarDate(text) !== undefined;
    case 'rank':
      return ranks?.includes(text) ?? false;
    case 'money':
      return parseMoney(text, 'XXX') !== undefined;
    default:
      return kind satisfies never;
  }
}

function readCondition(text: string, fields: KnownFields): Condition {
  const [, name = '', operator = '', rest = ''] = /^([^:]*):([^:]*):(.*)$/su.exec(text) ?? [];
  if (!operator) throw new Refusal('filter must be written as field:operator:value.');
  const field = knownField(fields, name, 'filter');
  const known = (value: string): string => {
    if (isValue(value, field)) return value;
    const expected = [EXPECTED[field.kind], field.ranks?.join(', ')].filter(Boolean).join(' ');
    throw new Refusal(`filter: ${name} takes ${expected}.`);
  };
  if (operator === 'in' || operator === 'between') {
    const [first = '', ...others] = split(rest, '|').map((value) => known(unescape(value)));
    if (operator === 'in') return {field: name, operator, value: [first, ...others]};
    if (others.length === 1 && others[0] !== undefined)
      return {field: name, operator, value: [first, others[0]]};
    throw new Refusal('filter: between takes two values, parted by a bar: from|to.');
  }
  if (!SINGLE.includes(operator)) {
    throw new Refusal(`filter: the operators are ${[...SINGLE, 'between', 'in'].join(', ')}.`);
  }
  if (operator === 'search') {
    if (field.kind === 'text' || field.kind === 'name')
      return {field: name, operator, value: known(unescape(rest))};
    throw new Refusal(`filter: ${name} cannot be searched; use eq, ne, gt, ge, lt, le, between or in.`);
  }
  return {field: name, operator: operator as SingleOperator, value: known(unescape(rest))};
}

/**
 * Reads `skip`, `limit`, `sort` and `filter`; other parameters are passed over. A parameter that cannot be
 * obeyed is refused with a message for the caller, never ignored.
 */
export function readListQuery(params: URLSearchParams, fields: KnownFields): ListQueryReading {
  try {
    const skip = readCount(params, 'skip', 0, Number.MAX_SAFE_INTEGER);
    const limit = readCount(params, 'limit', 1, MAX_LIMIT);
    const sort = each(params, 'sort').map((key) => readSortKey(unescape(key), fields));
    const filter = each(params, 'filter').map((condition) => readCondition(condition, fields));
    const query: ListQuery = {
      ...(skip !== undefined && {skip}),
      ...(limit !== undefined && {limit}),
      ...(sort.length > 0 && {sort}),
      ...(filter.length > 0 && {filter}),
    };
    return {query};
  } catch (error) {
    if (error instanceof Refusal) return {refused: error.message};
    throw error;
  }
}
