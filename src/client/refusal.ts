import {HttpError} from './errors.js';

const MAX_MESSAGE = 300;
const RETRYABLE = [408, 429, 500, 502, 503, 504];

/** For endpoints that refuse without a word. */
const MESSAGES: Readonly<Record<number, string>> = {
  401: 'The endpoint does not know who is asking. Sign in again.',
  403: 'Your role does not allow this. Ask for the Billing role.',
  404: 'The endpoint has nothing at this address. Check the IDs and the endpoint.',
  409: 'This cannot be done as things stand. Load again to see what has changed.',
  412: 'Somebody else has changed this in the meantime. Load again to see the change.',
  422: 'The endpoint does not accept this value.',
  429: 'There were too many requests. Try again in a moment.',
};

const messageFor = (status: number): string =>
  MESSAGES[status] ??
  (status >= 500
    ? `The endpoint failed (${status}). Try again in a moment.`
    : `The endpoint refused the request (${status}).`);

/** A body's JSON, where it is any: refusals of proxies are often web pages. */
export function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A text field of an unknown body. */
function textIn(body: unknown, field: string): string | undefined {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, MAX_MESSAGE) : undefined;
}

/** What `HttpError` needs of an answer that is a refusal. `secret` never shows, even if the endpoint repeats it. */
export function refusalDetails(status: number, body: unknown, secret: string | undefined) {
  const message = textIn(body, 'message') ?? messageFor(status);
  return {
    message: secret ? message.replaceAll(secret, '…') : message,
    code: textIn(body, 'code') ?? `HTTP_${status}`,
    status,
    retryable: RETRYABLE.includes(status),
  };
}

/** A redirect is not followed: it would most often end at a sign-in page, or take the token elsewhere. */
export const redirected = (): HttpError =>
  new HttpError('The endpoint sends the request elsewhere, most often to sign in. Sign in again.', {
    code: 'REDIRECTED',
    status: 401,
    retryable: false,
  });
