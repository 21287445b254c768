import type {LitElement, ReactiveController} from 'lit';
import {asError} from '../../shared/table/as-error.js';

/** What became of an errand that did not succeed. */
export interface Failure {
  readonly key: string;
  readonly error: Error;
  readonly retry: () => void;
}

/** What is said of the errand that succeeded last. */
export interface Success {
  readonly key: string;
  /** In the language that holds when they are asked. */
  readonly words: () => string;
}

/** Downloads and exports under way: one at a time for each key, the latest outcome in words, and all can be given up. */
export class Errands implements ReactiveController {
  readonly #host: LitElement;
  readonly #running = new Map<string, AbortController>();
  #failure: Failure | undefined;
  /** The latest success, until no more is to be said of it. */
  success: Success | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  isRunning(key: string): boolean {
    return this.#running.has(key);
  }

  /** Does `work`, which gives what is said of its success, unless the errand of that key is under way. */
  async run(key: string, work: (signal: AbortSignal) => Promise<() => string>): Promise<void> {
    if (this.#running.has(key)) return;
    const abort = new AbortController();
    this.#running.set(key, abort);
    this.#failure = undefined;
    this.success = undefined;
    this.#host.requestUpdate();
    try {
      this.success = {key, words: await work(abort.signal)};
    } catch (error) {
      // What a person has given up has not failed.
      if (!abort.signal.aborted) {
        const retry = (): void => void this.run(key, work);
        this.#failure = {key, error: asError(error), retry};
      }
    }
    if (this.#running.get(key) === abort) this.#running.delete(key);
    this.#host.requestUpdate();
  }

  cancel(key: string): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move in the page comes back within the same task.
    queueMicrotask(() => {
      if (!this.#host.isConnected) for (const key of this.#running.keys()) this.cancel(key);
    });
  }
}
