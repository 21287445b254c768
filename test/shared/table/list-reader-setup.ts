/** What the tests of `ListReader` share: a reader on an endpoint under their control. */
import type {ManagedOrganization} from '../../../src/account/index.js';
import {AccountError} from '../../../src/api/errors.js';
import {ORGANIZATION_FIELDS} from '../../../src/api/list-fields.js';
import {sortBy} from '../../../src/api/list-order.js';
import type {Condition, ListQuery, SortKey} from '../../../src/api/list-query.js';
import {ListReader} from '../../../src/shared/table/list-reader.js';
import {type Behavior, FakeEndpoint, type Organizations, organizations, settled} from './fake-endpoint.js';

export const BY_NAME: readonly SortKey[] = [{field: 'name', descending: false}];
export const BY_USERS: readonly SortKey[] = [{field: 'users', descending: true}];
export const MANY_USERS: readonly Condition[] = [{field: 'users', operator: 'ge', value: '500'}];

export class EndpointError extends AccountError {
  constructor(status: number) {
    super(`The endpoint answered ${status}.`, {code: `HTTP_${status}`, status});
  }
}

export interface Setup {
  readonly endpoint: FakeEndpoint;
  readonly reader: ListReader<ManagedOrganization, Organizations>;
  readonly deferred: (() => void)[];
  changes: number;
}

export function newReader(endpoint: FakeEndpoint): Setup {
  const deferred: (() => void)[] = [];
  const setup: Setup = {
    endpoint,
    deferred,
    changes: 0,
    reader: new ListReader<ManagedOrganization, Organizations>({
      fields: ORGANIZATION_FIELDS,
      sort: BY_NAME,
      onChange: () => (setup.changes += 1),
      defer: (task) => deferred.push(task),
    }),
  };
  return setup;
}

/** A reader as a widget opens it, with everything done that follows by itself. */
export async function opened(count: number, behavior?: Behavior): Promise<Setup> {
  const setup = newReader(new FakeEndpoint(organizations(count), behavior));
  await open(setup);
  return setup;
}

export async function open({reader, endpoint}: Setup, options?: {keepsOrder: boolean}): Promise<void> {
  const {data} = await reader.first(endpoint.ask, {});
  reader.open(data, endpoint.ask, options);
  await settled();
}

/** The ids of rows `start` to `end`, `–` for one that is not there yet. */
export const ids = ({reader}: Setup, start = 0, end = reader.count): string[] =>
  Array.from({length: end - start}, (_, index) => reader.row(start + index)?.id ?? '–');

export const expected = (
  {endpoint}: Setup,
  sort: readonly SortKey[],
  test: (record: ManagedOrganization) => boolean = () => true,
): string[] => sortBy(endpoint.records.filter(test), sort, ORGANIZATION_FIELDS).map(({id}) => id);

export const hasManyUsers = ({usage}: ManagedOrganization): boolean => (usage.users ?? 0) >= 500;
export const skipsOf = ({endpoint}: Setup): (number | undefined)[] => endpoint.queries.map(({skip}) => skip);
export const isPlain = ({sort = [], filter = []}: ListQuery): boolean =>
  sort.length === 0 && filter.length === 0;
export const signal = new AbortController().signal;
export const noProgress = (): void => undefined;
