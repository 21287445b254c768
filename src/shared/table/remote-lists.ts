import type {Fields} from '../../api/list-fields.js';
import type {DecodedList} from '../../api/list.js';
import {type Ask, type Identified, type Question, recordsIn, sameQuestion} from './list-question.js';
import {RemoteList} from './remote-list.js';

export interface RemoteListsOptions<T> {
  readonly fields: Fields<T>;
  /** Something that can be seen has changed. */
  readonly onChange: () => void;
  /** The endpoint does not answer what it is asked. */
  readonly onViolation: () => void;
}

/** A first page, and what is known of it. */
export interface FirstPage<L> {
  readonly list: L;
  readonly ask: Ask<L>;
  /** Whether it is the first page of the answer to the question, rather than of another. */
  readonly isAnswer: boolean;
  /** No row may move. */
  readonly keepsOrder: boolean;
}

/** The list in view, as the endpoint sorts and filters it, and the next one until there is something to see of it. */
export class RemoteLists<T extends Identified, L extends DecodedList<T>> {
  readonly #options: RemoteListsOptions<T>;
  #ask: Ask<L> | undefined;
  #pageSize = 1;
  #shown: RemoteList<T, L> | undefined;
  #next: RemoteList<T, L> | undefined;
  #needed: readonly [start: number, end: number] = [0, 1];

  constructor(options: RemoteListsOptions<T>) {
    this.#options = options;
  }

  get shown(): RemoteList<T, L> | undefined {
    return this.#shown;
  }

  get next(): RemoteList<T, L> | undefined {
    return this.#next;
  }

  /** The list that was asked for last. */
  get latest(): RemoteList<T, L> | undefined {
    return this.#next ?? this.#shown;
  }

  /** Goes on with a newer first page; rows stay in view until newer ones come. */
  open(question: Question, {list, ask, isAnswer, keepsOrder}: FirstPage<L>): void {
    const pageSize = Math.max(1, recordsIn(list));
    const isSame = this.#ask !== undefined && this.#pageSize === pageSize && this.#isShown(question);
    this.#ask = ask;
    this.#pageSize = pageSize;
    this.#dropNext();
    if (!isSame) this.#askNext(question, isAnswer ? list : undefined);
    else if (!keepsOrder) this.#shown?.refresh(ask, isAnswer ? list : undefined);
    else if (isAnswer) this.#shown?.touch(ask, list);
  }

  /** Asks the question, unless what is in view is the answer. */
  ask(question: Question): void {
    this.#dropNext();
    if (!this.#isShown(question)) this.#askNext(question);
  }

  /** Rows `start` up to, not including, `end` are or will soon be seen. */
  ensure(start: number, end: number): void {
    this.#needed = [start, end];
    this.#shown?.ensure(start, end);
  }

  replace(record: T): void {
    this.#shown?.replace(record);
    this.#next?.replace(record);
  }

  /** Asks for nothing more; what is in view stays. */
  close(): void {
    this.#dropNext();
    this.#shown?.close();
  }

  /** Shows nothing any longer. */
  leave(): void {
    this.close();
    this.#shown = undefined;
  }

  #askNext(question: Question, first?: L): void {
    if (!this.#ask) return;
    const list: RemoteList<T, L> = new RemoteList<T, L>({
      fields: this.#options.fields,
      ask: this.#ask,
      question,
      pageSize: this.#pageSize,
      onChange: () => {
        this.#promote(list);
        this.#options.onChange();
      },
      onViolation: this.#options.onViolation,
    });
    this.#next = list;
    if (first) list.take(first);
    // The answer begins at its top.
    const [start, end] = this.#needed;
    list.ensure(0, end - start);
    this.#promote(list);
  }

  #promote(list: RemoteList<T, L>): void {
    if (this.#next !== list || !list.isReady) return;
    this.#shown?.close();
    this.#shown = list;
    this.#next = undefined;
  }

  #dropNext(): void {
    this.#next?.close();
    this.#next = undefined;
  }

  #isShown(question: Question): boolean {
    return this.#shown?.isClosed === false && sameQuestion(this.#shown.question, question);
  }
}
