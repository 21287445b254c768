import * as v from 'valibot';
import {ApiError, badRequest, invalidBody} from '../api-error.js';

const MAX_NAME = 250;

/**
 * A text that a person may read in a table: neither empty nor with characters that cannot be seen or stored. `what` is
 * asked for where it breaks a rule: `a name`.
 */
export const visibleText = (what: string) =>
  v.pipe(
    v.string(`Enter ${what} as text.`),
    v.trim(),
    v.nonEmpty(`Enter ${what}.`),
    v.regex(/[^\p{C}\p{M}\p{Z}]/u, `Enter ${what} with a character that can be seen.`),
    v.maxLength(MAX_NAME, `Enter ${what} of at most ${MAX_NAME} characters.`),
    v.regex(
      /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u,
      `Enter ${what} without line breaks or other control characters.`,
    ),
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

/** What to do about each field that breaks a rule, by the field's name. */
function fieldsOf(issues: readonly v.BaseIssue<unknown>[]): Readonly<Record<string, string>> {
  const fields = new Map<string, string>();
  for (const issue of issues) {
    const name = v.getDotPath(issue);
    if (name !== null && !fields.has(name)) fields.set(name, issue.message);
  }
  return Object.fromEntries(fields);
}

/**
 * The request's body. Throws 415 or 400 where it is no JSON, 422 with the first rule it breaks; `fields` beside that
 * message has one for each field, so that a form can show all at once.
 */
export async function readBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, await json(request));
  if (result.success) return result.output;
  throw invalidBody(result.issues[0].message, fieldsOf(result.issues));
}
