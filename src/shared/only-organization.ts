import * as v from 'valibot';
import {AccountError, NOT_AVAILABLE} from '../api/errors.js';
import {idOf, identityEntries} from '../api/identity.js';
import {readExtras, recordsOf} from '../api/list.js';
import {organizations} from '../api/paths.js';
import {readRecord} from '../api/reading.js';
import type {EndpointClient, ReadOptions} from '../client/index.js';
import type {Subject} from './connection.js';

/** The endpoint lists several organizations and the page does not say which. */
export class SeveralOrganizationsError extends AccountError {
  /** How many there are. */
  readonly count: number;

  constructor(count: number) {
    super(`The endpoint lists ${count} organizations and org-id does not say which. Set org-id.`, {
      code: 'SEVERAL_ORGANIZATIONS',
    });
    this.count = count;
  }
}

/** No more of the list than is asked here. Whoever shows organizations reads it with `decodeOrganizations`. */
function decodeFirst(json: unknown): {readonly id: string | undefined; readonly total: number} {
  const records = recordsOf(json);
  const first = readRecord(v.object(identityEntries), records[0] ?? {});
  const {total = 0} = readExtras(json, {}, []);
  return {id: 'value' in first ? idOf(first.value) : undefined, total: Math.max(total, records.length)};
}

/** As `writeListQuery` never writes it: what was read is kept by its address, and others want all of a record. */
const FIRST_TWO = 'limit=2&skip=0';

/** The subject with an id: for an organization without one, the only one the endpoint lists. */
export async function identify(
  client: EndpointClient,
  subject: Subject,
  options: ReadOptions,
): Promise<Subject & {readonly id: string}> {
  if (subject.id !== undefined) return {kind: subject.kind, id: subject.id};
  const {data} = await client.read(organizations(), new URLSearchParams(FIRST_TWO), decodeFirst, options);
  if (data.total > 1) throw new SeveralOrganizationsError(data.total);
  if (data.id !== undefined) return {kind: 'organization', id: data.id};
  throw new AccountError('The endpoint lists no organization.', {code: NOT_AVAILABLE, status: 404});
}
