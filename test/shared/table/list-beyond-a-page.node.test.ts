import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FakeEndpoint, organizations, settled} from './fake-endpoint.js';
import {
  BY_NAME,
  BY_USERS,
  EndpointError,
  expected,
  hasManyUsers,
  ids,
  MANY_USERS,
  newReader,
  noProgress,
  open,
  opened,
  signal,
  skipsOf,
} from './list-reader-setup.js';

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
