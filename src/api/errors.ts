export interface AccountErrorDetails {
  readonly code: string;
  readonly status?: number | undefined;
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/** Code of what an endpoint answers, with 404, where its source does not know of such a thing at all. */
export const NOT_AVAILABLE = 'NOT_AVAILABLE';

/** The same symbol in every copy of this library on a page. */
const BRAND = /* @__PURE__ */ Symbol.for('subscription-widgets.AccountError');

/**
 * Whatever can go wrong between a widget and its endpoint. `message` says what happened and what to do.
 *
 * `instanceof AccountError` holds for the errors of any copy on the page, since a widget may read through the scope of
 * another one.
 */
export class AccountError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this === AccountError) return typeof value === 'object' && value !== null && BRAND in value;
    return super[Symbol.hasInstance](value);
  }

  override readonly name: string = 'AccountError';
  /** @internal */
  readonly [BRAND] = true;
  /** A stable word for programs, in capitals: the endpoint's own, or one of ours. */
  readonly code: string;
  /** The HTTP status; 0 where there was no answer to read it from. */
  readonly status: number;
  /** Whether the same request may well succeed a little later. */
  readonly retryable: boolean;

  constructor(message: string, {code, status = 0, retryable = false, cause}: AccountErrorDetails) {
    super(message, cause === undefined ? undefined : {cause});
    this.code = code;
    this.status = status;
    this.retryable = retryable;
  }
}

/** An answer that is not what an endpoint says. Code `BAD_ANSWER`. */
export class DecodeError extends AccountError {
  override readonly name = 'DecodeError';

  constructor(message: string, details: {status?: number; cause?: unknown} = {}) {
    super(message, {...details, code: 'BAD_ANSWER'});
  }
}

/** An id that no path can carry: empty, `.` or `..`. Code `BAD_ID`. */
export class BadIdError extends AccountError {
  override readonly name = 'BadIdError';

  constructor(id: string) {
    super(`"${id}" is not the ID of an organization, a provider or an invoice. Check the ID.`, {
      code: 'BAD_ID',
    });
  }
}
