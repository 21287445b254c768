import {
  CAP_STATUSES,
  type CapStatus,
  type Invoice,
  type ManagedOrganization,
  type Money,
  capStatus,
} from '../account/index.js';

/**
 * How values of a field are held against one another: `text` by code point; `name` by its key, accents and case
 * aside; `number`; `date` as `YYYY-MM-DD`; `rank` by its place in `ranks`; `money` by currency, then amount
 * (a condition on it looks at the amount alone).
 */
export type FieldKind = 'text' | 'name' | 'number' | 'date' | 'rank' | 'money';

/** What a record can be sorted and filtered by. */
export type Field<T> =
  | {
      readonly kind: 'text' | 'name' | 'date';
      readonly of: (record: T) => string | undefined;
      readonly ranks?: never;
    }
  | {readonly kind: 'number'; readonly of: (record: T) => number | undefined; readonly ranks?: never}
  | {readonly kind: 'money'; readonly of: (record: T) => Money | undefined; readonly ranks?: never}
  | {
      readonly kind: 'rank';
      readonly of: (record: T) => string | undefined;
      /** Every value, lowest first. */
      readonly ranks: readonly string[];
    };

/** Fields by the names that `sort` and `filter` know them by. */
export type Fields<T, Name extends string = string> = Readonly<Record<Name, Field<T>>>;

export type OrganizationField =
  'name' | 'users' | 'devices' | 'highWaterMark' | 'lastMonthHighWaterMark' | 'maxSystemUsers' | 'capStatus';

export const ORGANIZATION_FIELDS: Fields<ManagedOrganization, OrganizationField> = {
  name: {kind: 'name', of: ({name}) => name},
  users: {kind: 'number', of: ({usage}) => usage.users},
  devices: {kind: 'number', of: ({usage}) => usage.devices},
  highWaterMark: {kind: 'number', of: ({usage}) => usage.highWaterMark},
  lastMonthHighWaterMark: {kind: 'number', of: ({usage}) => usage.lastMonthHighWaterMark},
  maxSystemUsers: {kind: 'number', of: ({cap}) => cap},
  capStatus: {kind: 'rank', of: (record): CapStatus | undefined => capStatus(record), ranks: CAP_STATUSES},
};

export type InvoiceField =
  'id' | 'dueDate' | 'status' | 'currency' | 'amountBilled' | 'amountPaid' | 'amountRemaining';

export const INVOICE_FIELDS: Fields<Invoice, InvoiceField> = {
  id: {kind: 'text', of: ({id}) => id},
  dueDate: {kind: 'date', of: ({dueDate}) => dueDate},
  status: {kind: 'text', of: ({status}) => status},
  currency: {kind: 'text', of: ({currency}) => currency},
  amountBilled: {kind: 'money', of: ({billed}) => billed},
  amountPaid: {kind: 'money', of: ({paid}) => paid},
  amountRemaining: {kind: 'money', of: ({owed}) => owed},
};
