import {type Money, compareCodePoints, compareMoney, nameKey} from '../account/index.js';
import type {Field, Fields} from './list-fields.js';
import type {SortKey} from './list-query.js';

type Key = string | number | Money | undefined;

/** A record that lists can be put in order of. */
interface Identified {
  readonly id: string;
}

interface Step<T> {
  readonly of: (record: T) => Key;
  readonly descending: boolean;
}

function keyOf<T>(field: Field<T>): (record: T) => Key {
  if (field.kind === 'name') {
    return (record) => {
      const name = field.of(record);
      return name === undefined ? undefined : nameKey(name);
    };
  }
  if (field.kind === 'rank') {
    return (record) => {
      const rank = field.ranks.indexOf(field.of(record) ?? '');
      return rank < 0 ? undefined : rank;
    };
  }
  return field.of;
}

/** The steps of a comparison: those asked for, then the name where records have one, then the id. */
function steps<T extends Identified>(sort: readonly SortKey[], fields: Fields<T>): readonly Step<T>[] {
  const asked = sort.map(({field: name, descending}) => {
    const field = fields[name];
    if (!field) throw new RangeError(`There is no field "${name}" to sort by.`);
    return {of: keyOf(field), descending};
  });
  const ties = fields.name ? [{of: keyOf(fields.name), descending: false}] : [];
  return [...asked, ...ties, {of: ({id}: T) => id, descending: false}];
}

function compareKeys(a: Exclude<Key, undefined>, b: Exclude<Key, undefined>): number {
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  if (typeof a === 'object' && typeof b === 'object') return compareMoney(a, b);
  return Number(a) - Number(b);
}

/** Absent values come last in both directions. */
function compareStep(a: Key, b: Key, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return descending ? compareKeys(b, a) : compareKeys(a, b);
}

/**
 * The order a list query asks for, alike in client, gateway and database: absent values last in both directions,
 * ties by name where records have one, then by id. Throws `RangeError` for a field that is not in `fields`.
 */
export function compareBy<T extends Identified>(
  sort: readonly SortKey[],
  fields: Fields<T>,
): (a: T, b: T) => number {
  const all = steps(sort, fields);
  return (a, b) => {
    for (const {of, descending} of all) {
      const order = compareStep(of(a), of(b), descending);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** A sorted copy in the order of `compareBy`; reads every key of a record once, not once a comparison. */
export function sortBy<T extends Identified>(
  records: Iterable<T>,
  sort: readonly SortKey[],
  fields: Fields<T>,
): T[] {
  const all = steps(sort, fields);
  const keyed = Array.from(records, (record) => ({record, keys: all.map(({of}) => of(record))}));
  keyed.sort((a, b) => {
    for (const [index, {descending}] of all.entries()) {
      const order = compareStep(a.keys[index], b.keys[index], descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({record}) => record);
}
