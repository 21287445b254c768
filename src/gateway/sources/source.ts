import type {CalendarDate} from '../../account/index.js';
import type {InvoiceOwnerKey, InvoiceRecord} from '../store/records.js';
import type {OrganizationRow, ProviderRow} from '../store/store.js';

/**
 * Where an account comes from. A source fills the store and hands over papers; lists, versions and caps are the
 * store's. One that writes upstream, or whose answers grow old, is asked before every request.
 */
export interface AccountSource {
  /** As `x-account-source` names it. */
  readonly name: string;
  /** The calendar day it is for this account. */
  today(): CalendarDate;
  /** Brings the store up to date where it is not; answers at once where it is. */
  refresh(): Promise<void>;
  /** Likewise for the invoices of one organization. */
  refreshInvoices(organization: OrganizationRow): Promise<void>;
  /** The contract as a PDF. */
  contract(provider: ProviderRow): Promise<Uint8Array>;
  /** An invoice as a PDF; `recipient` is whom it bills. */
  invoice(invoice: InvoiceRecord, recipient: InvoiceRecipient): Promise<Uint8Array>;
  /** Users of an organization, in the order they came. */
  users(organization: OrganizationRow, slice: Slice): Promise<readonly DirectoryUser[]>;
  devices(organization: OrganizationRow, slice: Slice): Promise<readonly Device[]>;
  /** Whether users may be added here, as in the sample account alone. */
  readonly takesUsers: boolean;
}

/** Which of many: `offset` to pass over and `limit` at most. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

export interface DirectoryUser {
  readonly _id: string;
  readonly username: string;
  readonly email: string;
}

export interface Device {
  readonly _id: string;
  readonly displayName: string;
  readonly os: string;
}

export interface InvoiceRecipient extends InvoiceOwnerKey {
  readonly name: string;
}
