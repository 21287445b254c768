import {fileURLToPath} from 'node:url';
import {PGlite} from '@electric-sql/pglite';
import {drizzle} from 'drizzle-orm/pglite';
import {migrate} from 'drizzle-orm/pglite/migrator';
import {readingMethods} from './reading.js';
import {savingMethods} from './saving.js';
import * as schema from './schema.js';
import type {StoreMethods} from './store.js';
import {writingMethods} from './writing.js';

/** The same relative address in the sources and in the bundle. */
const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/** Opens the database in `folder` (in memory without one), creating it where there is none, and migrates it. */
export async function openPgliteStore(folder?: string): Promise<StoreMethods> {
  const client = await PGlite.create(folder === undefined ? {} : {dataDir: folder});
  const db = drizzle(client, {schema});
  await migrate(db, {migrationsFolder: MIGRATIONS});
  return {
    ...readingMethods(db),
    ...savingMethods(db),
    ...writingMethods(db),
    close: () => client.close(),
  };
}
