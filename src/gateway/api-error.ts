import type {WireError} from '../api/index.js';

/** A refusal as the caller gets it. `message` says what happened and what to do, and holds no secret. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Stands in the answer beside code, message and status. */
  readonly details: object;

  constructor(
    status: number,
    code: string,
    message: string,
    {headers = {}, details = {}}: {headers?: Readonly<Record<string, string>>; details?: object} = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.details = details;
  }

  toJSON(): WireError {
    return {...this.details, code: this.code, message: this.message, status: this.status};
  }
}

export const badRequest = (message: string): ApiError => new ApiError(400, 'BAD_REQUEST', message);

/** Also for what exists and may not be seen: an answer must not tell the two apart. */
export const notFound = (what: string): ApiError =>
  new ApiError(404, 'NOT_FOUND', `There is no such ${what}, or you may not see it. Check the ID.`);

/** `fields` has a message for each field that breaks a rule. */
export const invalidBody = (message: string, fields: Readonly<Record<string, string>>): ApiError =>
  new ApiError(422, 'INVALID', message, {details: {fields}});
