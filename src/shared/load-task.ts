import {initialState, shallowArrayEquals, Task} from '@lit/task';
import type {LitElement, ReactiveController} from 'lit';
import {AccountError} from '../api/errors.js';
import type {EndpointClient, Answer, ReadOptions} from '../client/index.js';

export interface LoadTaskOptions<A extends readonly unknown[], T> {
  /** What the load depends on; undefined while there is nothing to ask. */
  readonly args: () => A | undefined;
  readonly load: (args: A, options: ReadOptions) => Promise<Answer<T>>;
  /** Whose saves may change the answer. */
  readonly client: () => EndpointClient | undefined;
  /** Whether a change under one of these paths concerns this load. */
  readonly concerns: (paths: readonly string[]) => boolean;
  readonly onLoad: (answer: Answer<T>) => void;
  readonly onError: (error: AccountError) => void;
}

interface Waiting<T> {
  readonly resolve: (data: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Nothing to ask is as good as nothing to ask by. */
const sameArgs = (a: readonly unknown[] = [], b: readonly unknown[] = []): boolean =>
  shallowArrayEquals(a, b);

/** An error of ours stays as it is; anything else that a load throws is a fault in the page's own client. */
function asAccountError(cause: unknown): AccountError {
  if (cause instanceof AccountError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new AccountError(message, {code: 'UNEXPECTED', retryable: true, cause});
}

/**
 * The one way a widget loads. Keeps the last good answer while it refreshes and while a refresh fails, forgets it when
 * the question changes, lets late answers lose, and aborts when the element has left the page for more than a move.
 */
export class LoadTask<A extends readonly unknown[], T> implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: LoadTaskOptions<A, T>;
  readonly #task: Task<readonly [A | undefined], Answer<T>>;
  #answer: Answer<T> | undefined;
  #error: AccountError | undefined;
  #askedFor: A | undefined;
  #isPending = false;
  #isFresh = false;
  #wasTornDown = false;
  /** Callers of `refresh`: @lit/task's own promise never settles for a run that has nothing to ask. */
  #waiting: Waiting<T>[] = [];
  #watched: EndpointClient | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: LitElement, options: LoadTaskOptions<A, T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#task = new Task<readonly [A | undefined], Answer<T>>(host, {
      args: () => [this.#presentArgs()] as const,
      argsEqual: ([a], [b]) => sameArgs(a, b),
      task: ([args], {signal}) => (args ? this.#run(args, signal) : this.#forget()),
    });
  }

  /** The last good answer to the present question. */
  get answer(): Answer<T> | undefined {
    return this.#answer;
  }

  /** Why the latest attempt failed; undefined once one has succeeded. */
  get error(): AccountError | undefined {
    return this.#error;
  }

  get isPending(): boolean {
    return this.#isPending;
  }

  /** Asks again, past every cache. Rejects with the error that the widget shows, or an AbortError if it stops asking. */
  refresh(): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({resolve, reject});
      this.retry();
    });
  }

  /** Asks again, past every cache; what comes of it shows in `answer` and `error`. */
  retry(): void {
    this.#isFresh = true;
    void this.#task.run();
  }

  hostUpdate(): void {
    const client = this.#options.client();
    // An update that was asked for on the page may come when the host has left it, and nothing would end the watch.
    if (!this.#host.isConnected || client === this.#watched) return;
    this.#stopWatching();
    this.#watch(client);
  }

  hostConnected(): void {
    if (!this.#wasTornDown) return;
    this.#wasTornDown = false;
    this.#watch(this.#options.client());
    if (this.#askedFor) void this.#task.run();
  }

  hostDisconnected(): void {
    // A move disconnects and connects in one task: only what is still away a microtask later has left.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#wasTornDown = true;
      this.#stopWatching();
      this.#task.abort();
      this.#giveUp();
    });
  }

  /** Away from the page nothing new is asked. */
  #presentArgs(): A | undefined {
    return this.#host.isConnected ? this.#options.args() : this.#askedFor;
  }

  async #run(args: A, signal: AbortSignal): Promise<Answer<T>> {
    if (!sameArgs(args, this.#askedFor)) this.#show();
    this.#askedFor = args;
    this.#isPending = true;
    const fresh = this.#isFresh;
    this.#isFresh = false;
    try {
      const answer = await this.#options.load(args, {signal, fresh});
      signal.throwIfAborted();
      this.#settle(answer);
      this.#options.onLoad(answer);
      return answer;
    } catch (cause) {
      if (signal.aborted) throw cause;
      const error = asAccountError(cause);
      this.#settle(this.#answer, error);
      this.#options.onError(error);
      throw error;
    }
  }

  #show(answer?: Answer<T>, error?: AccountError): void {
    this.#answer = answer;
    this.#error = error;
    this.#isPending = false;
  }

  #settle(answer: Answer<T> | undefined, error?: AccountError): void {
    this.#show(answer, error);
    for (const {resolve, reject} of this.#waiting.splice(0)) {
      if (error) reject(error);
      else if (answer) resolve(answer.data);
    }
  }

  #forget(): typeof initialState {
    this.#show();
    this.#askedFor = undefined;
    this.#giveUp();
    return initialState;
  }

  #giveUp(): void {
    for (const {reject} of this.#waiting.splice(0))
      reject(new DOMException('The widget has stopped asking.', 'AbortError'));
  }

  #watch(client: EndpointClient | undefined): void {
    this.#watched = client;
    // What a page sets as `client` may be no client: the load then says so, and this must not come before it.
    const source: Partial<EndpointClient> | undefined = client;
    this.#unwatch = source?.subscribe?.(({paths}) => {
      if (this.#askedFor && this.#options.concerns(paths)) void this.#task.run();
    });
  }

  #stopWatching(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#watched = undefined;
  }
}
