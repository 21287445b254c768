import {compareCodePoints} from '../../account/name-order.js';
import type {Fields} from '../../api/list-fields.js';
import type {Condition, SortKey} from '../../api/list-query.js';
import type {Identified} from './list-question.js';
import {quickMatcher} from './quick-matcher.js';
import {columnOf} from './sort-column.js';
import {breakTies, type Column, comparePlaces, sortBy} from './sort-order.js';

// Loops, since `Uint32Array.from` takes ten times as long.
function asReceived(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = place;
  return places;
}

function marked<T>(records: readonly T[], test: (record: T) => boolean): Uint8Array {
  const marks = new Uint8Array(records.length);
  for (let place = 0; place < marks.length; place += 1) marks[place] = Number(test(records[place] as T));
  return marks;
}

function keptOf(order: Uint32Array, isKept: Uint8Array): Uint32Array {
  const kept = new Uint32Array(order.length);
  let count = 0;
  for (const place of order) if (isKept[place] === 1) kept[count++] = place;
  return kept.slice(0, count);
}

/** Records in memory, seen in an order and through a filter; the records themselves stay where they are. */
export class TableView<T extends Identified> {
  readonly #fields: Fields<T>;
  #records: readonly T[] = [];
  #sort: readonly SortKey[] | undefined;
  #filter: readonly Condition[] = [];
  /** Every record's place, in order by ties; in the order asked for; in that order and through the filter. */
  #ties: Uint32Array | undefined;
  #names: Float64Array | undefined;
  #order: Uint32Array = new Uint32Array();
  #view: Uint32Array = new Uint32Array();
  #isKept: Uint8Array | undefined;

  constructor(fields: Fields<T>) {
    this.#fields = fields;
  }

  /** Every record, as received. */
  get records(): readonly T[] {
    return this.#records;
  }

  /** Rows in view. */
  get count(): number {
    return this.#view.length;
  }

  row(index: number): T | undefined {
    const place = this.#view[index];
    return place === undefined ? undefined : this.#records[place];
  }

  /** The rows in view, in order. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (const place of this.#view) yield this.#records[place] as T;
  }

  /** Puts other records in, in the order and through the filter that stand. */
  set(records: readonly T[]): void {
    this.#put(records);
    this.#arrange();
  }

  /** As `set`, for records that are said to stand in order: at 100 000, a look at each takes longer than a mount. */
  setOrdered(records: readonly T[]): void {
    this.#put(records);
    this.#order = asReceived(records.length);
    this.#look();
  }

  /** Orders the records again; whether that moved any row. */
  verify(): boolean {
    const before = this.#order;
    this.#arrange();
    return this.#order.some((place, index) => place !== before[index]);
  }

  /** Orders by `sort`, ties as the api has them; undefined for the order in which the records came. */
  sort(sort: readonly SortKey[] | undefined): void {
    this.#sort = sort;
    this.#arrange();
  }

  /** Shows what meets all conditions. */
  filter(conditions: readonly Condition[]): void {
    this.#filter = conditions;
    this.#keep();
    this.#look();
  }

  /** Lets go of all records, so that the next ones are put in this order and through this filter at once. */
  empty({sort, filter}: {sort: readonly SortKey[] | undefined; filter: readonly Condition[]}): void {
    this.#sort = sort;
    this.#filter = filter;
    this.set([]);
  }

  /** Puts `record` in the place of the one with its id, without moving any row or filtering it away. */
  replace(record: T): void {
    const place = this.#records.findIndex(({id}) => id === record.id);
    if (place < 0) return;
    this.#records = this.#records.with(place, record);
    this.#forget();
  }

  /** As `set`, but no row moves: if these are other records than before, it is `set`. */
  update(records: readonly T[]): void {
    const places = new Map(records.map(({id}, place) => [id, place]));
    const moved = this.#records.map(({id}) => places.get(id));
    if (places.size !== moved.length || moved.includes(undefined)) {
      this.set(records);
      return;
    }
    const move = (place: number): number => moved[place] ?? 0;
    this.#records = records;
    this.#forget();
    this.#order = this.#order.map(move);
    this.#view = this.#view.map(move);
    this.#keep();
  }

  #put(records: readonly T[]): void {
    this.#records = records;
    this.#forget();
    this.#keep();
  }

  #arrange(): void {
    this.#order = this.#sort ? this.#sorted(this.#sort) : asReceived(this.#records.length);
    this.#look();
  }

  #sorted(sort: readonly SortKey[]): Uint32Array {
    const columns = sort.map(({field, descending}) => ({column: this.#column(field), descending}));
    const received = asReceived(this.#records.length);
    if (this.#stands(columns)) return received;
    if (!this.#ties && columns.length > 0) {
      const order = sortBy(columns, received);
      if (breakTies(order, columns, (a, b) => this.#compareTied(a, b))) return order;
    }
    return sortBy(columns, this.#tieOrder());
  }

  /** Whether the records came in this order, which spares a first look at them every sort. */
  #stands(columns: readonly Column[]): boolean {
    for (let place = 1; place < this.#records.length; place += 1) {
      if ((comparePlaces(columns, place - 1, place) || this.#compareTied(place - 1, place)) > 0) return false;
    }
    return true;
  }

  /** How records that are equal otherwise stand to each other: by name where they have one, then by id. */
  #compareTied(a: number, b: number): number {
    const names = this.#fields.name ? this.#column('name') : undefined;
    const order = names ? (names[a] as number) - (names[b] as number) : 0;
    return order || compareCodePoints(this.#at(a).id, this.#at(b).id);
  }

  #keep(): void {
    if (this.#filter.length === 0) {
      this.#isKept = undefined;
      return;
    }
    const test = quickMatcher(this.#filter, this.#fields);
    this.#isKept = marked(this.#records, test);
  }

  #look(): void {
    this.#view = this.#isKept ? keptOf(this.#order, this.#isKept) : this.#order;
  }

  /** Every record's place in the order of ties: worth finding once there are many of them. */
  #tieOrder(): Uint32Array {
    if (this.#ties) return this.#ties;
    const ids = columnOf({kind: 'text', of: ({id}: T) => id}, this.#records);
    const columns = [...(this.#fields.name ? [this.#column('name')] : []), ids];
    const ascending = columns.map((column) => ({column, descending: false}));
    return (this.#ties = sortBy(ascending, asReceived(this.#records.length)));
  }

  #column(name: string): Float64Array {
    const field = this.#fields[name];
    if (!field) throw new RangeError(`There is no field "${name}" to sort by.`);
    // Names stand in every order, if only by ties, and are the slowest to rank.
    if (name === 'name') return (this.#names ??= columnOf(field, this.#records));
    return columnOf(field, this.#records);
  }

  #forget(): void {
    this.#ties = undefined;
    this.#names = undefined;
  }

  #at(place: number): T {
    return this.#records[place] as T;
  }
}
