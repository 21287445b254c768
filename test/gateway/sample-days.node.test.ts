import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type CalendarDate, addDays} from '../../src/account/index.js';
import {createGateway} from '../../src/gateway/app.js';
import {EVERYBODY} from '../../src/gateway/auth/principal.js';
import {SampleSource} from '../../src/gateway/sources/sample/sample-source.js';
import {PROVIDER, TODAY, calendarDay, memoryStore} from './sample-gateway.js';

const store = await memoryStore();
const clock = {now: new Date('2026-11-20T10:20:00Z')};

const sourceOf = (today?: CalendarDate): SampleSource =>
  new SampleSource(store, {
    seed: 1,
    organizations: 60,
    countSeconds: 3600,
    now: () => clock.now,
    ...(today !== undefined && {today}),
  });

const provider = async () => {
  const row = await store.provider(PROVIDER);
  assert.ok(row);
  return row;
};

const organization = async (search: string) => {
  const {results} = await store.managedOrganizations(PROVIDER, {
    filter: [{field: 'name', operator: 'search', value: search}],
  });
  assert.ok(results[0]);
  return results[0];
};

const newUser = (username: string, organization: string) => ({
  id: username,
  organization,
  username,
  email: `${username}@example.com`,
  on: TODAY,
  at: clock.now,
});

async function organizationBelowItsMark() {
  const {results} = await store.managedOrganizations(PROVIDER, {limit: 100});
  for (const {id, name, cap, users, highWaterMark} of results) {
    if (cap === null && users !== null && highWaterMark !== null && users < highWaterMark) {
      return {id, name, users, mark: highWaterMark};
    }
  }
  return assert.fail('The sample has no organization without a cap that once had more users.');
}

describe('the sample account', () => {
  it('is counted again when the hour is over, and only then', async () => {
    const source = sourceOf();
    await source.refresh();
    const {revision} = store;
    assert.deepEqual((await organization('Alder')).asOf, new Date('2026-11-20T10:00:00Z'));
    clock.now = new Date('2026-11-20T10:59:00Z');
    await source.refresh();
    assert.equal(store.revision, revision);
    clock.now = new Date('2026-11-20T11:00:01Z');
    await Promise.all([source.refresh(), source.refresh()]);
    assert.equal(store.revision, revision + 1);
    assert.deepEqual((await organization('Alder')).asOf, new Date('2026-11-20T11:00:00Z'));
  });

  it('moves on when the day does, and keeps caps, names and users that were changed here', async () => {
    await sourceOf(TODAY).refresh();
    const alder = await organization('Alder');
    const {id} = alder;
    const changed = await store.changeCap({
      provider: PROVIDER,
      organization: id,
      name: 'Alder & Finch Partners',
      cap: 1000,
      versions: [String(alder.version)],
      by: 'ada',
      at: clock.now,
    });
    assert.equal(changed.outcome, 'changed');
    await store.addUser(newUser('u1', id));
    const before = await provider();

    const later = addDays(TODAY, 60);
    await sourceOf(later).refresh();
    const after = await provider();
    assert.ok(after.users > before.users);
    const moved = await organization('Alder');
    assert.equal(moved.name, 'Alder & Finch Partners');
    assert.equal(moved.cap, 1000);
    assert.equal(moved.addedUsers, 1);
    assert.ok((moved.highWaterMark ?? 0) >= (moved.users ?? 0));
    assert.ok((after.highWaterMark ?? 0) >= after.users);
  });

  it('counts added users in last month’s mark once they were there last month', async () => {
    const nextMonth = calendarDay('2026-12-20');
    await sourceOf(TODAY).refresh();
    const sameMonth = await organization('Alder');
    await sourceOf(nextMonth).refresh();
    const next = await organization('Alder');
    assert.ok((next.lastMonthHighWaterMark ?? 0) >= (sameMonth.highWaterMark ?? 0));
  });

  it('keeps a mark that was higher than users are, until added users pass it', async () => {
    await sourceOf(TODAY).refresh();
    const below = await organizationBelowItsMark();
    const {id, name, users, mark} = below;
    for (let count = users + 1; count <= mark + 1; count += 1) {
      await store.addUser(newUser(`${id}-${count}`, id));
      const row = await organization(name);
      assert.equal(row.users, count);
      assert.equal(row.highWaterMark, Math.max(mark, count));
    }
    // Counted anew on the same day of the calendar, nothing is added twice.
    await sourceOf(addDays(TODAY, -1)).refresh();
    await sourceOf(TODAY).refresh();
    assert.equal((await organization(name)).highWaterMark, mark + 1);
  });

  it('gets the invoices of the months gone by', async () => {
    await sourceOf(TODAY).refresh();
    const owner = {kind: 'provider', id: PROVIDER} as const;
    const newest = async () => {
      const {results} = await store.invoices(owner, {limit: 1, sort: [{field: 'dueDate', descending: true}]});
      return results[0]?.period;
    };
    assert.equal(await newest(), '2026-10');
    await sourceOf(calendarDay('2027-01-05')).refresh();
    assert.equal(await newest(), '2026-12');
  });

  it('is answered from memory until something is written', async () => {
    const source = sourceOf(TODAY);
    await source.refresh();
    const {fetch} = createGateway({store, source, authenticate: () => EVERYBODY});
    const ask = async () => {
      const response = await fetch(
        new Request(`http://127.0.0.1/api/v2/providers/${PROVIDER}/organizations?limit=3`),
      );
      return await response.text();
    };
    const first = await ask();
    const asked: string[] = [];
    const counting = createGateway({
      store: {
        ...store,
        get revision() {
          return store.revision;
        },
        provider: (id) => {
          asked.push(id);
          return store.provider(id);
        },
      },
      source,
      authenticate: () => EVERYBODY,
    });
    const path = `http://127.0.0.1/api/v2/providers/${PROVIDER}/organizations?limit=3`;
    const readers = Array.from({length: 5}, () => counting.fetch(new Request(path)));
    const bodies = await Promise.all((await Promise.all(readers)).map((response) => response.text()));
    assert.ok(bodies.every((body) => body === first));
    await counting.fetch(new Request(path));
    assert.equal(asked.length, 1);
    const alder = await organization('Alder');
    await store.addUser(newUser('u2', alder.id));
    await counting.fetch(new Request(path));
    assert.equal(asked.length, 2);
  });
});
