import type {PgDatabase, PgQueryResultHKT} from 'drizzle-orm/pg-core';
import type * as schema from './schema.js';

/** A database of this schema, or a transaction in one, whichever driver speaks to it. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;
