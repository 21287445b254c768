import {type SQL, and, asc, count, desc, eq, gte, inArray, ne, or, sql, sum} from 'drizzle-orm';
import {CAP_STATUSES} from '../../account/index.js';
import type {Database} from './database.js';
import {INVOICE_COLUMNS, ORGANIZATION_COLUMNS, orderOf, pageOf, whereOf} from './list-sql.js';
import type {InvoiceOwnerKey, InvoiceRecord, MoneyRecord, SubscriptionRecord} from './records.js';
import {addedUsers, capChanges, invoices, organizations, providers} from './schema.js';
import type {ProviderRow, Scope, StoreMethods} from './store.js';

export const organizationColumns = {
  id: organizations.id,
  providerId: organizations.providerId,
  name: organizations.name,
  cap: organizations.cap,
  version: organizations.version,
  users: organizations.users,
  addedUsers: organizations.addedUsers,
  devices: organizations.devices,
  highWaterMark: organizations.highWaterMark,
  lastMonthHighWaterMark: organizations.lastMonthHighWaterMark,
  // Where organizations are counted all at once, the moment stands with the provider.
  asOf: sql<Date | null>`coalesce(organizations.as_of,
    (select p.as_of from providers p where p.id = organizations.provider_id))`.mapWith(organizations.asOf),
  createdAt: organizations.createdAt,
  subscription: organizations.subscription,
};

const NAME_TIES = [organizations.nameKey, organizations.id];

function visible(scope: Scope): SQL | undefined {
  if (scope === 'everything') return undefined;
  return or(
    inArray(organizations.providerId, [...scope.providers]),
    inArray(organizations.id, [...scope.organizations]),
  );
}

const ownedBy = ({kind, id}: InvoiceOwnerKey): SQL | undefined =>
  and(eq(invoices.ownerKind, kind), eq(invoices.owner, id));

const invoiceOf = (row: typeof invoices.$inferSelect): InvoiceRecord => {
  const {id, dueDate, status, currency, billed, paid, remaining, period, details} = row;
  const amounts = {currency, billed, paid, remaining};
  return {
    id,
    dueDate,
    status,
    ...amounts,
    ...(period !== null && {period}),
    ...(details !== null && {details}),
  };
};

async function countRows(
  db: Database,
  table: typeof organizations | typeof invoices,
  where: SQL | undefined,
) {
  const [row] = await db.select({total: count()}).from(table).where(where);
  return row?.total ?? 0;
}

async function capSums(db: Database, provider: string) {
  const rows = await db
    .select({rank: organizations.capRank, total: count(), caps: sum(organizations.cap).mapWith(Number)})
    .from(organizations)
    .where(eq(organizations.providerId, provider))
    .groupBy(organizations.capRank);
  const counts = {none: 0, ok: 0, near: 0, reached: 0};
  for (const {rank, total} of rows) {
    const status = rank === null ? undefined : CAP_STATUSES[rank];
    if (status) counts[status] = total;
  }
  return {
    counts,
    totalCaps: rows.reduce((total, {caps}) => total + caps, 0),
    totalCount: rows.reduce((total, row) => total + row.total, 0),
  };
}

/** Invoices of the contract's own currency for months since it started. */
async function spendOf(
  db: Database,
  provider: string,
  {startDate, pricePerUser}: SubscriptionRecord,
): Promise<MoneyRecord | null> {
  if (startDate === undefined || pricePerUser === undefined) return null;
  const [row] = await db
    .select({total: sum(invoices.billed)})
    .from(invoices)
    .where(
      and(
        ownedBy({kind: 'provider', id: provider}),
        eq(invoices.currency, pricePerUser.currency),
        ne(invoices.status, 'Void'),
        gte(invoices.period, startDate.slice(0, 7)),
      ),
    );
  return row?.total ? {amount: row.total, currency: pricePerUser.currency} : null;
}

async function readProvider(db: Database, id: string): Promise<ProviderRow | undefined> {
  const [provider] = await db.select().from(providers).where(eq(providers.id, id));
  if (!provider) return undefined;
  const [sums] = await db
    .select({users: sql<number>`coalesce(sum(${organizations.users}), 0)::int`})
    .from(organizations)
    .where(eq(organizations.providerId, id));
  const users = sums?.users ?? 0;
  const mark = provider.highWaterMark;
  return {
    ...provider,
    users,
    highWaterMark: mark === null ? null : Math.max(mark, users),
    spend: await spendOf(db, id, provider.subscription),
  };
}

