import {and, eq, sql} from 'drizzle-orm';
import {nameKey} from '../../account/index.js';
import type {Database} from './database.js';
import type {InvoiceOwnerKey, InvoiceRecord, OrganizationRecord, ProviderRecord} from './records.js';
import {invoices, organizations, providers, sourceStates} from './schema.js';
import type {AccountSnapshot, StoreMethods} from './store.js';

/** Rows in one statement: a big statement holds up every other query while it runs. */
const BATCH = 2000;

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

async function saveState(db: Database, source: string, state: unknown): Promise<void> {
  await db
    .insert(sourceStates)
    .values({source, state})
    .onConflictDoUpdate({target: sourceStates.source, set: {state}});
}

async function saveProvider(db: Database, provider: ProviderRecord, asOf: Date): Promise<void> {
  const {id, ...rest} = provider;
  const row = {...rest, licenses: rest.licenses ?? null, asOf};
  await db
    .insert(providers)
    .values({id, ...row})
    .onConflictDoUpdate({target: providers.id, set: row});
}

/** What an organization's row is made from, with its columns' names. */
const organizationJson = (organization: OrganizationRecord): object => ({
  id: organization.id,
  name: organization.name,
  name_key: nameKey(organization.name),
  cap: organization.cap ?? null,
  users: organization.users,
  devices: organization.devices,
  hwm: organization.highWaterMark,
  last_hwm: organization.lastMonthHighWaterMark,
  created_at: organization.createdAt,
  subscription: organization.subscription,
});

/**
 * Rows travel as one JSON parameter: ten thousand of them as single parameters take seconds. Users added here count on
 * top of what the source counted; the marks hold them already, but for who was added since the source looked.
 */
async function saveOrganizations(
  db: Database,
  rows: readonly OrganizationRecord[],
  {provider}: AccountSnapshot,
): Promise<void> {
  const json = JSON.stringify(rows.map(organizationJson));
  await db.execute(sql`
    insert into ${organizations} as o (id, provider_id, name, name_key, cap, users, devices, high_water_mark,
      last_month_high_water_mark, created_at, subscription)
    select r.id, ${provider.id}, r.name, r.name_key, r.cap, r.users, r.devices, r.hwm, r.last_hwm,
      r.created_at, r.subscription
    from jsonb_to_recordset(${json}::jsonb) as r (id text, name text, name_key text, cap int, users int,
      devices int, hwm int, last_hwm int, created_at timestamptz, subscription jsonb)
    on conflict (id) do update set
      users = excluded.users + o.added_users,
      devices = excluded.devices,
      high_water_mark = greatest(excluded.high_water_mark, excluded.users + o.added_users),
      last_month_high_water_mark = excluded.last_month_high_water_mark,
      subscription = excluded.subscription`);
}

async function replaceInvoices(
  db: Database,
  {kind, id: owner}: InvoiceOwnerKey,
  records: readonly InvoiceRecord[],
): Promise<void> {
  await db.delete(invoices).where(and(eq(invoices.ownerKind, kind), eq(invoices.owner, owner)));
  for (const batch of batches(records)) {
    await db.insert(invoices).values(batch.map((record) => ({...record, ownerKind: kind, owner})));
  }
}

/** The part of the store that sources fill. */
export const savingMethods = (db: Database) =>
  ({
    async sourceState(source) {
      const [row] = await db.select().from(sourceStates).where(eq(sourceStates.source, source));
      return row?.state;
    },

    async saveAccount(snapshot) {
      await db.transaction(async (transaction) => {
        const {provider, asOf, source, state} = snapshot;
        await saveProvider(transaction, provider, asOf);
        for (const batch of batches(snapshot.organizations)) {
          await saveOrganizations(transaction, batch, snapshot);
        }
        await replaceInvoices(transaction, {kind: 'provider', id: provider.id}, snapshot.invoices);
        await saveState(transaction, source, state);
      });
      // Every row was written anew. The embedded database does not clean up after that by itself.
      await db.execute(sql`vacuum (analyze) ${organizations}`);
    },

    touch: ({source, state, provider, asOf}) =>
      db.transaction(async (transaction) => {
        await transaction.update(providers).set({asOf}).where(eq(providers.id, provider));
        await saveState(transaction, source, state);
      }),

    saveInvoices: (owner, records) =>
      db.transaction((transaction) => replaceInvoices(transaction, owner, records)),
  }) satisfies Partial<StoreMethods>;
