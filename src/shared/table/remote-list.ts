import {MAX_LIMIT} from '../../api/list-query.js';
import type {DecodedList} from '../../api/list.js';
import {tellUnread} from '../tell-unread.js';
import {AnswerCheck} from './answer-check.js';
import {Changes} from './changes.js';
import {asError} from './as-error.js';
import {isRefusal, MisansweredError} from './failures.js';
import {
  type Ask,
  type Identified,
  type Progress,
  type Question,
  recordsIn,
  rejectedIn,
  rowsOf,
} from './list-question.js';
import type {RemoteListOptions} from './remote-list-options.js';

/** Requests at a time. */
const PARALLEL = 4;
/** Changes of the list's length, while it is read, after which the endpoint is held to make them up. */
const MAX_SHIFTS = 5;

interface Page<T> {
  readonly rows: readonly (T | undefined)[];
  readonly rejected: number;
  /** Still shown, and to be asked for again. */
  isOld: boolean;
}

/** A list that the endpoint sorts and filters, read page by page as rows are needed. Every answer is checked. */
export class RemoteList<T extends Identified, L extends DecodedList<T>> {
  readonly question: Question;
  readonly #options: RemoteListOptions<T, L>;
  #ask: Ask<L>;
  readonly #check: AnswerCheck<T>;
  readonly #pages = new Map<number, Page<T>>();
  readonly #loading = new Map<number, AbortController>();
  readonly #failed = new Map<number, Error>();
  readonly #changes = new Changes();
  #wanted: readonly number[] = [0];
  #alsoWanted: readonly number[] = [];
  #total: number | undefined;
  #latest: L | undefined;
  #shifts = 0;
  #holders = 0;
  #isClosed = false;
  #isMisanswered = false;
  /** Which page each record was last seen on. */
  readonly #homes = new Map<string, number>();

  constructor(options: RemoteListOptions<T, L>) {
    this.question = options.question;
    this.#options = options;
    this.#ask = options.ask;
    this.#check = new AnswerCheck(options.question, options.fields);
  }

  /** Records that meet the filter; 0 until the first answer. */
  get total(): number {
    return this.#total ?? 0;
  }

  /** The answer that came last, for what stands beside its records. */
  get latest(): L | undefined {
    return this.#latest;
  }

