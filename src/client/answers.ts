import {DecodeError} from '../api/errors.js';
import {parseRoles} from '../api/roles.js';
import type {Answer} from './answer.js';

const WEB_PAGE =
  'The endpoint answered with a web page instead of JSON. Check the endpoint, and whether you are still signed in.';

/** The JSON of an answer. Throws `DecodeError`. */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const {status, headers} = response;
    const isPage = headers.get('content-type')?.includes('html') === true || text.trimStart().startsWith('<');
    const broken = `The endpoint's answer is ${text === '' ? 'empty' : 'no complete JSON'}. Try again.`;
    throw new DecodeError(isPage ? WEB_PAGE : broken, {status, cause});
  }
}

/** What an answer's headers say about `data`. */
export function answerOf<T>(data: T, {headers}: Response, now: number): Answer<T> {
  const age = Number(headers.get('age'));
  const roles = headers.get('x-account-roles');
  return {
    data,
    receivedAt: new Date(now - (age > 0 && age < 1e9 ? age * 1000 : 0)),
    stale: /(^|,)\s*110\b/.test(headers.get('warning') ?? ''),
    roles: roles === null ? undefined : parseRoles(roles),
    source: headers.get('x-account-source') ?? undefined,
  };
}

/** The answer as a PDF file. Throws `DecodeError` where it is none. */
export async function pdfOf(response: Response): Promise<Blob> {
  const body = await response.blob();
  const start = await body.slice(0, 5).text();
  const isPdf = response.headers.get('content-type')?.startsWith('application/pdf') === true;
  if (isPdf || start === '%PDF-') return new Blob([body], {type: 'application/pdf'});
  throw new DecodeError('The endpoint did not answer with a PDF file. Try again.', {status: response.status});
}
