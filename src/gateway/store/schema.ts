import {sql} from 'drizzle-orm';
import {
  bigint,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type {InvoiceDetails, LicensesRecord, OrganizationRecord, ProviderRecord} from './records.js';

/** Text in order of code points, whatever the database's own collation: the order of client and gateway. */
const codePointText = customType<{data: string}>({dataType: () => 'text collate "C"'});

const instant = (name: string) => timestamp(name, {withTimezone: true, mode: 'date'});
const amount = (name: string) => numeric(name, {precision: 30, scale: 6});

/** Facts about a source's own state, such as which sample account the database holds. */
export const sourceStates = pgTable('source_states', {
  source: text().primaryKey(),
  state: jsonb().$type<unknown>().notNull(),
});

export const providers = pgTable('providers', {
  id: codePointText().primaryKey(),
  name: text().notNull(),
  highWaterMark: integer('high_water_mark'),
  lastMonthHighWaterMark: integer('last_month_high_water_mark'),
  subscription: jsonb().$type<ProviderRecord['subscription']>().notNull(),
  licenses: jsonb().$type<LicensesRecord>(),
  asOf: instant('as_of'),
});

/**
 * `users` are those the source counted and those added here, `addedUsers` the latter alone. `asOf` is null where all
 * of a provider's organizations are counted at once: the provider's own stands for them then.
 */
export const organizations = pgTable(
  'organizations',
  {
    id: codePointText().primaryKey(),
    providerId: codePointText('provider_id')
      .notNull()
      .references(() => providers.id),
    name: text().notNull(),
    nameKey: codePointText('name_key').notNull(),
    cap: integer(),
    version: integer().notNull().default(1),
    users: integer(),
    addedUsers: integer('added_users').notNull().default(0),
    devices: integer(),
    highWaterMark: integer('high_water_mark'),
    lastMonthHighWaterMark: integer('last_month_high_water_mark'),
    asOf: instant('as_of'),
    createdAt: instant('created_at'),
    subscription: jsonb().$type<OrganizationRecord['subscription']>().notNull(),
    /** Position in CAP_STATUSES: none, ok, near, reached; null where there is a cap and nobody counts users. */
    capRank: smallint('cap_rank').generatedAlwaysAs(
      sql`case when cap is null then 0 when users >= cap then 3 when cap - users <= 10 then 2 when users is not null then 1 end`,
    ),
  },
  (table) => [
    index('organizations_by_name').on(table.providerId, table.nameKey, table.id),
    // The sums over all caps are read from it alone, without the far wider rows.
    index('organizations_by_cap').on(table.providerId, table.capRank, table.cap),
  ],
);

/** Every change of a cap or a name: who, what and when. Never updated, never deleted. */
export const capChanges = pgTable(
  'cap_changes',
  {
    id: bigint({mode: 'number'}).primaryKey().generatedAlwaysAsIdentity(),
    providerId: codePointText('provider_id').notNull(),
    organizationId: codePointText('organization_id').notNull(),
    previousName: text('previous_name').notNull(),
    nextName: text('next_name').notNull(),
    previousCap: integer('previous_cap'),
    nextCap: integer('next_cap'),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    foreignKey({columns: [table.organizationId], foreignColumns: [organizations.id]}),
    index('cap_changes_newest').on(table.providerId, table.id),
  ],
);

/** Users that were added here rather than counted by the source. */
export const addedUsers = pgTable(
  'added_users',
  {
    id: codePointText().primaryKey(),
    organizationId: codePointText('organization_id')
      .notNull()
      .references(() => organizations.id),
    username: text().notNull(),
    email: text().notNull(),
    addedOn: date('added_on', {mode: 'string'}).notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [index('added_users_by_organization').on(table.organizationId, table.addedOn)],
);

/** `owner` is a provider or an organization, told apart by `ownerKind`. */
export const invoices = pgTable(
  'invoices',
  {
    ownerKind: text('owner_kind').$type<'provider' | 'organization'>().notNull(),
    owner: codePointText().notNull(),
    id: codePointText().notNull(),
    dueDate: date('due_date', {mode: 'string'}).notNull(),
    status: codePointText().notNull(),
    currency: codePointText().notNull(),
    billed: amount('billed').notNull(),
    paid: amount('paid').notNull(),
    remaining: amount('remaining').notNull(),
    period: text(),
    details: jsonb().$type<InvoiceDetails>(),
  },
  (table) => [primaryKey({columns: [table.ownerKind, table.owner, table.id]})],
);
