import {retry} from 'es-toolkit/function/retry';
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

const TRANSIENT = [408, 429, 500, 502, 503, 504];
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

/** An answer that may be another one a moment later; thrown for the sake of the retry alone. */
class TransientAnswer extends Error {
  readonly response: Response;
  readonly waitSeconds: number | undefined;

  constructor(response: Response, waitSeconds: number | undefined) {
    super();
    this.response = response;
    this.waitSeconds = waitSeconds;
  }
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
  const attempt = async (url: string, request: HttpRequest): Promise<Response> => {
    const limit = new AbortController();
    const signal = request.signal ? AbortSignal.any([request.signal, limit.signal]) : limit.signal;
    const timer = setTimeout(() => {
      limit.abort(new RequestFailure('timeout'));
    }, timeoutMs);
    try {
      return await withWholeBody(await fetch(url, {...request, signal}), maxBytes);
    } catch (error) {
      signal.throwIfAborted();
      // Ends the connection of a body that is too large.
      limit.abort();
      throw error instanceof RequestFailure ? error : new RequestFailure('network', {cause: error});
    } finally {
      clearTimeout(timer);
    }
  };

  /** Throws what is worth another try. */
  const tried = async (url: string, request: HttpRequest): Promise<Response> => {
    const response = await attempt(url, request);
    if (!TRANSIENT.includes(response.status)) return response;
    throw new TransientAnswer(response, retryAfterSeconds(response.headers, now()));
  };

  const isWorthRepeating = (error: unknown): boolean =>
    error instanceof TransientAnswer
      ? (error.waitSeconds ?? 0) <= maxWaitSeconds
      : error instanceof RequestFailure && error.kind === 'network';

  const delay = (count: number, error: unknown): number => {
    const seconds = error instanceof TransientAnswer ? error.waitSeconds : undefined;
    return seconds === undefined ? backOff(count) : seconds * 1000;
  };

  return async (url, request = {}) => {
    request.signal?.throwIfAborted();
    const repeated = retry(() => tried(url, request), {
      retries: mayRepeat(request) ? retries : 0,
      shouldRetry: isWorthRepeating,
      delay,
      ...(request.signal && {signal: request.signal}),
    });
    try {
      return await orAborted(repeated, request.signal);
    } catch (error) {
      if (error instanceof TransientAnswer) return error.response;
      throw error;
    }
  };
}
