import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FakeEndpoint, organizations, settled} from './fake-endpoint.js';
import {
  BY_NAME,
  BY_USERS,
  expected,
  hasManyUsers,
  ids,
  MANY_USERS,
  newReader,
  noProgress,
  opened,
  signal,
} from './list-reader-setup.js';

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
