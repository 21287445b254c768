import {AccountError, NOT_AVAILABLE} from '../api/errors.js';
import {decodeOrganizations} from '../api/organization.js';
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

/** The subject with an id: for an organization without one, the only one the endpoint lists. */
export async function identify(
  client: EndpointClient,
  subject: Subject,
  options: ReadOptions,
): Promise<Subject & {readonly id: string}> {
  if (subject.id !== undefined) return {kind: subject.kind, id: subject.id};
  const firstTwo = new URLSearchParams({limit: '2'});
  const {data} = await client.read(organizations(), firstTwo, decodeOrganizations, options);
  if (data.total > 1) throw new SeveralOrganizationsError(data.total);
  const [only] = data.items;
  if (only) return {kind: 'organization', id: only.id};
  throw new AccountError('The endpoint lists no organization.', {code: NOT_AVAILABLE, status: 404});
}
