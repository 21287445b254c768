import {fileURLToPath} from 'node:url';
import {PGlite} from '@electric-sql/pglite';
import {DrizzleQueryError} from 'drizzle-orm/errors';
import {drizzle} from 'drizzle-orm/pglite';
import {migrate} from 'drizzle-orm/pglite/migrator';
import {readingMethods} from './reading.js';
import {savingMethods} from './saving.js';
import * as schema from './schema.js';
import type {StoreMethods} from './store.js';
import {writingMethods} from './writing.js';

/** The same relative address in the sources and in the bundle. */
const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

type Method = (...args: readonly never[]) => Promise<unknown>;

/**
 * What the database says is wrong. The library's own error repeats the query with its values, which are not for a log,
 * and its cause would get lost on the way out of the worker.
 */
const reasonOf = (error: unknown): unknown =>
  error instanceof DrizzleQueryError
    ? new Error(`The database refused a query: ${error.cause?.message ?? 'it gave no reason'}`)
    : error;

const plainly =
  (method: Method): Method =>
  async (...args) => {
    try {
      return await method(...args);
    } catch (error) {
      throw reasonOf(error);
    }
  };

/** Opens the database in `folder` (in memory without one), creating it where there is none, and migrates it. */
export async function openPgliteStore(folder?: string): Promise<StoreMethods> {
  const client = await PGlite.create(folder === undefined ? {} : {dataDir: folder});
  const db = drizzle(client, {schema});
  await migrate(db, {migrationsFolder: MIGRATIONS});
  const methods = {...readingMethods(db), ...savingMethods(db), ...writingMethods(db)};
  const plain = Object.entries<Method>(methods).map(([name, method]) => [name, plainly(method)]);
  return {...(Object.fromEntries(plain) as typeof methods), close: () => client.close()};
}
