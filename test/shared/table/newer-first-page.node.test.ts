import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {settled} from './fake-endpoint.js';
import {
  BY_NAME,
  BY_USERS,
  expected,
  hasManyUsers,
  ids,
  MANY_USERS,
  open,
  opened,
} from './list-reader-setup.js';

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
