import {AccountError, type AccountErrorDetails} from '../api/index.js';
import type {ManagedOrganization} from '../account/index.js';

interface HttpErrorDetails extends AccountErrorDetails {
  readonly retryAfter?: number | undefined;
}

/** The endpoint answered, and refused. `code` is its own word, or `HTTP_<status>`. */
export class HttpError extends AccountError {
  override readonly name: string = 'HttpError';
  /** Seconds after which the endpoint asks to be tried again. */
  readonly retryAfter: number | undefined;

  constructor(message: string, details: HttpErrorDetails) {
    super(message, details);
    this.retryAfter = details.retryAfter;
  }
}

/** Somebody else changed the record since it was read (412). */
export class ConflictError extends HttpError {
  override readonly name = 'ConflictError';
  /** The record as it stands now, where the endpoint says. */
  readonly current: ManagedOrganization | undefined;

  constructor(
    message: string,
    details: HttpErrorDetails & {readonly current?: ManagedOrganization | undefined},
  ) {
    super(message, details);
    this.current = details.current;
  }
}

/** No connection, or one that broke off. Code `NETWORK`. */
export class NetworkError extends AccountError {
  override readonly name = 'NetworkError';

  constructor(cause: unknown) {
    super('The endpoint could not be reached. Check the connection, then try again.', {
      code: 'NETWORK',
      retryable: true,
      cause,
    });
  }
}

/** No answer in time. Code `TIMEOUT`. */
export class TimeoutError extends AccountError {
  override readonly name = 'TimeoutError';

  constructor(cause: unknown) {
    super('The endpoint did not answer in time. Try again in a moment.', {
      code: 'TIMEOUT',
      retryable: true,
      cause,
    });
  }
}

/** `getToken` gave no token. Code `NO_TOKEN`, status 401. */
export class TokenError extends AccountError {
  override readonly name = 'TokenError';

  constructor(cause?: unknown) {
    super('The page did not give a valid token. Sign in again.', {
      code: 'NO_TOKEN',
      status: 401,
      retryable: true,
      cause,
    });
  }
}

/** An endpoint that is no address. Code `BAD_ENDPOINT`. */
export class EndpointError extends AccountError {
  override readonly name = 'EndpointError';

  constructor(message: string) {
    super(message, {code: 'BAD_ENDPOINT'});
  }
}