async function invoiceSums(db: Database, owner: InvoiceOwnerKey, where: SQL | undefined) {
  const totals = await db
    .select({
      currency: invoices.currency,
      billed: sql<string>`sum(${invoices.billed})::text`,
      paid: sql<string>`sum(${invoices.paid})::text`,
      owed: sql<string>`sum(${invoices.remaining})::text`,
    })
    .from(invoices)
    .where(where)
    .groupBy(invoices.currency)
    .orderBy(asc(invoices.currency));
  const year = sql<number>`extract(year from ${invoices.dueDate})::int`;
  const years = await db.selectDistinct({year}).from(invoices).where(ownedBy(owner)).orderBy(desc(year));
  const statuses = await db
    .selectDistinct({status: invoices.status})
    .from(invoices)
    .where(ownedBy(owner))
    .orderBy(asc(invoices.status));
  return {totals, years: years.map((row) => row.year), statuses: statuses.map(({status}) => status)};
}

/** The part of the store that routes read. */
export const readingMethods = (db: Database) =>
  ({
    async ping() {
      await db.execute(sql`select 1`);
    },

    async providerIds() {
      const rows = await db.select({id: providers.id}).from(providers).orderBy(asc(providers.id));
      return rows.map(({id}) => id);
    },

    provider: (id) => readProvider(db, id),

    async organizations(scope, query) {
      const where = and(visible(scope), whereOf(ORGANIZATION_COLUMNS, query));
      const {limit, offset} = pageOf(query);
      const results = await db
        .select({id: organizations.id, name: organizations.name})
        .from(organizations)
        .where(where)
        .orderBy(...orderOf(ORGANIZATION_COLUMNS, query, NAME_TIES))
        .limit(limit)
        .offset(offset);
      return {results, totalCount: await countRows(db, organizations, where)};
    },

    async organization(id) {
      const [row] = await db.select(organizationColumns).from(organizations).where(eq(organizations.id, id));
      return row;
    },

    async managedOrganizations(provider, query) {
      const where = and(eq(organizations.providerId, provider), whereOf(ORGANIZATION_COLUMNS, query));
      const {limit, offset} = pageOf(query);
      const results = await db
        .select(organizationColumns)
        .from(organizations)
        .where(where)
        .orderBy(...orderOf(ORGANIZATION_COLUMNS, query, NAME_TIES))
        .limit(limit)
        .offset(offset);
      const sums = await capSums(db, provider);
      return query.filter
        ? {results, ...sums, totalCount: await countRows(db, organizations, where)}
        : {results, ...sums};
    },

    async capChanges(provider, query) {
      // A new name alone is recorded too, but it is no change of a cap.
      const where = and(
        eq(capChanges.providerId, provider),
        sql`${capChanges.previousCap} is distinct from ${capChanges.nextCap}`,
      );
      const {limit, offset} = pageOf(query);
      const results = await db
        .select({
          id: capChanges.id,
          organizationId: capChanges.organizationId,
          organizationName: capChanges.nextName,
          previous: capChanges.previousCap,
          next: capChanges.nextCap,
          by: capChanges.changedBy,
          at: capChanges.changedAt,
        })
        .from(capChanges)
        .where(where)
        .orderBy(desc(capChanges.id))
        .limit(limit)
        .offset(offset);
      const [row] = await db.select({total: count()}).from(capChanges).where(where);
      return {results, totalCount: row?.total ?? 0};
    },

    async invoices(owner, query) {
      const where = and(ownedBy(owner), whereOf(INVOICE_COLUMNS, query));
      const {limit, offset} = pageOf(query);
      const results = await db
        .select()
        .from(invoices)
        .where(where)
        .orderBy(...orderOf(INVOICE_COLUMNS, query, [invoices.id]))
        .limit(limit)
        .offset(offset);
      const totalCount = await countRows(db, invoices, where);
      return {results: results.map(invoiceOf), totalCount, ...(await invoiceSums(db, owner, where))};
    },

    async invoice(owner, id) {
      const [row] = await db
        .select()
        .from(invoices)
        .where(and(ownedBy(owner), eq(invoices.id, id)));
      return row && invoiceOf(row);
    },

    addedUsers: (organization, {offset, limit}) =>
      db
        .select({id: addedUsers.id, username: addedUsers.username, email: addedUsers.email})
        .from(addedUsers)
        .where(eq(addedUsers.organizationId, organization))
        .orderBy(asc(addedUsers.addedAt), asc(addedUsers.id))
        .limit(limit)
        .offset(offset),

    addedDays: () =>
      db
        .select({organization: addedUsers.organizationId, on: addedUsers.addedOn, users: count()})
        .from(addedUsers)
        .groupBy(addedUsers.organizationId, addedUsers.addedOn)
        .orderBy(asc(addedUsers.addedOn)),
  }) satisfies Partial<StoreMethods>;
