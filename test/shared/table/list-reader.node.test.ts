import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ManagedOrganization} from '../../../src/account/index.js';
import {AccountError} from '../../../src/api/errors.js';
import {ORGANIZATION_FIELDS} from '../../../src/api/list-fields.js';
import {sortBy} from '../../../src/api/list-order.js';
import type {Condition, ListQuery, SortKey} from '../../../src/api/list-query.js';
import {ListReader} from '../../../src/shared/table/list-reader.js';
import {type Behavior, FakeEndpoint, type Organizations, organizations, settled} from './fake-endpoint.js';

const BY_NAME: readonly SortKey[] = [{field: 'name', descending: false}];
const BY_USERS: readonly SortKey[] = [{field: 'users', descending: true}];
const MANY_USERS: readonly Condition[] = [{field: 'users', operator: 'ge', value: '500'}];

class EndpointError extends AccountError {
  constructor(status: number) {
    super(`The endpoint answered ${status}.`, {code: `HTTP_${status}`, status});
  }
}

interface Setup {
  readonly endpoint: FakeEndpoint;
  readonly reader: ListReader<ManagedOrganization, Organizations>;
  readonly deferred: (() => void)[];
  changes: number;
}

function newReader(endpoint: FakeEndpoint): Setup {
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
async function opened(count: number, behavior?: Behavior): Promise<Setup> {
  const setup = newReader(new FakeEndpoint(organizations(count), behavior));
  await open(setup);
  return setup;
}

async function open({reader, endpoint}: Setup, options?: {keepsOrder: boolean}): Promise<void> {
  const {data} = await reader.first(endpoint.ask, {});
  reader.open(data, endpoint.ask, options);
  await settled();
}

/** The ids of rows `start` to `end`, `–` for one that is not there yet. */
const ids = ({reader}: Setup, start = 0, end = reader.count): string[] =>
  Array.from({length: end - start}, (_, index) => reader.row(start + index)?.id ?? '–');

const expected = (
  {endpoint}: Setup,
  sort: readonly SortKey[],
  test: (record: ManagedOrganization) => boolean = () => true,
): string[] => sortBy(endpoint.records.filter(test), sort, ORGANIZATION_FIELDS).map(({id}) => id);

const hasManyUsers = ({usage}: ManagedOrganization): boolean => (usage.users ?? 0) >= 500;
const skipsOf = ({endpoint}: Setup): (number | undefined)[] => endpoint.queries.map(({skip}) => skip);
const isPlain = ({sort = [], filter = []}: ListQuery): boolean => sort.length === 0 && filter.length === 0;
const signal = new AbortController().signal;
const noProgress = (): void => undefined;

describe('a list that is wholly loaded', () => {
  it('is sorted and filtered in memory, without another request', async () => {
    const setup = await opened(60);
    assert.equal(setup.reader.mode, 'local');
    assert.deepEqual(ids(setup), expected(setup, BY_NAME));
    setup.reader.sortBy(BY_USERS);
    setup.reader.filterBy(MANY_USERS);
    await settled();
    assert.deepEqual(ids(setup), expected(setup, BY_USERS, hasManyUsers));
    assert.equal(setup.reader.total, 60);
    assert.equal(setup.endpoint.queries.length, 1);
    assert.deepEqual(setup.endpoint.queries[0], {limit: 100, sort: BY_NAME});
  });

  it('counts records that could not be read as loaded', async () => {
    const setup = await opened(60, {unreadable: ['o003', 'o009']});
    assert.equal(setup.reader.mode, 'local');
    assert.equal(setup.reader.count, 58);
    assert.equal(setup.reader.rejected, 2);
    assert.equal(setup.reader.incomplete, undefined);
  });

  it('is put in order in memory where the endpoint gave everything at once in an order of its own', async () => {
    const setup = await opened(500, {ignores: ['limit', 'sort'], pageSize: 500});
    assert.equal(setup.reader.mode, 'local');
    assert.deepEqual(ids(setup), expected(setup, BY_NAME));
    assert.equal(setup.endpoint.queries.length, 1);
  });

  it('is believed to be in order when it is long, until there is time to look', async () => {
    const setup = newReader(new FakeEndpoint(organizations(3000), {ignores: ['limit'], pageSize: 3000}));
    const {data} = await setup.reader.first(setup.endpoint.ask, {});
    const [last, ...others] = [...data.items].reverse();
    setup.reader.open({...data, items: data.items}, setup.endpoint.ask);
    assert.equal(setup.deferred.length, 0, 'an answer that was handed over is not believed');
    Object.assign(data, {items: [...others.reverse().slice(0, 1500), last!, ...others.slice(1500)]});
    setup.reader.open(data, setup.endpoint.ask);
    assert.equal(setup.reader.row(1500)?.id, last?.id);
    const before = setup.changes;
    setup.deferred.forEach((task) => task());
    assert.equal(setup.changes, before + 1);
    assert.deepEqual(ids(setup), expected(setup, BY_NAME));
  });

  it('that was handed over without a way to ask for more says what is missing', () => {
    const setup = newReader(new FakeEndpoint(organizations(250)));
    setup.reader.open(setup.endpoint.answer({limit: 100}));
    assert.equal(setup.reader.mode, 'local');
    assert.equal(setup.reader.count, 100);
    assert.deepEqual(setup.reader.incomplete, {loaded: 100, total: 250});
  });

  it('gives all its rows for an export', async () => {
    const setup = await opened(60);
    setup.reader.filterBy(MANY_USERS);
    const all = await setup.reader.loadAll(signal, noProgress);
    assert.deepEqual(
      all.map(({id}) => id),
      expected(setup, BY_NAME, hasManyUsers),
    );
  });
});

describe('a list beyond one page', () => {
  it('is read as rows are needed, in pages of 100, each once', async () => {
    const setup = await opened(1000);
    assert.equal(setup.reader.mode, 'remote');
    assert.equal(setup.reader.count, 1000);
    setup.reader.ensure(480, 520);
    setup.reader.ensure(482, 522);
    assert.equal(setup.reader.row(500), undefined);
    assert.equal(setup.reader.isUnreadable(500), false);
    await settled();
    setup.reader.ensure(480, 520);
    await settled();
    assert.deepEqual(ids(setup, 480, 520), expected(setup, BY_NAME).slice(480, 520));
    assert.deepEqual(skipsOf(setup), [undefined, 400, 500]);
    assert.equal(setup.reader.isBusy, false);
  });

  it('asks the endpoint to sort and filter, and shows the rows before until it has answered', async () => {
    const setup = await opened(1000);
    const before = ids(setup, 0, 40);
    setup.endpoint.holds = true;
    setup.reader.sortBy(BY_USERS);
    setup.reader.filterBy(MANY_USERS);
    assert.equal(setup.reader.isBehind, true);
    assert.deepEqual(ids(setup, 0, 40), before);
    assert.deepEqual(setup.reader.shownSort, BY_NAME);
    await setup.endpoint.release();
    assert.equal(setup.reader.isBehind, false);
    assert.deepEqual(setup.reader.shownSort, BY_USERS);
    assert.deepEqual(ids(setup, 0, 40), expected(setup, BY_USERS, hasManyUsers).slice(0, 40));
    assert.equal(setup.reader.count, expected(setup, BY_USERS, hasManyUsers).length);
    assert.equal(setup.reader.total, 1000);
    assert.deepEqual(setup.endpoint.queries.at(-1), {
      skip: 0,
      limit: 100,
      sort: BY_USERS,
      filter: MANY_USERS,
    });
  });

  it('lets a stale answer lose and aborts its request', async () => {
    const setup = await opened(1000);
    setup.endpoint.holds = true;
    setup.reader.sortBy(BY_USERS);
    setup.reader.sortBy([{field: 'users', descending: false}]);
    const [stale, latest] = setup.endpoint.pending;
    assert.equal(stale?.signal?.aborted, true);
    latest?.answer();
    await settled();
    stale.answer();
    await settled();
    assert.deepEqual(ids(setup, 0, 9), expected(setup, [{field: 'users', descending: false}]).slice(0, 9));
  });

  it('needs no request to go back to the question whose rows are in view', async () => {
    const setup = await opened(1000);
    setup.endpoint.holds = true;
    setup.reader.sortBy(BY_USERS);
    setup.reader.sortBy(BY_NAME);
    assert.equal(setup.reader.isBehind, false);
    assert.equal(setup.endpoint.queries.length, 2);
  });

  it('asks for at most four pages at a time, and lets those nobody waits for make way', async () => {
    const setup = await opened(3000);
    setup.endpoint.holds = true;
    setup.reader.ensure(100, 900);
    assert.deepEqual(skipsOf(setup), [undefined, 100, 200, 300, 400]);
    setup.reader.ensure(2000, 2040);
    assert.deepEqual(skipsOf(setup).slice(5), [2000]);
    assert.equal(setup.endpoint.pending.filter((request) => request.signal?.aborted).length, 1);
    await setup.endpoint.release();
    assert.equal(setup.endpoint.mostAtOnce, 4);
    assert.deepEqual(ids(setup, 2000, 2009), expected(setup, BY_NAME).slice(2000, 2009));
  });

  it('says that a page failed, keeps the others and asks for it again on retry', async () => {
    const setup = await opened(1000);
    setup.endpoint.behavior.refuse = ({skip}) => (skip === 200 ? new EndpointError(503) : undefined);
    setup.reader.ensure(150, 250);
    await settled();
    assert.equal(setup.reader.error?.message, 'The endpoint answered 503.');
    assert.ok(setup.reader.row(150));
    setup.reader.ensure(150, 250);
    await settled();
    assert.equal(setup.endpoint.queries.length, 3, 'it is not asked for again by itself');
    setup.endpoint.behavior = {};
    setup.reader.retry();
    await settled();
    assert.equal(setup.reader.error, undefined);
    assert.deepEqual(ids(setup, 150, 250), expected(setup, BY_NAME).slice(150, 250));
  });

  it('shows the rows before, and why, when the endpoint fails to sort', async () => {
    const setup = await opened(1000);
    setup.endpoint.behavior.refuse = () => new EndpointError(503);
    setup.reader.sortBy(BY_USERS);
    await settled();
    assert.equal(setup.reader.isBehind, true);
    assert.ok(setup.reader.error);
    assert.deepEqual(ids(setup, 0, 9), expected(setup, BY_NAME).slice(0, 9));
    setup.endpoint.behavior = {};
    setup.reader.retry();
    await settled();
    assert.deepEqual(ids(setup, 0, 9), expected(setup, BY_USERS).slice(0, 9));
  });

  it('leaves the place of a record that could not be read empty, and says so', async () => {
    const setup = newReader(new FakeEndpoint(organizations(300)));
    const [third] = expected(setup, BY_NAME).slice(2, 3);
    setup.endpoint.behavior = {unreadable: [third!]};
    await open(setup);
    assert.equal(setup.reader.mode, 'remote');
    assert.equal(setup.reader.row(2), undefined);
    assert.equal(setup.reader.isUnreadable(2), true);
    assert.equal(setup.reader.isUnreadable(150), false);
    assert.deepEqual(ids(setup, 3, 9), expected(setup, BY_NAME).slice(3, 9));
    assert.equal(setup.reader.rejected, 1);
  });

  it('reads in pages of ten where the endpoint keeps its own page size', async () => {
    const setup = await opened(95, {ignores: ['limit'], pageSize: 10});
    assert.equal(setup.reader.mode, 'remote');
    setup.reader.ensure(85, 95);
    await settled();
    assert.deepEqual(ids(setup, 85, 95), expected(setup, BY_NAME).slice(85, 95));
    assert.deepEqual(skipsOf(setup), [undefined, 80, 90]);
  });

  it('gives every record for an export, at most four pages at a time, with progress', async () => {
    const setup = await opened(1234);
    const progress: number[] = [];
    const all = await setup.reader.loadAll(signal, ({loaded}) => progress.push(loaded));
    assert.deepEqual(
      all.map(({id}) => id),
      expected(setup, BY_NAME),
    );
    assert.equal(setup.endpoint.queries.length, 13);
    assert.equal(setup.endpoint.mostAtOnce, 4);
    assert.deepEqual(progress[0], 100);
    assert.deepEqual(
      progress,
      progress.toSorted((a, b) => a - b),
    );
  });

  it('finishes an export of the question it began with, though the table has gone on to another', async () => {
    const setup = await opened(500);
    setup.endpoint.holds = true;
    const exported = setup.reader.loadAll(signal, noProgress);
    setup.reader.sortBy(BY_USERS);
    await setup.endpoint.release();
    const all = await exported;
    assert.deepEqual(
      all.map(({id}) => id),
      expected(setup, BY_NAME),
    );
    assert.deepEqual(ids(setup, 0, 9), expected(setup, BY_USERS).slice(0, 9));
  });

  it('stops an export when told to, and when a page fails', async () => {
    const setup = await opened(500);
    setup.endpoint.holds = true;
    const abort = new AbortController();
    const exported = setup.reader.loadAll(abort.signal, noProgress);
    abort.abort();
    await assert.rejects(exported, {name: 'AbortError'});
    await setup.endpoint.release();
    setup.endpoint.behavior.refuse = ({skip}) => (skip === 400 ? new EndpointError(500) : undefined);
    await assert.rejects(setup.reader.loadAll(signal, noProgress), {code: 'HTTP_500'});
  });

  it('asks for nothing more once closed', async () => {
    const setup = await opened(1000);
    setup.endpoint.holds = true;
    setup.reader.ensure(500, 520);
    setup.reader.sortBy(BY_USERS);
    setup.reader.close();
    assert.ok(setup.endpoint.pending.every((request) => request.signal?.aborted));
    setup.reader.ensure(700, 720);
    assert.equal(setup.endpoint.queries.length, 3);
  });
});

describe('a newer first page', () => {
  it('brings newer rows to a list in memory, in the order and through the filter that stand', async () => {
    const setup = await opened(60);
    setup.reader.sortBy(BY_USERS);
    setup.reader.filterBy(MANY_USERS);
    setup.endpoint.records = setup.endpoint.records.slice(0, 40);
    await open(setup);
    assert.deepEqual(ids(setup), expected(setup, BY_USERS, hasManyUsers));
  });

  it('keeps rows in view until newer ones have come, wherever the table stands', async () => {
    const setup = await opened(1000);
    setup.reader.ensure(500, 520);
    await settled();
    const before = ids(setup, 500, 520);
    setup.endpoint.records = setup.endpoint.records.map((record) => ({...record, usage: {users: 1}}));
    const {data} = await setup.reader.first(setup.endpoint.ask, {});
    setup.endpoint.holds = true;
    setup.reader.open(data, setup.endpoint.ask);
    assert.deepEqual(ids(setup, 500, 520), before);
    await setup.endpoint.release();
    assert.equal(setup.reader.row(510)?.usage.users, 1);
  });

  it('moves no row after a save, whatever the order', async () => {
    for (const count of [60, 1000]) {
      const setup = await opened(count);
      setup.reader.sortBy(BY_USERS);
      await settled();
      const before = ids(setup, 0, 20);
      const saved = {...setup.reader.row(3)!, usage: {users: 0}};
      setup.endpoint.records = setup.endpoint.records.map((record) =>
        record.id === saved.id ? saved : record,
      );
      setup.reader.replace(saved);
      await open(setup, {keepsOrder: true});
      assert.deepEqual(ids(setup, 0, 20), before);
      assert.equal(setup.reader.row(3)?.usage.users, 0);
    }
  });

  it('goes on after a close', async () => {
    const setup = await opened(1000);
    setup.reader.close();
    await open(setup);
    setup.reader.ensure(200, 220);
    await settled();
    assert.deepEqual(ids(setup, 200, 220), expected(setup, BY_NAME).slice(200, 220));
  });

  it('of a list that has grown in the meantime is no cause for suspicion', async () => {
    const setup = await opened(1000);
    setup.endpoint.records = [{id: 'new', name: 'AAA', usage: {}}, ...setup.endpoint.records];
    setup.reader.ensure(100, 120);
    await settled();
    assert.equal(setup.reader.mode, 'remote');
    assert.equal(setup.reader.count, 1001);
    setup.reader.ensure(0, 20);
    await settled();
    assert.deepEqual(ids(setup, 0, 20), expected(setup, BY_NAME).slice(0, 20));
  });
});

describe('an endpoint that does not answer what it is asked', () => {
  const misbehaviors: [string, Behavior, (setup: Setup) => void][] = [
    ['ignores sort', {ignores: ['sort']}, () => undefined],
    ['ignores filter', {ignores: ['filter']}, ({reader}) => reader.filterBy(MANY_USERS)],
    ['ignores sort and filter', {ignores: ['sort', 'filter']}, () => undefined],
    [
      'ignores everything but skip, ten at a time',
      {ignores: ['sort', 'filter', 'limit'], pageSize: 10},
      ({reader}) => reader.filterBy(MANY_USERS),
    ],
    [
      'refuses sort',
      {refuse: ({sort = []}) => (sort.length > 0 ? new EndpointError(400) : undefined)},
      () => undefined,
    ],
    [
      'refuses filter',
      {refuse: ({filter = []}) => (filter.length > 0 ? new EndpointError(422) : undefined)},
      ({reader}) => reader.filterBy(MANY_USERS),
    ],
  ];
  for (const [name, behavior, act] of misbehaviors) {
    it(`and ${name} is read page by page, then sorted and filtered in memory`, async () => {
      const setup = await opened(350, behavior);
      act(setup);
      await settled();
      assert.equal(setup.reader.mode, 'sequential');
      setup.reader.sortBy(BY_USERS);
      setup.reader.filterBy(MANY_USERS);
      await settled();
      assert.deepEqual(ids(setup), expected(setup, BY_USERS, hasManyUsers));
      assert.equal(setup.reader.total, 350);
      assert.equal(setup.reader.progress, undefined);
      assert.equal(setup.reader.incomplete, undefined);
      const answered = setup.endpoint.queries.filter(isPlain);
      assert.equal(
        new Set(answered.map(({skip = 0}) => skip)).size,
        answered.length,
        'each page is read once',
      );
    });
  }

  it('shows the first rows at once, and how far it is', async () => {
    const setup = newReader(new FakeEndpoint(organizations(350), {ignores: ['sort']}));
    const {data} = await setup.reader.first(setup.endpoint.ask, {});
    setup.endpoint.holds = true;
    setup.reader.open(data, setup.endpoint.ask);
    assert.equal(setup.reader.count, 100);
    assert.deepEqual(setup.reader.shownSort, []);
    setup.endpoint.pending.shift()?.answer();
    await settled();
    setup.endpoint.pending.shift()?.answer();
    await settled();
    assert.deepEqual(setup.reader.progress, {loaded: 200, total: 350});
    assert.equal(setup.reader.count, 200);
    assert.equal(setup.reader.isWhole, false);
    await setup.endpoint.release();
    assert.deepEqual(setup.reader.shownSort, BY_NAME);
    assert.equal(setup.reader.isWhole, true);
  });

  it('and ignores skip too is not read for ever, and what is missing is said', async () => {
    const setup = await opened(350, {ignores: ['sort', 'filter', 'skip']});
    assert.equal(setup.reader.mode, 'sequential');
    assert.deepEqual(setup.reader.incomplete, {loaded: 100, total: 350});
    assert.equal(setup.endpoint.queries.length, 3);
    assert.equal(setup.reader.isBusy, false);
  });

  it('and ignores skip alone is noticed by records that come twice', async () => {
    const setup = await opened(350, {ignores: ['skip']});
    setup.reader.ensure(100, 120);
    await settled();
    assert.equal(setup.reader.mode, 'sequential');
    assert.deepEqual(setup.reader.incomplete, {loaded: 100, total: 350});
  });

  it('and gives short pages is read page by page', async () => {
    const endpoint = new FakeEndpoint(organizations(350));
    const setup = newReader(endpoint);
    await open(setup);
    endpoint.behavior = {ignores: ['limit'], pageSize: 30};
    setup.reader.ensure(100, 120);
    await settled();
    assert.equal(setup.reader.mode, 'sequential');
    assert.deepEqual(ids(setup), expected(setup, BY_NAME));
  });

  it('and makes up its total at each answer is read page by page', async () => {
    const setup = await opened(1000);
    let total = 1000;
    const ask: FakeEndpoint['ask'] = async (query, options) => {
      const answer = await setup.endpoint.ask(query, options);
      total += 100;
      return {...answer, data: {...answer.data, total}};
    };
    const {data} = await setup.reader.first(ask, {});
    setup.reader.open(data, ask);
    for (let start = 0; start < 900 && setup.reader.mode === 'remote'; start += 100) {
      setup.reader.ensure(start, start + 10);
      await settled();
    }
    await settled();
    assert.equal(setup.reader.mode, 'sequential');
    assert.equal(setup.reader.count, 1000);
  });

  for (const count of [99, 100, 101, 200, 250]) {
    it(`and counts nothing is read to its end: ${count} records`, async () => {
      const setup = await opened(count, {isUncounted: true});
      assert.equal(setup.reader.isWhole, true);
      assert.deepEqual(ids(setup), expected(setup, BY_NAME));
      assert.equal(setup.reader.incomplete, undefined);
    });
  }

  it('and neither counts nor skips is read once more and no further', async () => {
    const setup = await opened(100, {isUncounted: true, ignores: ['skip']});
    assert.deepEqual(ids(setup), expected(setup, BY_NAME));
    assert.deepEqual(skipsOf(setup), [undefined, 0, 100]);
    assert.equal(setup.reader.incomplete, undefined);
  });

  it('goes on where a page failed', async () => {
    const setup = await opened(350, {
      ignores: ['sort'],
      refuse: ({skip}) => (skip === 200 ? new EndpointError(500) : undefined),
    });
    assert.equal(setup.reader.error?.message, 'The endpoint answered 500.');
    assert.equal(setup.reader.count, 200);
    setup.endpoint.behavior = {ignores: ['sort']};
    setup.reader.retry();
    await settled();
    assert.equal(setup.reader.error, undefined);
    assert.deepEqual(ids(setup), expected(setup, BY_NAME));
    assert.deepEqual(skipsOf(setup).slice(1), [0, 100, 200, 200, 300]);
  });

  it('is not asked to sort again at the next refresh, while the rows stay in view', async () => {
    const setup = await opened(350, {ignores: ['sort']});
    const before = ids(setup);
    setup.endpoint.queries.length = 0;
    const {data} = await setup.reader.first(setup.endpoint.ask, {});
    setup.endpoint.holds = true;
    setup.reader.open(data, setup.endpoint.ask);
    assert.deepEqual(ids(setup), before);
    await setup.endpoint.release();
    assert.ok(setup.endpoint.queries.every(isPlain));
    assert.deepEqual(skipsOf(setup), [undefined, 100, 200, 300]);
  });

  it('keeps a saved record, and every row in its place, when the list is read again', async () => {
    const setup = await opened(350, {ignores: ['sort']});
    setup.reader.sortBy(BY_USERS);
    const before = ids(setup);
    const saved = {...setup.reader.row(3)!, usage: {users: 0}};
    setup.reader.replace(saved);
    setup.endpoint.records = setup.endpoint.records.map((record) =>
      record.id === saved.id ? saved : record,
    );
    await open(setup, {keepsOrder: true});
    assert.deepEqual(ids(setup), before);
    assert.equal(setup.reader.row(3)?.usage.users, 0);
  });

  it('still gives every record for an export, noticed only then', async () => {
    const setup = await opened(350, {ignores: ['sort']});
    assert.equal((await setup.reader.loadAll(signal, noProgress)).length, 350);
    const unnoticed = await opened(350);
    unnoticed.endpoint.behavior = {ignores: ['sort']};
    const all = await unnoticed.reader.loadAll(signal, noProgress);
    assert.deepEqual(
      all.map(({id}) => id),
      expected(unnoticed, BY_NAME),
    );
  });

  it('passes other failures of a first page on', async () => {
    const setup = newReader(new FakeEndpoint(organizations(10), {refuse: () => new EndpointError(503)}));
    await assert.rejects(setup.reader.first(setup.endpoint.ask, {}), {status: 503});
  });
});
