import {TRANSIENT} from '../http/index.js';
import {HttpError} from './errors.js';

const MAX_MESSAGE = 300;

/** What to do, for endpoints that refuse without a word. */
const ADVICE: Readonly<Record<number, string>> = {
  401: 'Sign in again.',
  403: 'Ask for the Billing role.',
  404: 'Check the IDs and the endpoint.',
  409: 'Load again to see what has changed.',
  412: 'Load again to see what has changed.',
};

const messageFor = (status: number): string =>
  `The endpoint refused the request (${status}). ${ADVICE[status] ?? 'Try again in a moment.'}`;

/** A body's JSON, where it is any: refusals of proxies are often web pages. */
export function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What `HttpError` needs of an answer that is a refusal. `secret` never shows, even if the endpoint repeats it. */
export function refusalDetails(status: number, body: unknown, secret: string | undefined) {
  const said = (field: string): string | undefined => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    return (secret ? value.replaceAll(secret, '…') : value).slice(0, MAX_MESSAGE);
  };
  const endpointMessage = said('message');
  return {
    endpointMessage,
    message: endpointMessage ?? messageFor(status),
    code: said('code') ?? `HTTP_${status}`,
    status,
    retryable: TRANSIENT.includes(status),
  };
}

/** A redirect is not followed: it would most often end at a sign-in page, or take the token elsewhere. */
export const redirected = (): HttpError =>
  new HttpError('The endpoint sends the request elsewhere, most often to sign in. Sign in again.', {
    code: 'REDIRECTED',
    status: 401,
    retryable: false,
  });
