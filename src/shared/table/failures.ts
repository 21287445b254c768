import {AccountError} from '../../api/errors.js';

const REFUSALS: readonly number[] = [400, 422, 501];

/** Whether the endpoint said that it does not understand the question. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof AccountError && REFUSALS.includes(error.status);

/** Why a list cannot be read to its end: the endpoint turns out not to answer what it is asked. */
export class MisansweredError extends Error {
  override readonly name = 'MisansweredError';
}
