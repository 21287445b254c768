import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Behavior, FakeEndpoint, organizations, settled} from './fake-endpoint.js';
import {
  BY_NAME,
  BY_USERS,
  EndpointError,
  expected,
  hasManyUsers,
  ids,
  isPlain,
  MANY_USERS,
  newReader,
  noProgress,
  open,
  opened,
  type Setup,
  signal,
  skipsOf,
} from './list-reader-setup.js';

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
