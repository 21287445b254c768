import type {Fields} from '../../api/list-fields.js';
import type {SortKey} from '../../api/list-query.js';
import {AnswerCheck} from './answer-check.js';
import {type Identified, type Question, sameSort} from './list-question.js';
import {TableView} from './table-view.js';

/** When an answer is looked at as a whole that was believed at first sight. */
const IDLE_MS = 250;

export interface LocalListOptions<T> {
  readonly fields: Fields<T>;
  /** A second look at the records has moved some. */
  readonly onChange: () => void;
  /** Runs `task` once there is time; by default after a quarter of a second. */
  readonly defer?: ((task: () => void) => void) | undefined;
}

/** The list in memory. A long answer in the order it was asked for is believed at first sight, and looked at later. */
export class LocalList<T extends Identified> extends TableView<T> {
  readonly #options: LocalListOptions<T>;

  constructor(options: LocalListOptions<T>) {
    super(options.fields);
    this.#options = options;
  }

  /** Puts a whole list in view as `question` asks; `asked` is the order that the endpoint was asked for, if it was. */
  show(records: readonly T[], question: Question, asked: readonly SortKey[] | undefined): void {
    const {fields, onChange} = this.#options;
    this.empty(question);
    const isAsked = asked !== undefined && sameSort(asked, question.sort);
    if (!isAsked || !new AnswerCheck(question, fields).isBelievable(records)) {
      this.set(records);
      return;
    }
    this.setOrdered(records);
    const defer = this.#options.defer ?? ((task) => setTimeout(task, IDLE_MS));
    defer(() => {
      if (this.records === records && this.verify()) onChange();
    });
  }

  /** Puts a whole list in view without moving a row where it has the same records, else as `question` asks. */
  renew(records: readonly T[], question: Question, keepsOrder: boolean): void {
    if (keepsOrder) {
      this.update(records);
      return;
    }
    this.empty(question);
    this.set(records);
  }
}
