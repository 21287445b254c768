const DELAY_MS = 200;

/** The clock's part that waits; a test puts its own in place. */
export interface Timers {
  readonly setTimeout: (task: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: never) => void;
}

/** Hands on the last value once no other has come for 200 ms. */
export class Debounce<V> {
  readonly #run: (value: V) => void;
  readonly #timers: Timers;
  #waiting: {readonly value: V; readonly timer: unknown} | undefined;

  constructor(run: (value: V) => void, timers: Timers = globalThis) {
    this.#run = run;
    this.#timers = timers;
  }

  push(value: V): void {
    this.cancel();
    this.#waiting = {value, timer: this.#timers.setTimeout(() => this.flush(), DELAY_MS)};
  }

  /** Hands on now what is waiting. */
  flush(): void {
    const waiting = this.#waiting;
    this.cancel();
    if (waiting) this.#run(waiting.value);
  }

  cancel(): void {
    if (this.#waiting) this.#timers.clearTimeout(this.#waiting.timer as never);
    this.#waiting = undefined;
  }
}
