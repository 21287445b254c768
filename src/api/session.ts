import * as v from 'valibot';
import {instant, maybe} from './fields.js';
import {present, readRecord, valueOf} from './reading.js';
import {type Role, parseRoles} from './roles.js';

const texts = maybe(v.array(v.string()));

/** The answer to `GET /session`. */
export const sessionSchema = v.object({
  subject: maybe(v.string()),
  roles: texts,
  /** Ids of the providers that may be seen, with all their organizations. */
  providers: texts,
  /** Ids of further organizations. */
  organizations: texts,
  expiresAt: maybe(instant),
  /** Where the figures come from: `sample`, `jumpcloud` … */
  source: maybe(v.string()),
});
export type WireSession = v.InferInput<typeof sessionSchema>;

/** Who is asking, and what they may see. */
export interface Session {
  readonly subject?: string;
  readonly roles: readonly Role[];
  readonly providers: readonly string[];
  readonly organizations: readonly string[];
  readonly expiresAt?: Date;
  readonly source?: string;
}

/** Reads a session. Throws `DecodeError` where the answer is no object. */
export function decodeSession(json: unknown): Session {
  const {roles, providers, organizations, ...rest} = valueOf(readRecord(sessionSchema, json));
  return {
    ...present(rest),
    roles: parseRoles(roles ?? []),
    providers: providers ?? [],
    organizations: organizations ?? [],
  };
}
