type GetToken = (() => Promise<string>) | undefined;

/** A page that makes its `getToken` anew after each failure does not have it asked more often. */
const TRY_MS = 5000;

/** Notices another `getToken`: who is signed out may have signed in since. */
export class NewToken {
  #last: GetToken;
  #nextTry = 0;

  /** Whether a widget that is signed out should ask again. Called with each update, whatever its state. */
  isWorthTrying(getToken: GetToken, isSignedOut: boolean): boolean {
    const before = this.#last;
    this.#last = getToken;
    const now = performance.now();
    if (!before || !getToken || before === getToken || !isSignedOut || now < this.#nextTry) return false;
    this.#nextTry = now + TRY_MS;
    return true;
  }
}
