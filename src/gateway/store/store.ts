import type {CapCounts} from '../../account/index.js';
import type {ListQuery} from '../../api/list-query.js';
import type {
  InvoiceOwnerKey,
  InvoiceRecord,
  LicensesRecord,
  MoneyRecord,
  OrganizationRecord,
  ProviderRecord,
  SubscriptionRecord,
} from './records.js';

/** Whose data may be seen: everything, or what is listed (an organization also through its provider). */
export type Scope =
  'everything' | {readonly providers: readonly string[]; readonly organizations: readonly string[]};

export interface Page<T> {
  readonly results: readonly T[];
  /** Records that match, on this page or not. */
  readonly totalCount: number;
}

/** An organization as it stands. Absent figures are null, as the database has them. */
export interface OrganizationRow {
  readonly id: string;
  readonly providerId: string;
  readonly name: string;
  readonly cap: number | null;
  readonly version: number;
  readonly users: number | null;
  /** Of those, users that were added here. */
  readonly addedUsers: number;
  readonly devices: number | null;
  readonly highWaterMark: number | null;
  readonly lastMonthHighWaterMark: number | null;
  readonly asOf: Date | null;
  readonly createdAt: Date | null;
  readonly subscription: OrganizationRecord['subscription'];
}

export interface ManagedOrganizationPage extends Page<OrganizationRow> {
  /** Sum of all caps of the provider, whatever the filter. */
  readonly totalCaps: number;
  /** Organizations of the provider with each cap status, whatever the filter. */
  readonly counts: CapCounts;
}

export interface ProviderRow {
  readonly id: string;
  readonly name: string;
  readonly subscription: SubscriptionRecord;
  readonly licenses: LicensesRecord | null;
  /** Users of all organizations together. */
  readonly users: number;
  readonly highWaterMark: number | null;
  /** What the invoices issued since the contract's start sum to, in the contract's currency. */
  readonly spend: MoneyRecord | null;
}

export interface InvoicePage extends Page<InvoiceRecord> {
  /** Sums per currency of what the filter leaves, beyond this page too. */
  readonly totals: readonly {
    readonly currency: string;
    readonly billed: string;
    readonly paid: string;
    readonly owed: string;
  }[];
  /** Years with an invoice due, newest first, whatever the filter. */
  readonly years: readonly number[];
  /** Statuses that occur, in order, whatever the filter. */
  readonly statuses: readonly string[];
}

export interface CapChange {
  readonly provider: string;
  readonly organization: string;
  readonly name: string;
  /** 1 to 10 000, or null for no cap. */
  readonly cap: number | null;
  /** The version that the change was made from. */
  readonly versions: readonly string[];
  readonly by: string;
  readonly at: Date;
}

export type CapChangeResult =
  | {readonly outcome: 'changed' | 'unchanged' | 'conflict'; readonly organization: OrganizationRow}
  | {readonly outcome: 'missing'};

export interface CapChangeRow {
  readonly id: number;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly previous: number | null;
  readonly next: number | null;
  readonly by: string;
  readonly at: Date;
}

export interface NewUser {
  readonly id: string;
  readonly organization: string;
  readonly username: string;
  readonly email: string;
  /** The day by the gateway's calendar, `YYYY-MM-DD`. */
  readonly on: string;
  readonly at: Date;
}

export type AddUserResult =
  | {readonly outcome: 'added'}
  | {readonly outcome: 'full'; readonly cap: number; readonly users: number}
  | {readonly outcome: 'missing'};

/** How many users were added to an organization on a day, `YYYY-MM-DD`. */
export interface AddedOnDay {
  readonly organization: string;
  readonly on: string;
  readonly users: number;
}

/** All that a source knows of an account at one moment. */
export interface AccountSnapshot {
  readonly source: string;
  /** What the source wants to find again next time. */
  readonly state: unknown;
  readonly provider: ProviderRecord;
  readonly organizations: readonly OrganizationRecord[];
  readonly invoices: readonly InvoiceRecord[];
  readonly asOf: Date;
}

/**
 * The gateway's memory. Every method is one transaction, and what a write promises stands on disk once it has
 * answered. Arguments and answers are plain data, so that the store may live in a worker.
 */
export interface StoreMethods {
  /** Rejects where the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly sourceState: (source: string) => Promise<unknown>;
  /** Takes over what a source counted; names, caps, versions and added users stay as they stand here. */
  readonly saveAccount: (snapshot: AccountSnapshot) => Promise<void>;
  /** Notes that the account was counted again, with the same figures. */
  readonly touch: (
    snapshot: Pick<AccountSnapshot, 'source' | 'state' | 'asOf'> & {readonly provider: string},
  ) => Promise<void>;
  /** Puts these invoices in place of all the owner has. */
  readonly saveInvoices: (owner: InvoiceOwnerKey, invoices: readonly InvoiceRecord[]) => Promise<void>;
  readonly providerIds: () => Promise<readonly string[]>;
  readonly provider: (id: string) => Promise<ProviderRow | undefined>;
  readonly organizations: (
    scope: Scope,
    query: ListQuery,
  ) => Promise<Page<Pick<OrganizationRow, 'id' | 'name'>>>;
  readonly organization: (id: string) => Promise<OrganizationRow | undefined>;
  readonly managedOrganizations: (provider: string, query: ListQuery) => Promise<ManagedOrganizationPage>;
  readonly changeCap: (change: CapChange) => Promise<CapChangeResult>;
  /** Newest first. */
  readonly capChanges: (provider: string, query: ListQuery) => Promise<Page<CapChangeRow>>;
  readonly invoices: (owner: InvoiceOwnerKey, query: ListQuery) => Promise<InvoicePage>;
  readonly invoice: (owner: InvoiceOwnerKey, id: string) => Promise<InvoiceRecord | undefined>;
  /** Adds a user unless the organization has reached its cap; safe against others who add at the same moment. */
  readonly addUser: (user: NewUser) => Promise<AddUserResult>;
  /** Users that were added here, in the order they came. */
  readonly addedUsers: (
    organization: string,
    slice: {readonly offset: number; readonly limit: number},
  ) => Promise<readonly Pick<NewUser, 'id' | 'username' | 'email'>[]>;
  /** Every day on which users were added here to an organization of any provider, the earliest first. */
  readonly addedDays: () => Promise<readonly AddedOnDay[]>;
  readonly close: () => Promise<void>;
}

export interface Store extends StoreMethods {
  /** Grows with every write: what was read at one revision is current as long as it stands. */
  readonly revision: number;
}
