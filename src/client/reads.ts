/**
 * Every read as a function of its own, so that a page carries the schemas of what it reads and no others. All reject
 * as `AccountClient` says, also for an id that no path can carry: that is why they are async.
 */
import type {LicenseContract, OrganizationRef, Subscription} from '../account/index.js';
import {decodeLicenses} from '../api/billing.js';
import {type InvoiceList, decodeInvoices} from '../api/invoice.js';
import type {DecodedList} from '../api/list.js';
import {type ListQuery, writeListQuery} from '../api/list-query.js';
import {type ManagedOrganizationList, decodeManagedOrganizations} from '../api/managed-organization.js';
import {decodeOrganizations} from '../api/organization.js';
import * as paths from '../api/paths.js';
import type {Decoded} from '../api/reading.js';
import {type Session, decodeSession} from '../api/session.js';
import {decodeSubscription} from '../api/subscription.js';
import type {InvoiceOwner} from './account-client.js';
import type {Answer, ReadOptions} from './answer.js';
import type {EndpointClient} from './endpoint-client.js';

type Reads = Pick<EndpointClient, 'read'>;
type Downloads = Pick<EndpointClient, 'download'>;

export const readSession = async (client: Reads, options?: ReadOptions): Promise<Answer<Session>> =>
  client.read(paths.session(), undefined, decodeSession, options);

export const readOrganizations = async (
  client: Reads,
  query: ListQuery = {},
  options?: ReadOptions,
): Promise<Answer<DecodedList<OrganizationRef>>> =>
  client.read(paths.organizations(), writeListQuery(query), decodeOrganizations, options);

export const readOrganization = async (
  client: Reads,
  id: string,
  options?: ReadOptions,
): Promise<Answer<Decoded<Subscription>>> =>
  client.read(paths.organization(id), undefined, decodeSubscription, options);

export const readProvider = async (
  client: Reads,
  id: string,
  options?: ReadOptions,
): Promise<Answer<Decoded<Subscription>>> =>
  client.read(paths.provider(id), undefined, decodeSubscription, options);

export const readManagedOrganizations = async (
  client: Reads,
  provider: string,
  query: ListQuery = {},
  options?: ReadOptions,
): Promise<Answer<ManagedOrganizationList>> =>
  client.read(
    paths.managedOrganizations(provider),
    writeListQuery(query),
    decodeManagedOrganizations,
    options,
  );

export const readLicenses = async (
  client: Reads,
  provider: string,
  options?: ReadOptions,
): Promise<Answer<Decoded<LicenseContract>>> =>
  client.read(paths.billingDetails(provider), undefined, decodeLicenses, options);

export const readContract = async (
  client: Downloads,
  provider: string,
  options?: ReadOptions,
): Promise<Blob> => client.download(paths.billingContract(provider), options);

export const readInvoices = async (
  client: Reads,
  owner: InvoiceOwner,
  query: ListQuery = {},
  options?: ReadOptions,
): Promise<Answer<InvoiceList>> => {
  const path =
    'provider' in owner
      ? paths.providerInvoices(owner.provider)
      : paths.organizationInvoices(owner.organization);
  return client.read(path, writeListQuery(query), decodeInvoices, options);
};

export const readInvoice = async (
  client: Downloads,
  owner: InvoiceOwner,
  id: string,
  options?: ReadOptions,
): Promise<Blob> => {
  const path =
    'provider' in owner
      ? paths.providerInvoice(owner.provider, id)
      : paths.organizationInvoice(owner.organization, id);
  return client.download(path, options);
};
