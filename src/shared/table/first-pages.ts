import {MAX_LIMIT, type SortKey} from '../../api/list-query.js';
import type {Answer, ReadOptions} from '../../client/answer.js';
import {isRefusal} from './failures.js';
import type {Ask} from './list-question.js';

/** Asks for first pages, and remembers what each was asked for. */
export class FirstPages<L extends object> {
  readonly #sorts = new WeakMap<L, readonly SortKey[]>();
  readonly #refused = new WeakSet<L>();

  /** A first page in the order of `sort`, or in any where the endpoint refuses orders. */
  async ask(ask: Ask<L>, sort: readonly SortKey[], options: ReadOptions): Promise<Answer<L>> {
    try {
      const answer = await ask({limit: MAX_LIMIT, sort}, options);
      this.#sorts.set(answer.data, sort);
      return answer;
    } catch (error) {
      if (!isRefusal(error) || sort.length === 0) throw error;
      const answer = await ask({limit: MAX_LIMIT}, options);
      this.#sorts.set(answer.data, []);
      this.#refused.add(answer.data);
      return answer;
    }
  }

  /** The order the page was asked for in; undefined for one that was handed over. */
  sortOf(page: L): readonly SortKey[] | undefined {
    return this.#sorts.get(page);
  }

  /** Whether the endpoint refused to put it in order. */
  wasRefused(page: L): boolean {
    return this.#refused.has(page);
  }
}
