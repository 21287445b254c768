/** Records in one page: what an endpoint gives unasked, and the most it gives. */
export const DEFAULT_LIMIT = 10;
export const MAX_LIMIT = 100;

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** Operators that hold a field against one value. `search` looks for a part of a text. */
export const SINGLE_OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'search'] as const;
export type SingleOperator = (typeof SINGLE_OPERATORS)[number];

/** What must hold of a record. Values are texts, as they travel; `between` includes both ends. */
export type Condition =
  | {readonly field: string; readonly operator: SingleOperator; readonly value: string}
  | {
      readonly field: string;
      readonly operator: 'between';
      readonly value: readonly [from: string, to: string];
    }
  | {readonly field: string; readonly operator: 'in'; readonly value: readonly [string, ...string[]]};

/** Which part of a list is asked for, in which order. All conditions must hold. */
export interface ListQuery {
  /** Records to pass over, 0 or more. */
  readonly skip?: number;
  /** Records at most, 1 to 100. */
  readonly limit?: number;
  readonly sort?: readonly SortKey[];
  readonly filter?: readonly Condition[];
}

// The form is JumpCloud's: `field:operator:value`, conditions parted by commas. A value may hold a colon as it
// is, since only the first two part the condition; a comma, a bar (which parts the values of `in` and
// `between`) and a backslash in a value are led by a backslash.
const escape = (value: string): string => value.replace(/[\\,|]/g, '\\$&');

const writeCondition = ({field, operator, value}: Condition): string =>
  `${field}:${operator}:${typeof value === 'string' ? escape(value) : value.map(escape).join('|')}`;

/** The key as it travels: `-dueDate` for the latest day first. */
export const writeSortKey = ({field, descending}: SortKey): string => (descending ? `-${field}` : field);

/** The query as the parameters `skip`, `limit`, `sort` and `filter`; what it does not say is left out. */
export function writeListQuery({skip, limit, sort = [], filter = []}: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (skip) params.set('skip', `${skip}`);
  if (limit !== undefined) params.set('limit', `${limit}`);
  if (sort.length > 0) params.set('sort', sort.map(writeSortKey).join(','));
  if (filter.length > 0) params.set('filter', filter.map(writeCondition).join(','));
  return params;
}
