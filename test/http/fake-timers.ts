import type {TestContext} from 'node:test';

export interface FakeTimers {
  /**
   * Resolves once something waits for exactly `milliseconds` that did not when this was called last. Node's `fetch`
   * has timers of its own, of whole seconds up to 5: better not to ask for those.
   */
  waiting(milliseconds: number): Promise<void>;
  /** Lets time pass. */
  pass(milliseconds: number): void;
  /** Whether a timer is set that runs in exactly `milliseconds`. */
  isSet(milliseconds: number): boolean;
}

/** Longer than any of these tests takes on a slow machine. */
const PATIENCE_MS = 20_000;

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Resolves when `condition` holds, looking once each turn of the event loop. */
export async function until(condition: () => boolean): Promise<void> {
  const start = performance.now();
  while (!condition()) {
    if (performance.now() - start > PATIENCE_MS) throw new Error('What was waited for did not happen.');
    await turn();
  }
}

/** Lets everything that needs no more time happen. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await turn();
}

/** What `setTimeout` gives in Node; `fetch` calls these methods. */
class FakeTimeout {
  readonly due: number;
  readonly callback: () => void;

  constructor(due: number, callback: () => void) {
    this.due = due;
    this.callback = callback;
  }

  unref = (): this => this;
  ref = (): this => this;
  refresh = (): this => this;
}

/**
 * Puts `setTimeout` under the test's control; `Math.random` gives 0, so that back-off is at its longest. (Node 20's
 * own mock timers cannot be watched for who waits.)
 */
export function fakeTimers(context: TestContext): FakeTimers {
  const timeouts = new Set<FakeTimeout>();
  let waits: number[] = [];
  let now = 0;
  context.mock.method(Math, 'random', () => 0);
  const start = (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): FakeTimeout => {
    const timeout = new FakeTimeout(now + delay, () => callback(...args));
    timeouts.add(timeout);
    waits.push(delay);
    return timeout;
  };
  context.mock.method(globalThis, 'setTimeout', start);
  context.mock.method(globalThis, 'clearTimeout', (timeout: FakeTimeout) => {
    timeouts.delete(timeout);
  });
  return {
    async waiting(milliseconds) {
      await until(() => waits.includes(milliseconds));
      waits = [];
    },
    pass(milliseconds) {
      now += milliseconds;
      for (const timeout of timeouts) {
        if (timeout.due > now) continue;
        timeouts.delete(timeout);
        timeout.callback();
      }
    },
    isSet: (milliseconds) => [...timeouts].some(({due}) => due === now + milliseconds),
  };
}
