import type {DecodedList} from '../../api/list.js';
import type {Condition, SortKey} from '../../api/list-query.js';
import type {Answer, ReadOptions} from '../../client/answer.js';
import {Changes} from './changes.js';
import {MisansweredError} from './failures.js';
import {FirstPages} from './first-pages.js';
import {
  type Ask,
  type Identified,
  isWhole,
  type Progress,
  type Question,
  recordsIn,
  rejectedIn,
  sameQuestion,
} from './list-question.js';
import type {ListMode, ListReaderOptions} from './list-reader-options.js';
import {LocalList} from './local-list.js';
import {RemoteLists} from './remote-lists.js';
import {SequentialReading} from './sequential-reading.js';

/**
 * One list as a table reads it, whatever the endpoint can do. Rows are numbered from 0 in the order and through the
 * filter that is shown; a row that has not been read yet is undefined.
 */
export class ListReader<T extends Identified, L extends DecodedList<T> = DecodedList<T>> {
  readonly #options: ListReaderOptions<T, L>;
  readonly #view: LocalList<T>;
  #question: Question;
  #first: L | undefined;
  #ask: Ask<L> | undefined;
  readonly #firstPages: FirstPages<L>;
  readonly #remote: RemoteLists<T, L>;
  #reading: SequentialReading<T, L> | undefined;
  /** The endpoint was caught not answering what it was asked. */
  #isSequential = false;
  /** All records are in view; while they are read again, as they were. */
  #hasAll = false;
  readonly #changes = new Changes();

