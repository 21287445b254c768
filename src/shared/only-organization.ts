import {AccountError, NOT_AVAILABLE} from '../api/errors.js';
import {decodeFirstOrganization} from '../api/first-organization.js';
import {organizations} from '../api/paths.js';
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

/** As `writeListQuery` never writes it: what was read is kept by its address, and others want all of a record. */
const FIRST_TWO = 'limit=2&skip=0';

/** The subject with an id: for an organization without one, the only one the endpoint lists. */
export async function identify(
  client: EndpointClient,
  subject: Subject,
  options: ReadOptions,
): Promise<Subject & {readonly id: string}> {
  if (subject.id !== undefined) return {kind: subject.kind, id: subject.id};
  const {data} = await client.read(
    organizations(),
    new URLSearchParams(FIRST_TWO),
    decodeFirstOrganization,
    options,
  );
  if (data.total > 1) throw new SeveralOrganizationsError(data.total);
  if (data.id !== undefined) return {kind: 'organization', id: data.id};
  throw new AccountError('The endpoint lists no organization.', {code: NOT_AVAILABLE, status: 404});
}
