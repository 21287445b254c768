import type {DecodedList} from '../../api/list.js';
import type {Condition, ListQuery, SortKey} from '../../api/list-query.js';
import type {Answer, ReadOptions} from '../../client/answer.js';

/** A record of a list, told from the others by its `id`. */
export interface Identified {
  readonly id: string;
}

/** What the reader of a table wants to see of a list, and in which order. */
export interface Question {
  readonly sort: readonly SortKey[];
  readonly filter: readonly Condition[];
}

/** Asks an endpoint for a part of a list. */
export type Ask<L> = (query: ListQuery, options: ReadOptions) => Promise<Answer<L>>;

/** How far a list has been read. */
export interface Progress {
  /** Records read. */
  readonly loaded: number;
  /** Records there are, as the endpoint counts them. */
  readonly total: number;
}

export const sameSort = (a: readonly SortKey[], b: readonly SortKey[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export const sameQuestion = (a: Question, b: Question): boolean =>
  sameSort(a.sort, b.sort) && JSON.stringify(a.filter) === JSON.stringify(b.filter);

/** Places, in an answer, of the records that could not be read at all. */
const lostIn = ({rejected}: DecodedList<unknown>): ReadonlySet<number> =>
  new Set(rejected.filter(({kept, index}) => !kept && index >= 0).map(({index}) => index));

/** The answer's rows; undefined stands for a record that could not be read. */
export function rowsOf<T>(list: DecodedList<T>): readonly (T | undefined)[] {
  const lost = lostIn(list);
  if (lost.size === 0) return list.items;
  const items = list.items.values();
  return Array.from({length: list.items.length + lost.size}, (_, index) =>
    lost.has(index) ? undefined : items.next().value,
  );
}

/** Records in an answer, those that could not be read included. */
export const recordsIn = (list: DecodedList<unknown>): number => list.items.length + lostIn(list).size;

/** How many records could not be read, or not in full. */
export const rejectedIn = ({rejected}: DecodedList<unknown>): number =>
  new Set(rejected.filter(({index}) => index >= 0).map(({index}) => index)).size;

export const isWhole = (list: DecodedList<unknown>): boolean =>
  recordsIn(list) >= list.total && !list.mayGoOn;
