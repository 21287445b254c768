import {and, eq, isNull, lt, or, sql} from 'drizzle-orm';
import {nameKey} from '../../account/index.js';
import type {Database} from './database.js';
import {organizationColumns} from './reading.js';
import {addedUsers, capChanges, organizations} from './schema.js';
import type {CapChange, CapChangeResult, NewUser, StoreMethods} from './store.js';

/** Version check, change and record are one transaction; the row is locked from the check on. */
async function changeCap(db: Database, change: CapChange): Promise<CapChangeResult> {
  const [current] = await db
    .select(organizationColumns)
    .from(organizations)
    .where(and(eq(organizations.id, change.organization), eq(organizations.providerId, change.provider)))
    .for('update');
  if (!current) return {outcome: 'missing'};
  if (!change.versions.includes(String(current.version))) return {outcome: 'conflict', organization: current};
  const {name, cap} = change;
  if (current.name === name && current.cap === cap) return {outcome: 'unchanged', organization: current};
  const [organization] = await db
    .update(organizations)
    .set({name, nameKey: nameKey(name), cap, version: sql`${organizations.version} + 1`})
    .where(eq(organizations.id, current.id))
    .returning(organizationColumns);
  await db.insert(capChanges).values({
    providerId: change.provider,
    organizationId: current.id,
    previousName: current.name,
    nextName: name,
    previousCap: current.cap,
    nextCap: cap,
    changedBy: change.by,
    changedAt: change.at,
  });
  return organization ? {outcome: 'changed', organization} : {outcome: 'missing'};
}

/** The cap is checked by the statement that counts the user, so two at once cannot both take the last seat. */
async function countUser(db: Database, {organization}: NewUser): Promise<boolean> {
  const counted = sql`coalesce(${organizations.users}, 0) + 1`;
  const updated = await db
    .update(organizations)
    .set({
      users: counted,
      addedUsers: sql`${organizations.addedUsers} + 1`,
      // A mark is a maximum: whoever comes while fewer are there than once were does not raise it.
      highWaterMark: sql`greatest(${organizations.highWaterMark}, ${counted})`,
    })
    .where(
      and(
        eq(organizations.id, organization),
        or(isNull(organizations.cap), lt(organizations.users, organizations.cap)),
      ),
    )
    .returning({id: organizations.id});
  return updated.length > 0;
}

/** The part of the store that changes what stands. */
export const writingMethods = (db: Database) =>
  ({
    changeCap: (change) => db.transaction((transaction) => changeCap(transaction, change)),

    addUser: (user) =>
      db.transaction(async (transaction) => {
        if (await countUser(transaction, user)) {
          const {id, organization: organizationId, username, email, on: addedOn, at: addedAt} = user;
          await transaction
            .insert(addedUsers)
            .values({id, organizationId, username, email, addedOn, addedAt});
          return {outcome: 'added'};
        }
        const [row] = await transaction
          .select({cap: organizations.cap, users: organizations.users})
          .from(organizations)
          .where(eq(organizations.id, user.organization));
        if (row?.cap === undefined || row.cap === null) return {outcome: 'missing'};
        return {outcome: 'full', cap: row.cap, users: row.users ?? 0};
      }),
  }) satisfies Partial<StoreMethods>;
