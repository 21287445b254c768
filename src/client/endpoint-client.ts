import {createHttp} from '../http/index.js';
import type {Answer, ReadOptions} from './answer.js';
import {answerOf, jsonOf, pdfOf} from './answers.js';
import {type Change, Changes} from './changes.js';
import {Endpoint, type EndpointRequest, type Refuse, resolveEndpoint} from './endpoint.js';
import {ReadCache} from './read-cache.js';
import {TokenSource} from './token-source.js';

export interface AccountClientOptions {
  /** Root of the API, absolute or relative to the page. */
  readonly endpoint: string;
  /** Gives a fresh bearer token; called once for all requests that wait for it. */
  readonly getToken?: (() => Promise<string>) | undefined;
  /** A bearer token that does not change. */
  readonly token?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Time limit of one attempt, its body included, in milliseconds. Default 15 000. */
  readonly timeoutMs?: number | undefined;
  /** Attempts after the first, for what may be asked twice. Default 2. */
  readonly retries?: number | undefined;
  /** How long an answer is given again, in seconds; 0 for never. Default 5. */
  readonly cacheSeconds?: number | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * What reads and writes of one endpoint stand on: tokens, cache, sharing, errors. It knows no resource, so that a
 * widget which takes its reads from `reads.ts` carries those alone.
 */
export interface EndpointClient {
  /** Root of the API; absolute where the page has a base address. */
  readonly endpoint: string;
  /** Reads JSON from `path` below the endpoint, through cache and sharing. */
  read<T>(
    path: string,
    params: URLSearchParams | undefined,
    decode: (json: unknown) => T,
    options?: ReadOptions,
  ): Promise<Answer<T>>;
  /** Reads a PDF file; neither cached nor shared. */
  download(path: string, options?: ReadOptions): Promise<Blob>;
  /** Sends any other request. `refuse` may make a better error of a refusal. */
  send(request: EndpointRequest, refuse?: Refuse): Promise<Response>;
  /**
   * Forgets what was read at or below the given paths (everything by default) and tells all subscribers of this
   * endpoint, here and in other tabs, as a save does.
   */
  invalidate(...prefixes: readonly string[]): void;
  /** Calls `listener` after every save for this endpoint, from whichever client or tab. Returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}

/**
 * A client of one endpoint. It never throws: an endpoint that is no address, too, is told by what it rejects with.
 * Two clients share neither token nor cache; a save through one makes the other forget what it changed.
 */
export function createEndpointClient(settings: AccountClientOptions): EndpointClient {
  const {token, now = Date.now, cacheSeconds = 5, fetch, timeoutMs, retries} = settings;
  const getToken = settings.getToken ?? (token ? () => Promise.resolve(token) : undefined);
  const endpoint = new Endpoint({
    url: resolveEndpoint(settings.endpoint),
    http: createHttp({fetch, timeoutMs, retries, now}),
    tokens: getToken && new TokenSource(getToken, now),
    now,
  });
  const cache = new ReadCache(cacheSeconds, now);
  const changes = new Changes(endpoint.url, (paths) => {
    cache.forget(paths);
  });
  return {
    endpoint: endpoint.url,
    read: (path, params, decode, options) =>
      cache.read(
        `${path}?${params?.toString() ?? ''}`,
        async (signal) => {
          const response = await endpoint.ask({path, params, headers: {accept: 'application/json'}, signal});
          return answerOf(decode(await jsonOf(response)), response, now());
        },
        options,
      ),
    download: async (path, {signal} = {}) =>
      pdfOf(await endpoint.ask({path, headers: {accept: 'application/pdf'}, signal})),
    send: (request, refuse) => endpoint.ask(request, refuse),
    invalidate: (...prefixes) => {
      changes.announce(prefixes.length > 0 ? prefixes : ['']);
    },
    subscribe: (listener) => changes.subscribe(listener),
  };
}
