import {AccountError, type AccountErrorDetails} from '../api/index.js';
import type {ManagedOrganization} from '../account/index.js';

interface HttpErrorDetails extends AccountErrorDetails {
  readonly retryAfter?: number | undefined;
  readonly endpointMessage?: string | undefined;
}

/** The endpoint answered, and refused. `code` is its own word, or `HTTP_<status>`. */
export class HttpError extends AccountError {
  override readonly name: string = 'HttpError';
  /** Seconds after which the endpoint asks to be tried again. */
  readonly retryAfter: number | undefined;
  /** What the endpoint itself said, up to 300 characters. */
  readonly endpointMessage: string | undefined;

  constructor(message: string, details: HttpErrorDetails) {
    super(message, details);
    this.retryAfter = details.retryAfter;
    this.endpointMessage = details.endpointMessage;
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
  /** The endpoint's origin, where it is not the page's: it may not allow the page to read it. */
  readonly origin: string | undefined;

  constructor(cause: unknown, origin?: string) {
    super(
      origin === undefined
        ? 'The endpoint could not be reached. Check the connection, then try again.'
        : `${origin} could not be reached. Check the connection, and that it allows this page's origin (CORS).`,
      {code: 'NETWORK', retryable: true, cause},
    );
    this.origin = origin;
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