  /** Whether there is something to see of every page that is wanted. */
  get isReady(): boolean {
    return this.#total !== undefined && this.#inRange(this.#wanted).every((page) => this.#pages.has(page));
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get isLoading(): boolean {
    return this.#loading.size > 0;
  }

  get error(): Error | undefined {
    return this.#failed.values().next().value;
  }

  /** Records, of those read, that could not be read in full. */
  get rejected(): number {
    return [...this.#pages.values()].reduce((sum, {rejected}) => sum + rejected, 0);
  }

  row(index: number): T | undefined {
    return this.#pageOf(index)?.rows[index % this.#options.pageSize];
  }

  /** Whether the row was read, but not its record. */
  isUnreadable(index: number): boolean {
    return this.#pageOf(index) !== undefined && index < this.total && this.row(index) === undefined;
  }

  /** Reads what rows `start` up to, not including, `end` need. Pages that nobody waits for make way for them. */
  ensure(start: number, end: number): void {
    const {pageSize} = this.#options;
    const first = Math.floor(Math.max(0, start) / pageSize);
    const last = Math.floor(Math.max(start, end - 1, 0) / pageSize);
    this.#wanted = Array.from({length: last - first + 1}, (_, index) => first + index);
    this.#start();
  }

  /** Every record in order, those that could not be read aside. Works on after `close`. */
  async loadAll(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<readonly T[]> {
    this.#holders += 1;
    this.#failed.clear();
    try {
      for (;;) {
        signal.throwIfAborted();
        if (this.#isMisanswered) throw new MisansweredError();
        if (this.error) throw this.error;
        this.#alsoWanted = this.#missing();
        if (this.#total !== undefined && this.#alsoWanted.length === 0) return this.#records();
        onProgress({loaded: this.#loaded(), total: this.total});
        this.#start();
        await this.#changes.next(signal);
      }
    } finally {
      this.#holders -= 1;
      if (this.#holders === 0) this.#release();
    }
  }

  /** Puts a newer record in the place of the one with its id. */
  replace(record: T): void {
    for (const [number, page] of this.#pages) {
      const index = page.rows.findIndex((row) => row?.id === record.id);
      if (index >= 0) this.#pages.set(number, {...page, rows: page.rows.with(index, record)});
    }
  }

  /** Takes a first page that was asked for elsewhere. */
  take(first: L): void {
    this.#take(0, first);
  }

  /** Asks again for what is shown, page by page; `first` is a newer first page, where there is one. */
  refresh(ask: Ask<L>, first?: L): void {
    this.#ask = ask;
    this.#shifts = 0;
    this.#failed.clear();
    this.#outdate(Infinity);
    if (first) this.#take(0, first);
    this.#start();
  }

  /** Takes what stands beside the records of a newer first page; its records too if the list has another length. */
  touch(ask: Ask<L>, first: L): void {
    if (first.total === this.#total) this.#latest = first;
    else this.refresh(ask, first);
  }

  retry(): void {
    this.#failed.clear();
    this.#start();
  }

  /** Asks for nothing more, and gives up what was asked for unless `loadAll` needs it. */
  close(): void {
    this.#isClosed = true;
    this.#wanted = [];
    if (this.#holders === 0) this.#release();
  }

  #start(): void {
    if (this.#isMisanswered || (this.#isClosed && this.#holders === 0)) return;
    for (const page of this.#inRange([...this.#wanted, ...this.#alsoWanted])) {
      if (this.#isFresh(page) || this.#loading.has(page) || this.#failed.has(page)) continue;
      if (this.#loading.size >= PARALLEL && !this.#makeWay(page)) return;
      void this.#load(page);
    }
  }

  /** Frees a place for a wanted page, taken by one that is wanted no longer. */
  #makeWay(page: number): boolean {
    if (!this.#wanted.includes(page)) return false;
    const spare = [...this.#loading.keys()].find(
      (other) => !this.#wanted.includes(other) && !this.#alsoWanted.includes(other),
    );
    if (spare === undefined) return false;
    this.#abort(spare);
    return true;
  }

  /** Nothing but what is in view is wanted any longer. */
  #release(): void {
    this.#alsoWanted = [];
    for (const page of this.#loading.keys()) if (!this.#wanted.includes(page)) this.#abort(page);
  }

  #abort(page: number): void {
    this.#loading.get(page)?.abort();
    this.#loading.delete(page);
  }

  async #load(page: number): Promise<void> {
    const {question, pageSize} = this.#options;
    const abort = new AbortController();
    this.#loading.set(page, abort);
    try {
      const query = {...question, skip: page * pageSize, limit: MAX_LIMIT};
      const {data} = await this.#ask(query, {signal: abort.signal});
      if (abort.signal.aborted) return;
      this.#loading.delete(page);
      this.#take(page, data);
    } catch (cause) {
      if (abort.signal.aborted) return;
      this.#loading.delete(page);
      if (isRefusal(cause)) this.#violate();
      else this.#failed.set(page, asError(cause));
    }
    this.#start();
    this.#announce();
  }

  #take(number: number, list: L): void {
    tellUnread(list);
    const skip = number * this.#options.pageSize;
    const count = recordsIn(list);
    // Past the end, or where an endpoint counts but this page, the sum is what was passed over and what came.
    const total = count > 0 ? Math.max(list.total, skip + count) : list.total || skip;
    if (this.#total !== undefined && total !== this.#total) {
      this.#shifts += 1;
      this.#outdate(total);
    }
    const page: Page<T> = {rows: rowsOf(list), rejected: rejectedIn(list), isOld: false};
    const isWhole = count === Math.max(0, Math.min(this.#options.pageSize, total - skip));
    if (!isWhole || this.#shifts > MAX_SHIFTS || !this.#isAnswer(number, page, list.items)) {
      this.#violate();
      return;
    }
    this.#total = total;
    this.#latest = list;
    this.#pages.set(number, page);
    for (const {id} of list.items) this.#homes.set(id, number);
  }

  /** The list has another length: what was read may stand elsewhere by now. */
  #outdate(total: number): void {
    for (const [number, page] of this.#pages) {
      page.isOld = true;
      if (number * this.#options.pageSize >= total) this.#pages.delete(number);
    }
  }

  /** Whether the page is what was asked for: sorted and filtered, and no record that stands elsewhere. */
  #isAnswer(number: number, page: Page<T>, items: readonly T[]): boolean {
    const isElsewhere = (home = number): boolean => home !== number && this.#isFresh(home);
    if (items.some(({id}) => isElsewhere(this.#homes.get(id)))) return false;
    const rowsAt = (other: number) => (this.#isFresh(other) ? (this.#pages.get(other)?.rows ?? []) : []);
    const around = [...rowsAt(number - 1).slice(-1), ...page.rows, ...rowsAt(number + 1).slice(0, 1)];
    return this.#check.meetsFilter(items) && this.#check.isInOrder(around.filter((row) => row !== undefined));
  }

  #violate(): void {
    if (this.#isMisanswered) return;
    this.#isMisanswered = true;
    this.#options.onViolation();
  }

  #announce(): void {
    this.#changes.announce();
    if (!this.#isClosed) this.#options.onChange();
  }

  #pageOf(index: number): Page<T> | undefined {
    return this.#pages.get(Math.floor(index / this.#options.pageSize));
  }

  #isFresh(page: number): boolean {
    return this.#pages.get(page)?.isOld === false;
  }

  #inRange(pages: readonly number[]): readonly number[] {
    const last = Math.max(0, Math.ceil((this.#total ?? 1) / this.#options.pageSize) - 1);
    return pages.filter((page) => page <= last);
  }

  #missing(): readonly number[] {
    const pages = Math.max(1, Math.ceil((this.#total ?? 1) / this.#options.pageSize));
    return Array.from({length: pages}, (_, page) => page).filter((page) => !this.#isFresh(page));
  }

  #loaded(): number {
    return [...this.#pages.values()].reduce((sum, {rows, isOld}) => sum + (isOld ? 0 : rows.length), 0);
  }

  #records(): readonly T[] {
    const pages = [...this.#pages].sort(([a], [b]) => a - b);
    return pages.flatMap(([, {rows}]) => rows.filter((row) => row !== undefined)).slice(0, this.total);
  }
}
