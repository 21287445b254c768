import {TokenError} from './errors.js';

/** A token is asked for again this long before it runs out. */
const MARGIN_MS = 30_000;

/** What a header may hold; anything else would have its error quote the token. */
const TOKEN = /^[\x21-\x7e]+$/;

/** When a JWT runs out, in milliseconds since 1970; for any other token, never. */
function expiryOf(token: string): number {
  try {
    const payload = token.split('.')[1] ?? '';
    const {exp} = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as {exp?: unknown};
    return typeof exp === 'number' ? exp * 1000 : Infinity;
  } catch {
    // No JWT: the endpoint's 401 will say when it is over.
    return Infinity;
  }
}

/** Keeps the bearer token of one client, and asks the page for another when it runs out. */
export class TokenSource {
  readonly #getToken: () => Promise<string>;
  readonly #now: () => number;
  #asked: Promise<string> | undefined;
  #token: string | undefined;
  #expiry = Infinity;

  constructor(getToken: () => Promise<string>, now: () => number) {
    this.#getToken = getToken;
    this.#now = now;
  }

  /** The token, asked for once for all who wait. Rejects with `TokenError`. */
  get(): Promise<string> {
    if (this.#token !== undefined && this.#now() >= this.#expiry - MARGIN_MS) this.#drop();
    if (this.#asked) return this.#asked;
    const asked = this.#ask();
    this.#asked = asked;
    asked.catch(() => {
      this.#drop();
    });
    return asked;
  }

  /** Another token than `rejected`, which the endpoint did not take; the same one if the page has no other. */
  renew(rejected: string): Promise<string> {
    if (this.#token === rejected) this.#drop();
    return this.get();
  }

  #drop(): void {
    this.#asked = undefined;
    this.#token = undefined;
  }

  async #ask(): Promise<string> {
    try {
      const given: unknown = await this.#getToken();
      // An engine's own error on what is no text may quote it.
      const token = typeof given === 'string' ? given.trim() : '';
      if (!TOKEN.test(token)) throw new TokenError();
      this.#token = token;
      this.#expiry = expiryOf(token);
      return token;
    } catch (error) {
      throw error instanceof TokenError ? error : new TokenError(error);
    }
  }
}
