import * as v from 'valibot';
import {idOf, identityEntries} from './identity.js';
import {readExtras, recordsOf} from './list.js';
import {readRecord} from './reading.js';

export interface FirstOrganization {
  /** Absent where the list is empty, or its first record has none that can be read. */
  readonly id: string | undefined;
  /** Organizations in the whole list, as the endpoint counts them; else those in this answer. */
  readonly total: number;
}

/**
 * Reads no more of the answer to `GET /organizations` than whose it is: a page with one card pays for no more. Whoever
 * shows organizations reads it with `decodeOrganizations`. Throws `DecodeError` where it is no list.
 */
export function decodeFirstOrganization(json: unknown): FirstOrganization {
  const records = recordsOf(json);
  const first = readRecord(v.object(identityEntries), records[0] ?? {});
  const {total = 0} = readExtras(json, {}, []);
  return {id: 'value' in first ? idOf(first.value) : undefined, total: Math.max(total, records.length)};
}
