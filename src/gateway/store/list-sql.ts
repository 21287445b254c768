import {
  type SQL,
  and,
  asc,
  between,
  desc,
  eq,
  gt,
  gte,
  inArray,
  lt,
  lte,
  ne,
  or,
  isNull,
  sql,
} from 'drizzle-orm';
import type {PgColumn} from 'drizzle-orm/pg-core';
import {CAP_STATUSES, nameKey} from '../../account/index.js';
import {type Condition, DEFAULT_LIMIT, type ListQuery, type SingleOperator} from '../../api/list-query.js';
import {invoices, organizations} from './schema.js';

/** How a field of a list is held in the database. */
interface Column {
  readonly column: PgColumn;
  /** What a condition compares, where it is not the column itself. */
  readonly compared?: SQL;
  /** A condition's value as the column holds it. */
  readonly read: (value: string) => string | number;
  /** What the column is sorted by before its own value. */
  readonly after?: PgColumn;
  readonly nullable?: boolean;
}

type Columns = Readonly<Record<string, Column>>;

const same = (value: string): string => value;
// A caller may compare with a number that no integer column could hold.
const count = (column: PgColumn): Column => ({
  column,
  compared: sql`${column}::bigint`,
  read: Number,
  nullable: true,
});
const money = (column: PgColumn): Column => ({column, read: same, after: invoices.currency});

export const ORGANIZATION_COLUMNS: Columns = {
  name: {column: organizations.nameKey, read: nameKey},
  users: count(organizations.users),
  devices: count(organizations.devices),
  highWaterMark: count(organizations.highWaterMark),
  lastMonthHighWaterMark: count(organizations.lastMonthHighWaterMark),
  maxSystemUsers: count(organizations.cap),
  capStatus: {
    column: organizations.capRank,
    read: (status) => (CAP_STATUSES as readonly string[]).indexOf(status),
    nullable: true,
  },
};

export const INVOICE_COLUMNS: Columns = {
  id: {column: invoices.id, read: same},
  dueDate: {column: invoices.dueDate, read: same},
  status: {column: invoices.status, read: same},
  currency: {column: invoices.currency, read: same},
  amountBilled: money(invoices.billed),
  amountPaid: money(invoices.paid),
  amountRemaining: money(invoices.remaining),
};

const OPERATORS = {eq, ne, gt, ge: gte, lt, le: lte} as const;

function known(columns: Columns, field: string): Column {
  const column = columns[field];
  if (!column) throw new Error(`No column holds the field ${field}.`);
  return column;
}

function single(
  {column, compared = sql`${column}`, read, nullable}: Column,
  operator: SingleOperator,
  value: string,
): SQL | undefined {
  // Keys are compared, so that accents and case do not matter; ids and codes are plain ASCII.
  if (operator === 'search') return sql`strpos(lower(${column}), ${nameKey(value)}) > 0`;
  const condition = OPERATORS[operator](compared, read(value));
  return operator === 'ne' && nullable ? or(condition, isNull(column)) : condition;
}

function toSql(columns: Columns, condition: Condition): SQL | undefined {
  const column = known(columns, condition.field);
  const {compared = sql`${column.column}`, read} = column;
  if (condition.operator === 'in') return inArray(compared, condition.value.map(read));
  if (condition.operator === 'between') {
    return between(compared, read(condition.value[0]), read(condition.value[1]));
  }
  return single(column, condition.operator, condition.value);
}

/** All conditions of the query as one. */
export const whereOf = (columns: Columns, {filter = []}: ListQuery): SQL | undefined =>
  and(...filter.map((condition) => toSql(columns, condition)));

/** The order asked for, absent values last in both directions, then that of `ties`. */
export function orderOf(columns: Columns, {sort = []}: ListQuery, ties: readonly PgColumn[]): SQL[] {
  const keys = sort.flatMap(({field, descending}) => {
    const {column, after} = known(columns, field);
    const direction = descending ? desc : asc;
    return [...(after ? [direction(after)] : []), sql`${direction(column)} nulls last`];
  });
  return [...keys, ...ties.map((column) => asc(column))];
}

/** Which records of the ordered list: skip and limit with their defaults. */
export const pageOf = ({skip = 0, limit = DEFAULT_LIMIT}: ListQuery): {offset: number; limit: number} => ({
  offset: skip,
  limit,
});
