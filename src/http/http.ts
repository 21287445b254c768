import {orAborted} from './abort.js';
import {withWholeBody} from './bounded-body.js';
import {RequestFailure} from './errors.js';
import {retryAfterSeconds} from './retry-after.js';

export interface HttpOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Time limit of one attempt, its body included, in milliseconds. Default 15 000. */
  readonly timeoutMs?: number | undefined;
  /** Attempts after the first. Default 2. */
  readonly retries?: number | undefined;
  /** The largest body that is read, in bytes. Default 32 MiB. */
  readonly maxBytes?: number | undefined;
  /** The longest `Retry-After` that is waited out, in seconds; above it the answer is given at once. Default 30. */
  readonly maxWaitSeconds?: number | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

export interface HttpRequest extends Omit<RequestInit, 'headers' | 'signal' | 'body'> {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks `url` and resolves to the answer, of whatever status, with its body already read. Rejects with
 * `RequestFailure`, or with the signal's own reason.
 */
export type Http = (url: string, request?: HttpRequest) => Promise<Response>;

/** Statuses of answers that may be others a moment later. */
export const TRANSIENT: readonly number[] = [408, 429, 500, 502, 503, 504];
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const FIRST_DELAY_MS = 300;
const MEBIBYTE = 1_048_576;

/** A write may be sent twice only where a second one cannot count twice. */
function mayRepeat({method = 'GET', headers = {}}: HttpRequest): boolean {
  if (SAFE_METHODS.includes(method)) return true;
  return Object.keys(headers).some((name) => /^(if-match|idempotency-key)$/i.test(name));
}

/** 300 ms, 600 ms …, each cut by up to half at random, so that many clients do not come back at once. */
const backOff = (attempt: number): number => FIRST_DELAY_MS * 2 ** attempt * (1 - Math.random() / 2);

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return orAborted(over, signal).finally(() => {
    clearTimeout(timer);
  });
}

/** A client with time limits, retries and bounded bodies on a web-standard `fetch`. */
export function createHttp({
  fetch = (input, init) => globalThis.fetch(input, init),
  timeoutMs = 15_000,
  retries = 2,
  maxBytes = 32 * MEBIBYTE,
  maxWaitSeconds = 30,
  now = Date.now,
}: HttpOptions = {}): Http {
  /** Rejects only with the signal's own reason. */
  const attempt = async (url: string, request: HttpRequest): Promise<Response | RequestFailure> => {
    const limit = new AbortController();
    const signal = request.signal ? AbortSignal.any([request.signal, limit.signal]) : limit.signal;
    const timer = setTimeout(() => {
      limit.abort(new RequestFailure('timeout'));
    }, timeoutMs);
    try {
      return await withWholeBody(await fetch(url, {...request, signal}), maxBytes);
    } catch (error) {
      const cause: unknown = signal.aborted ? signal.reason : error;
      if (cause instanceof RequestFailure) {
        // Ends the connection of a body that is too large.
        limit.abort();
        return cause;
      }
      request.signal?.throwIfAborted();
      return new RequestFailure('network', {cause});
    } finally {
      clearTimeout(timer);
    }
  };

  /** Milliseconds after which another try may end otherwise; undefined where it would be in vain. */
  const waitAfter = (outcome: Response | RequestFailure, count: number): number | undefined => {
    if (outcome instanceof RequestFailure) return outcome.kind === 'network' ? backOff(count) : undefined;
    if (!TRANSIENT.includes(outcome.status)) return undefined;
    const seconds = retryAfterSeconds(outcome.headers, now());
    if (seconds === undefined) return backOff(count);
    return seconds <= maxWaitSeconds ? seconds * 1000 : undefined;
  };

  return async (url, request = {}) => {
    const {signal} = request;
    signal?.throwIfAborted();
    const repeats = mayRepeat(request) ? retries : 0;
    for (let count = 0; ; count += 1) {
      const outcome = await attempt(url, request);
      const wait = count < repeats ? waitAfter(outcome, count) : undefined;
      if (wait !== undefined) await pause(wait, signal);
      else if (outcome instanceof RequestFailure) throw outcome;
      else return outcome;
    }
  };
}
