import {type Fields} from '../../api/list-fields.js';
import {compareBy} from '../../api/list-order.js';
import type {Identified, Question} from './list-question.js';
import {quickMatcher} from './quick-matcher.js';

/** A record without the name and the id that break ties: an endpoint may break them in its own way. */
interface Untied<T> {
  readonly id: '';
  readonly record: T;
}

function untied<T>(fields: Fields<T>, names: readonly string[]): Fields<Untied<T>> {
  const asked = Object.entries(fields).filter(([name]) => names.includes(name));
  return Object.fromEntries(
    asked.map(([name, field]) => [name, {...field, of: ({record}: Untied<T>) => field.of(record)}]),
  ) as Fields<Untied<T>>;
}

/** Records of a long answer that are looked at before it is shown; the others afterwards. */
const CHECKED_AT_ONCE = 1000;

/** Holds answers against their question. */
export class AnswerCheck<T extends Identified> {
  readonly #compare: (a: Untied<T>, b: Untied<T>) => number;
  readonly #matches: (record: T) => boolean;

  constructor({sort, filter}: Question, fields: Fields<T>) {
    const names = sort.map(({field}) => field);
    // Nothing was asked for: any order will do.
    this.#compare = names.length > 0 ? compareBy(sort, untied(fields, names)) : () => 0;
    this.#matches = quickMatcher(filter, fields);
  }

  /** Whether the records stand in the order asked for, ties in any. */
  isInOrder(records: Iterable<T>): boolean {
    let previous: Untied<T> | undefined;
    for (const record of records) {
      const next: Untied<T> = {id: '', record};
      if (previous && this.#compare(previous, next) > 0) return false;
      previous = next;
    }
    return true;
  }

  /** Whether an answer is too long to be looked at as a whole, and begins in the order asked for. */
  isBelievable(records: readonly T[]): boolean {
    return records.length > CHECKED_AT_ONCE && this.isInOrder(records.slice(0, CHECKED_AT_ONCE));
  }

  /** Whether every record is one that was asked for. */
  meetsFilter(records: readonly T[]): boolean {
    return records.every((record) => this.#matches(record));
  }
}
