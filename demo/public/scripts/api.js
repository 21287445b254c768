// @ts-check
/** The API that this demo's gateway serves. */
const ENDPOINT = '/api';
const TIME_LIMIT_MS = 15_000;

/** The provider of the gateway's sample account. */
export const PROVIDER = '5f7f3a204186c0d94be12799';

/** @typedef {Readonly<Record<string, string>>} FieldMessages What to do about each field, by its name. */

/** A refusal in the API's own words. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {number} status
   * @param {FieldMessages} [fields]
   */
  constructor(message, status, fields = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

/**
 * @param {any} body
 * @param {number} status
 */
function refusalOf(body, status) {
  const message = typeof body?.message === 'string' ? body.message : `The service answered ${status}.`;
  return new Refusal(message, status, body?.fields);
}

/**
 * Asks the API. Rejects with a sentence for the reader: a `Refusal` where the API said no, an `Error` where nothing
 * usable came back.
 *
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>} The answer's JSON.
 */
export async function ask(path, init) {
  let response;
  let body;
  try {
    response = await fetch(`${ENDPOINT}/${path}`, {...init, signal: AbortSignal.timeout(TIME_LIMIT_MS)});
    body = await response.json();
  } catch (cause) {
    throw new Error('The service could not be reached, or its answer could not be read. Try again.', {cause});
  }
  if (!response.ok) throw refusalOf(body, response.status);
  return body;
}
