import * as v from 'valibot';
import {ApiError, badRequest, invalidBody} from '../api-error.js';

const MAX_NAME = 250;

/** A text that a person may read in a table: neither empty nor with characters that cannot be seen or stored. */
export const visibleText = (what: string) =>
  v.pipe(
    v.string(`${what} must be a text.`),
    v.trim(),
    v.nonEmpty(`${what} must not be empty.`),
    v.regex(/[^\p{C}\p{M}\p{Z}]/u, `${what} must hold a character that can be seen.`),
    v.maxLength(MAX_NAME, `${what} must have at most ${MAX_NAME} characters.`),
    v.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, `${what} must not hold control characters.`),
  );

async function json(request: Request): Promise<unknown> {
  // A form of another site can send text, but not this type: that needs its permission asked first.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ApiError(415, 'NOT_JSON', 'Send JSON, with the header content-type: application/json.');
  }
  try {
    return await request.json();
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('The body is not JSON.');
    throw error;
  }
}

/** The request's body. Throws 415 or 400 where it is no JSON, 422 with the first rule it breaks. */
export async function readBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, await json(request));
  if (result.success) return result.output;
  throw invalidBody(result.issues[0].message);
}
