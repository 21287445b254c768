import {MAX_LIMIT} from '../../api/list-query.js';
import type {DecodedList} from '../../api/list.js';
import {tellUnread} from '../tell-unread.js';
import {asError} from './as-error.js';
import {type Ask, type Identified, type Progress, recordsIn, rejectedIn} from './list-question.js';

export interface SequentialOptions<L> {
  readonly ask: Ask<L>;
  /** After each page, at the end, and when a page fails. */
  readonly onChange: () => void;
}

/** Reads a whole list page by page, of an endpoint that may know neither `sort` nor `filter`, nor even `skip`. */
export class SequentialReading<T extends Identified, L extends DecodedList<T>> {
  readonly #options: SequentialOptions<L>;
  readonly #abort = new AbortController();
  readonly #ids = new Set<string>();
  readonly #records: T[] = [];
  /** Records in all answers, the unreadable ones and those that came twice included. */
  #received = 0;
  #lost = 0;
  #total = 0;
  #rejected = 0;
  #isDone = false;
  #error: Error | undefined;
  #latest: L | undefined;

  constructor(options: SequentialOptions<L>) {
    this.#options = options;
  }

  /** What has been read, each record once, in the order it came. */
  get records(): readonly T[] {
    return this.#records;
  }

  get progress(): Progress {
    return {loaded: this.#records.length + this.#lost, total: this.#total};
  }

  /** Whether nothing more is to come; with less than the total, the endpoint gave no more. */
  get isDone(): boolean {
    return this.#isDone;
  }

  get error(): Error | undefined {
    return this.#error;
  }

  /** Records that could not be read in full. */
  get rejected(): number {
    return this.#rejected;
  }

  get latest(): L | undefined {
    return this.#latest;
  }

  /** Begins with a first page that was asked for without sort and filter, where there is one. */
  start(first?: L): void {
    if (first) this.#take(first);
    void this.#read();
  }

  /** Goes on where a page failed. */
  retry(): void {
    if (!this.#error) return;
    this.#error = undefined;
    void this.#read();
  }

  /** Puts a newer record in the place of the one with its id. */
  replace(record: T): void {
    const place = this.#records.findIndex(({id}) => id === record.id);
    if (place >= 0) this.#records[place] = record;
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(): Promise<void> {
    const {signal} = this.#abort;
    while (!this.#isDone) {
      try {
        const {data} = await this.#options.ask({skip: this.#received, limit: MAX_LIMIT}, {signal});
        if (signal.aborted) return;
        this.#take(data);
      } catch (cause) {
        if (signal.aborted) return;
        this.#error = asError(cause);
        this.#options.onChange();
        return;
      }
      this.#options.onChange();
    }
  }

  #take(list: L): void {
    const count = recordsIn(list);
    const unseen = list.items.filter(({id}) => !this.#ids.has(id));
    // A page that brings nothing new would come for ever: the endpoint passes over nothing.
    const repeats = unseen.length === 0 && this.#received > 0 && list.items.length > 0;
    this.#latest = list;
    if (this.#received === 0 || list.total > this.#received) this.#total = list.total;
    if (count === 0 || repeats) {
      this.#isDone = true;
      return;
    }
    for (const record of unseen) {
      this.#ids.add(record.id);
      this.#records.push(record);
    }
    this.#received += count;
    this.#lost += count - list.items.length;
    this.#rejected += rejectedIn(list);
    tellUnread(list);
    this.#total = Math.max(this.#total, this.progress.loaded);
    this.#isDone = this.#received >= this.#total && !list.mayGoOn;
  }
}
