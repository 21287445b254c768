import {type AccountError, DecodeError} from '../api/errors.js';
import {type Http, RequestFailure, retryAfterSeconds} from '../http/index.js';
import {EndpointError, HttpError, NetworkError, TimeoutError} from './errors.js';
import {jsonOrNothing, redirected, refusalDetails} from './refusal.js';
import type {TokenSource} from './token-source.js';

/** The address of the API without a slash at its end; relative ones are resolved against the page, if there is one. */
export function resolveEndpoint(endpoint: string): string {
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  if (!URL.canParse(endpoint, base)) return endpoint;
  const url = new URL(endpoint, base);
  url.search = '';
  url.hash = '';
  return url.href.replace(/\/+$/, '');
}

export interface EndpointRequest {
  readonly path: string;
  readonly params?: URLSearchParams | undefined;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Why an answer with a status other than 2xx was given. */
export interface Refusal {
  readonly details: ReturnType<typeof refusalDetails> & {readonly retryAfter: number | undefined};
  /** The body where it is JSON. */
  readonly body: unknown;
}

/** Makes a better error of a refusal, where it can. */
export type Refuse = (refusal: Refusal) => AccountError | undefined;

interface EndpointParts {
  readonly url: string;
  readonly http: Http;
  readonly tokens: TokenSource | undefined;
  readonly now: () => number;
}

/** Asks one endpoint, with the bearer token of its client, and turns every failure into an `AccountError`. */
export class Endpoint {
  readonly url: string;
  readonly now: () => number;
  readonly #http: Http;
  readonly #tokens: TokenSource | undefined;

  constructor({url, http, tokens, now}: EndpointParts) {
    this.url = url;
    this.now = now;
    this.#http = http;
    this.#tokens = tokens;
  }

  /** The answer, if it is a good one. `refuse` may make a better error of a refusal. */
  async ask(request: EndpointRequest, refuse: Refuse = () => undefined): Promise<Response> {
    this.#check();
    const token = await this.#tokens?.get();
    let response = await this.#send(request, token);
    let used = token;
    if (response.status === 401 && token !== undefined) {
      used = await this.#tokens?.renew(token);
      if (used !== token) response = await this.#send(request, used);
    }
    if (response.ok) return response;
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      throw redirected();
    const body = jsonOrNothing(await response.text());
    const retryAfter = retryAfterSeconds(response.headers, this.now());
    const details = {...refusalDetails(response.status, body, used), retryAfter};
    throw refuse({details, body}) ?? new HttpError(details.message, details);
  }

  #check(): void {
    // Neither message quotes the endpoint, which may hold a password.
    if (!URL.canParse(this.url)) {
      throw new EndpointError(
        'The endpoint is no address of an API. Write it as https://host/api, or on a page as /api.',
      );
    }
    const {username, password} = new URL(this.url);
    if (username || password) {
      throw new EndpointError('The endpoint must not hold a user name or password. Give a token instead.');
    }
  }

  async #send(
    {path, params, headers, ...init}: EndpointRequest,
    token: string | undefined,
  ): Promise<Response> {
    const query = params?.toString();
    try {
      return await this.#http(`${this.url}/${path}${query ? `?${query}` : ''}`, {
        ...init,
        headers: {...headers, ...(token !== undefined && {authorization: `Bearer ${token}`})},
        redirect: 'manual',
        // What a browser kept is asked about again; how long an answer is good is for our own cache to say.
        cache: 'no-cache',
      });
    } catch (error) {
      throw error instanceof RequestFailure ? accountError(error, this.url) : error;
    }
  }
}

/** The origin of `url` where it is another than the page's. */
function foreignOrigin(url: string): string | undefined {
  const {origin} = new URL(url);
  return typeof location === 'undefined' || origin === location.origin ? undefined : origin;
}

function accountError(failure: RequestFailure, url: string): AccountError {
  switch (failure.kind) {
    case 'timeout':
      return new TimeoutError(failure);
    case 'network':
      return new NetworkError(failure, foreignOrigin(url));
    case 'too-large':
      return new DecodeError('The endpoint answered with more than can be read. Ask for fewer records.', {
        cause: failure,
      });
    default:
      return failure.kind satisfies never;
  }
}