  constructor(options: ListReaderOptions<T, L>) {
    this.#options = options;
    this.#firstPages = options.firstPages ?? new FirstPages();
    const {fields, defer} = options;
    this.#view = new LocalList({fields, defer, onChange: () => this.#changed()});
    this.#question = {sort: options.sort, filter: []};
    this.#view.sort(options.sort);
    this.#remote = new RemoteLists<T, L>({
      fields,
      onChange: () => this.#changed(),
      onViolation: () => {
        if (!this.#reading) this.#readInTurn();
      },
    });
  }

  get mode(): ListMode {
    if (this.#reading) return 'sequential';
    return this.#remote.latest ? 'remote' : 'local';
  }

  /** Rows there are to show; with `isWhole`, those that meet the filter. */
  get count(): number {
    if (this.#remote.next && !this.#remote.shown) return this.total;
    return this.#remote.shown?.total ?? this.#view.count;
  }

  /** Records in the list, unfiltered, as the endpoint counts them. */
  get total(): number {
    return this.#reading?.progress.total ?? this.#first?.total ?? 0;
  }

  /** Whether every record there is to be had is in `records`. */
  get isWhole(): boolean {
    return this.#hasAll && !this.#remote.latest;
  }

  /** The records in memory, unfiltered, as they came; none while the endpoint sorts and filters. */
  get records(): readonly T[] {
    return this.#view.records;
  }

  /** The records in memory that meet the filter, in order. */
  get rows(): Iterable<T> {
    return this.#view;
  }

  /** What the endpoint said beside the records that are shown: its latest answer to the question. */
  get answer(): L | undefined {
    return this.#remote.shown?.latest ?? this.#first;
  }

  /** How far a list has been read that is read in turn; undefined once that is done. */
  get progress(): Progress | undefined {
    return this.#reading && !this.#reading.isDone ? this.#reading.progress : undefined;
  }

  /** Set where the endpoint gives fewer records than it counts. */
  get incomplete(): Progress | undefined {
    if (this.#remote.latest || this.progress || !this.#first) return undefined;
    const read = this.#reading?.progress ?? {loaded: recordsIn(this.#first), total: this.#first.total};
    return read.loaded < read.total ? read : undefined;
  }

  /** Why rows are missing; `retry` asks for them again. */
  get error(): Error | undefined {
    return (this.#remote.latest ?? this.#reading)?.error;
  }

  /** Whether the rows in view are not those asked for, until the endpoint answers. */
  get isBehind(): boolean {
    return this.#remote.next !== undefined;
  }

  get isBusy(): boolean {
    return this.isBehind || this.#remote.shown?.isLoading === true || this.progress !== undefined;
  }

  /** Records, of those read, that could not be read in full. */
  get rejected(): number {
    return (this.#remote.shown ?? this.#reading)?.rejected ?? (this.#first ? rejectedIn(this.#first) : 0);
  }

  /** The order asked for. */
  get sort(): readonly SortKey[] {
    return this.#question.sort;
  }

  /** The order of the rows in view: that of the question before while `isBehind`, none while a list is read in turn. */
  get shownSort(): readonly SortKey[] {
    if (this.#remote.shown) return this.#remote.shown.question.sort;
    return this.progress && !this.#hasAll ? [] : this.#question.sort;
  }

  get filter(): readonly Condition[] {
    return this.#question.filter;
  }

  row(index: number): T | undefined {
    return (this.#remote.shown ?? this.#view).row(index);
  }

  /** Whether the row is empty because its record could not be read, rather than for now. */
  isUnreadable(index: number): boolean {
    return this.#remote.shown?.isUnreadable(index) === true;
  }

  /** Asks for a first page that `open` can begin with: in the order that stands, unless the endpoint refuses orders. */
  first(ask: Ask<L>, options: ReadOptions): Promise<Answer<L>> {
    return this.#firstPages.ask(ask, this.#isSequential ? [] : this.#question.sort, options);
  }

  /**
   * Begins with a first page, or goes on with a newer one; order and filter stay. Without `ask` there is no more than
   * this. With `keepsOrder` no row moves, as after a save.
   */
  open(first: L, ask?: Ask<L>, {keepsOrder = false} = {}): void {
    this.#first = first;
    this.#ask = ask;
    if (isWhole(first) || !ask) this.#openLocal(first, keepsOrder);
    else if (this.#isSequential || first.mayGoOn || this.#firstPages.wasRefused(first))
      this.#readInTurn(keepsOrder);
    else this.#openRemote(first, ask, keepsOrder);
    this.#changed();
  }

  /** Asks for nothing more; rows that have been read stay. `open` goes on. */
  close(): void {
    this.#remote.close();
    this.#reading?.close();
  }

  /** Tells the reader which rows, from `start` up to, not including, `end`, are or will soon be seen. */
  ensure(start: number, end: number): void {
    this.#remote.ensure(start, end);
  }

  sortBy(sort: readonly SortKey[]): void {
    this.#askAnew({...this.#question, sort}, () => {
      if (!this.progress || this.#hasAll) this.#view.sort(sort);
    });
  }

  /** Shows what meets all conditions. */
  filterBy(filter: readonly Condition[]): void {
    this.#askAnew({...this.#question, filter}, () => {
      this.#view.filter(filter);
    });
  }

  /** Puts a newer record in the place of the one with its id. No row moves, whatever the order and the filter. */
  replace(record: T): void {
    this.#view.replace(record);
    this.#remote.replace(record);
    this.#reading?.replace(record);
    this.#changed();
  }

  /** Asks again for what failed. */
  retry(): void {
    (this.#remote.latest ?? this.#reading)?.retry();
    this.#changed();
  }

  /** Every record that meets the filter, in order, for an export or print. Rejects as a request does, or on abort. */
  async loadAll(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<readonly T[]> {
    const remote = this.#remote.latest;
    if (remote) {
      try {
        return await remote.loadAll(signal, onProgress);
      } catch (error) {
        if (!(error instanceof MisansweredError && this.#reading)) throw error;
      }
    }
    this.retry();
    for (let progress = this.progress; progress; progress = this.progress) {
      signal.throwIfAborted();
      if (this.error) throw this.error;
      onProgress(progress);
      await this.#changes.next(signal);
    }
    return [...this.#view];
  }

  /** Asks the endpoint where it has the list; `inMemory` answers where memory has it. */
  #askAnew(question: Question, inMemory: () => void): void {
    if (sameQuestion(question, this.#question)) return;
    this.#question = question;
    if (this.#remote.latest) this.#remote.ask(question);
    else inMemory();
    this.#changed();
  }

  #openLocal(first: L, keepsOrder: boolean): void {
    this.#remote.leave();
    this.#reading?.close();
    this.#reading = undefined;
    if (keepsOrder && this.#hasAll) this.#view.update(first.items);
    else this.#view.show(first.items, this.#question, this.#firstPages.sortOf(first));
    this.#hasAll = true;
  }

  #openRemote(first: L, ask: Ask<L>, keepsOrder: boolean): void {
    const asked = this.#firstPages.sortOf(first);
    const isAnswer = asked !== undefined && sameQuestion({sort: asked, filter: []}, this.#question);
    this.#hasAll = false;
    this.#view.set([]);
    this.#remote.open(this.#question, {list: first, ask, isAnswer, keepsOrder});
  }

  /** Gives up asking the endpoint to sort and filter. What stood in view stands until there is more. */
  #readInTurn(keepsOrder = false): void {
    if (!this.#ask || !this.#first) return;
    this.#isSequential = true;
    this.#remote.leave();
    this.#reading?.close();
    const reading = new SequentialReading<T, L>({
      ask: this.#ask,
      onChange: () => this.#onPage(reading, keepsOrder),
    });
    this.#reading = reading;
    if (!this.#hasAll) {
      this.#view.empty({...this.#question, sort: undefined});
      this.#view.set(this.#first.items);
    }
    const isPlain = this.#firstPages.sortOf(this.#first)?.length === 0;
    reading.start(isPlain ? this.#first : undefined);
  }

  #onPage(reading: SequentialReading<T, L>, keepsOrder: boolean): void {
    if (reading !== this.#reading) return;
    if (reading.isDone) {
      this.#view.renew(reading.records, this.#question, keepsOrder && this.#hasAll);
      this.#hasAll = true;
    } else if (!this.#hasAll && reading.records.length > 0) {
      this.#view.set(reading.records);
    }
    this.#changed();
  }

  #changed(): void {
    this.#changes.announce();
    this.#options.onChange();
  }
}
