import type {LicenseContract, ManagedOrganization, OrganizationRef, Subscription} from '../account/index.js';
import type {
  Decoded,
  DecodedList,
  InvoiceList,
  ListQuery,
  ManagedOrganizationList,
  Session,
} from '../api/index.js';
import type {Answer, ReadOptions} from './answer.js';
import type {EndpointClient} from './endpoint-client.js';

export type InvoiceOwner = {readonly provider: string} | {readonly organization: string};

export interface UserCapSave {
  readonly provider: string;
  /** The organization with its name as it was read. */
  readonly organization: OrganizationRef;
  /** 1 to 10 000; undefined for No User Cap. */
  readonly cap: number | undefined;
  /** The version that was read; without one, changes by others cannot be noticed. */
  readonly version?: string | undefined;
}

/**
 * Reads and writes one endpoint. Every method rejects with an `AccountError`, or with the signal's own reason
 * after an abort.
 */
export interface AccountClient extends EndpointClient {
  session(options?: ReadOptions): Promise<Answer<Session>>;
  organizations(query?: ListQuery, options?: ReadOptions): Promise<Answer<DecodedList<OrganizationRef>>>;
  organization(id: string, options?: ReadOptions): Promise<Answer<Decoded<Subscription>>>;
  provider(id: string, options?: ReadOptions): Promise<Answer<Decoded<Subscription>>>;
  managedOrganizations(
    provider: string,
    query?: ListQuery,
    options?: ReadOptions,
  ): Promise<Answer<ManagedOrganizationList>>;
  licenses(provider: string, options?: ReadOptions): Promise<Answer<Decoded<LicenseContract>>>;
  /** The contract as `application/pdf`; never cached. */
  contract(provider: string, options?: ReadOptions): Promise<Blob>;
  invoices(owner: InvoiceOwner, query?: ListQuery, options?: ReadOptions): Promise<Answer<InvoiceList>>;
  /** One invoice as `application/pdf`; never cached. */
  invoice(owner: InvoiceOwner, id: string, options?: ReadOptions): Promise<Blob>;
  /**
   * Sets or clears a user cap and resolves to the record as the endpoint answered it. Rejects with
   * `ConflictError` when somebody else changed it since `version`, and with the code `CAP_NOT_SAVED` when the
   * endpoint accepted the change but the cap stands differently.
   */
  saveUserCap(change: UserCapSave, options?: Pick<ReadOptions, 'signal'>): Promise<ManagedOrganization>;
}
