/** An endpoint that lists organizations as well, or as badly, as a test wants. */
import type {ManagedOrganization} from '../../../src/account/index.js';
import {ORGANIZATION_FIELDS} from '../../../src/api/list-fields.js';
import {matcher} from '../../../src/api/list-filter.js';
import {sortBy} from '../../../src/api/list-order.js';
import type {ListQuery} from '../../../src/api/list-query.js';
import type {DecodedList, Rejection} from '../../../src/api/list.js';
import type {Answer, ReadOptions} from '../../../src/client/answer.js';

export type Organizations = DecodedList<ManagedOrganization>;

export interface Behavior {
  ignores?: readonly ('sort' | 'filter' | 'skip' | 'limit')[];
  /** Answers with bare arrays. */
  isUncounted?: boolean;
  /** Records in a page where `limit` is ignored. */
  pageSize?: number;
  /** Ids of records that it spells so that they cannot be read. */
  unreadable?: readonly string[];
  /** Fails a query by throwing. */
  refuse?: (query: ListQuery) => Error | undefined;
}

export interface PendingRequest {
  readonly query: ListQuery;
  readonly signal: AbortSignal | undefined;
  answer: () => void;
  fail: (error: Error) => void;
}

/** Organizations `o000` and on, with users that neither rise nor fall with the name. */
export const organizations = (count: number): ManagedOrganization[] =>
  Array.from({length: count}, (_, index) => ({
    id: `o${String(index).padStart(3, '0')}`,
    name: `Organization ${String((index * 37) % count).padStart(6, '0')}`,
    usage: {users: (index * 7919) % 1009},
  }));

/** Lets everything happen that waits for promises alone. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });

export class FakeEndpoint {
  records: ManagedOrganization[];
  behavior: Behavior;
  /** Every query, in order. */
  readonly queries: ListQuery[] = [];
  /** With `holds`, requests that wait to be answered by the test. */
  readonly pending: PendingRequest[] = [];
  holds = false;
  mostAtOnce = 0;
  readonly #open = new Set<{signal: AbortSignal | undefined}>();

  constructor(records: ManagedOrganization[], behavior: Behavior = {}) {
    this.records = records;
    this.behavior = behavior;
  }

  readonly ask = async (query: ListQuery, {signal}: ReadOptions): Promise<Answer<Organizations>> => {
    this.queries.push(query);
    const request = {signal};
    this.#open.add(request);
    const waitedFor = [...this.#open].filter((other) => !other.signal?.aborted);
    this.mostAtOnce = Math.max(this.mostAtOnce, waitedFor.length);
    try {
      if (this.holds) await this.#hold(query, signal);
      await Promise.resolve();
      const refusal = this.behavior.refuse?.(query);
      if (refusal) throw refusal;
      signal?.throwIfAborted();
      return {
        data: this.answer(query),
        receivedAt: new Date(0),
        stale: false,
        roles: undefined,
        source: undefined,
      };
    } finally {
      this.#open.delete(request);
    }
  };

  answer({skip = 0, limit = 10, sort = [], filter = []}: ListQuery): Organizations {
    const {ignores = [], pageSize = 10, unreadable = []} = this.behavior;
    const matching = ignores.includes('filter')
      ? this.records
      : this.records.filter(matcher(filter, ORGANIZATION_FIELDS));
    const ordered = ignores.includes('sort') ? matching : sortBy(matching, sort, ORGANIZATION_FIELDS);
    const from = ignores.includes('skip') ? 0 : skip;
    const page = ordered.slice(from, from + (ignores.includes('limit') ? pageSize : limit));
    const rejected: Rejection[] = [];
    for (const [index, {id}] of page.entries()) {
      if (unreadable.includes(id)) rejected.push({index, message: 'name: expected string', kept: false});
    }
    const items = page.filter(({id}) => !unreadable.includes(id));
    if (!this.behavior.isUncounted) return {items, total: matching.length, rejected};
    return {items, total: page.length, rejected, ...(page.length === 100 && {mayGoOn: true as const})};
  }

  /** Answers everything that is held. */
  async release(): Promise<void> {
    this.holds = false;
    for (const request of this.pending.splice(0)) request.answer();
    await settled();
  }

  #hold(query: ListQuery, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.pending.push({query, signal, answer: resolve, fail: reject});
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
  }
}
