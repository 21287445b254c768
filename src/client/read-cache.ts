import {Coalescer} from '../http/index.js';
import type {ReadOptions} from './answer.js';
import {isBelow} from './changes.js';

interface Kept {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Answers that are given again for a short while, and requests that several share. */
export class ReadCache {
  readonly #coalescer = new Coalescer();
  readonly #kept = new Map<string, Kept>();
  readonly #milliseconds: number;
  readonly #now: () => number;
  /** Counts what was forgotten, so that an answer asked for earlier is not kept. */
  #era = 0;

  constructor(seconds: number, now: () => number) {
    this.#milliseconds = seconds * 1000;
    this.#now = now;
  }

  async read<T>(
    key: string,
    load: (signal: AbortSignal) => Promise<T>,
    {signal, fresh = false}: ReadOptions = {},
  ): Promise<T> {
    signal?.throwIfAborted();
    const kept = fresh ? undefined : this.#kept.get(key);
    if (kept && this.#now() < kept.until) return kept.value as T;
    return this.#coalescer.run(key, (shared) => this.#load(key, load(shared)), signal);
  }

  /** Forgets what lies at or below any of the paths; requests under way are no longer shared. */
  forget(paths: readonly string[]): void {
    const concerns = (key: string): boolean => paths.some((path) => isBelow(key, path));
    this.#era += 1;
    this.#coalescer.forget(concerns);
    for (const key of this.#kept.keys()) if (concerns(key)) this.#kept.delete(key);
  }

  async #load<T>(key: string, loading: Promise<T>): Promise<T> {
    const era = this.#era;
    const value = await loading;
    const now = this.#now();
    for (const [other, {until}] of this.#kept) if (until <= now) this.#kept.delete(other);
    if (era === this.#era && this.#milliseconds > 0) {
      this.#kept.set(key, {value, until: now + this.#milliseconds});
    }
    return value;
  }
}
