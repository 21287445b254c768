import type {Role} from '../api/roles.js';

/** What an endpoint answered. */
export interface Answer<T> {
  readonly data: T;
  /** When the endpoint got it: now, or earlier by the answer's `Age`. */
  readonly receivedAt: Date;
  /** Whether the endpoint says that it could not bring it up to date (`Warning: 110`). */
  readonly stale: boolean;
  /** What the reader may do; undefined where the endpoint does not say. */
  readonly roles: readonly Role[] | undefined;
  /** Where the figures come from (`sample`, `jumpcloud` …), where the endpoint says. */
  readonly source: string | undefined;
}

export interface ReadOptions {
  /** Rejects this read with its reason; the request goes on while others wait for it. */
  readonly signal?: AbortSignal | undefined;
  /** Past the cache. Reads at the same time still share one request. */
  readonly fresh?: boolean | undefined;
}
