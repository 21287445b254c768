import {orAborted} from './abort.js';

/** Work under way, and how many wait for it. */
interface Flight {
  readonly work: Promise<unknown>;
  readonly landing: AbortController;
  waiting: number;
  hasLanded: boolean;
}

/** Runs the same work once for all who ask for it at the same time. */
export class Coalescer {
  readonly #flights = new Map<string, Flight>();

  /**
   * Waits for the work under way under `key`, or starts it. `signal` lets this caller alone leave, with the
   * signal's reason; once the last one has left, the signal given to `start` is aborted.
   */
  async run<T>(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const flight = this.#flights.get(key) ?? this.#start(key, start);
    const work = flight.work as Promise<T>;
    flight.waiting += 1;
    try {
      return await orAborted(work, signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) this.#end(key, flight);
    }
  }

  /** Whoever asks from now on starts anew; those who wait already still get what is under way. */
  forget(concerns: (key: string) => boolean): void {
    for (const key of this.#flights.keys()) if (concerns(key)) this.#flights.delete(key);
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
    const landing = new AbortController();
    const flight: Flight = {work: start(landing.signal), landing, waiting: 0, hasLanded: false};
    const land = (): void => {
      flight.hasLanded = true;
    };
    void flight.work.then(land, land);
    this.#flights.set(key, flight);
    return flight;
  }

  #end(key: string, flight: Flight): void {
    // A browser shows what is aborted just after its last byte as a request that failed.
    if (!flight.hasLanded) flight.landing.abort();
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
