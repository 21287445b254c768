import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PROVIDER, PROVIDER_PATH, refusalOf, sampleGateway, sending} from './sample-gateway.js';

const gateway = await sampleGateway();

interface Managed {
  readonly id: string;
  readonly name: string;
  readonly maxSystemUsers: number | null;
  readonly version: string;
  readonly usage: {readonly users: number; readonly highWaterMark: number};
}

interface Users {
  readonly totalCount: number;
  readonly results: readonly {readonly username: string}[];
}

const read = async (name: string): Promise<Managed> => {
  const {results} = await gateway.json<{results: Managed[]}>(
    `${PROVIDER_PATH}/organizations?filter=name:search:${encodeURIComponent(name)}`,
  );
  assert.ok(results[0]);
  return results[0];
};

const add = (organization: string, username: string): Promise<Response> =>
  gateway.ask(
    '/api/systemusers',
    sending('POST', {username, email: `${username}@example.com`}, {'x-org-id': organization}),
  );

const users = (organization: string, query = 'limit=1'): Promise<Users> =>
  gateway.json<Users>(`/api/systemusers?${query}`, {headers: {'x-org-id': organization}});

describe('users', () => {
  it('are counted by totalCount, as are devices', async () => {
    const {id} = await read('Dunmore');
    const {results, totalCount} = await users(id);
    assert.equal(totalCount, 305);
    assert.equal(results.length, 1);
    const devices = await gateway.json<Users>('/api/systems?limit=1', {headers: {'x-org-id': id}});
    assert.equal(devices.totalCount, 980);
  });

  it('are listed page by page to the last one, those added here included', async () => {
    const {id, usage} = await read('Alder');
    assert.equal((await add(id, 'newcomer')).status, 200);
    const names = [
      ...(await users(id, 'limit=40')).results,
      ...(await users(id, 'skip=40&limit=40')).results,
    ];
    assert.equal(names.length, usage.users + 1);
    assert.equal(names.at(-1)?.username, 'newcomer');
  });

  it('that are added count at once, in the mark and in the provider’s seats', async () => {
    const before = await read('Alder');
    const seats = async (): Promise<number> => {
      const {subscriptionInfo} = await gateway.json<{subscriptionInfo: {seatsUsed: number}}>(PROVIDER_PATH);
      return subscriptionInfo.seatsUsed;
    };
    const mark = async (): Promise<number> => (await gateway.store.provider(PROVIDER))?.highWaterMark ?? 0;
    const [used, highest] = [await seats(), await mark()];
    await add(before.id, 'another');
    const {usage} = await read('Alder');
    assert.equal(usage.users, before.usage.users + 1);
    assert.equal(usage.highWaterMark, Math.max(before.usage.highWaterMark, usage.users));
    assert.equal(await seats(), used + 1);
    assert.equal(await mark(), Math.max(highest, used + 1));
  });

  it('are refused at the cap, with whom to turn to', async () => {
    const {id} = await read('Cobalt');
    const response = await add(id, 'late');
    assert.equal(response.status, 409);
    const {code, message} = await refusalOf(response);
    assert.equal(code, 'USER_CAP_REACHED');
    assert.match(message, /Contact your MSP admin/);
    assert.equal((await read('Cobalt')).usage.users, 75);
  });

  it('never pass the cap, however many are added at the same moment', async () => {
    const {id, maxSystemUsers, usage} = await read('Brightwater');
    const left = (maxSystemUsers ?? 0) - usage.users;
    const responses = await Promise.all(Array.from({length: 20}, (_, index) => add(id, `user${index}`)));
    assert.equal(responses.filter(({status}) => status === 200).length, left);
    assert.equal(responses.filter(({status}) => status === 409).length, 20 - left);
    assert.equal((await read('Brightwater')).usage.users, maxSystemUsers);
  });

  it('can be added again once the cap is raised', async () => {
    const {id, name, version} = await read('Cobalt');
    const request = sending('PUT', {name, maxSystemUsers: 76}, {'if-match': `"${version}"`});
    assert.equal((await gateway.ask(`${PROVIDER_PATH}/organizations/${id}`, request)).status, 200);
    assert.equal((await add(id, 'welcome')).status, 200);
    assert.equal((await add(id, 'late')).status, 409);
  });

  it('are refused field by field, each with what to do about it', async () => {
    const {id} = await read('Alder');
    const cases = [
      [
        {username: ' ', email: ''},
        {username: 'Enter a username.', email: 'Enter an email address.'},
      ],
      [{username: 'x', email: 'no address'}, {email: 'Enter an email address such as name@example.com.'}],
      [
        {username: 'x'.repeat(251), email: 'x@example.com'},
        {username: 'Enter a username of at most 250 characters.'},
      ],
      [
        {username: 'a\nb', email: 'x@example.com'},
        {username: 'Enter a username without line breaks or other control characters.'},
      ],
      [
        {username: '\u200b', email: 'x@example.com'},
        {username: 'Enter a username with a character that can be seen.'},
      ],
      [{username: 5, email: 'x@example.com'}, {username: 'Enter a username as text.'}],
    ];
    for (const [body, fields] of cases) {
      const response = await gateway.ask('/api/systemusers', sending('POST', body, {'x-org-id': id}));
      assert.equal(response.status, 422);
      const refusal = (await response.json()) as {message: string; fields: Record<string, string>};
      assert.deepEqual(refusal.fields, fields);
      assert.equal(refusal.message, Object.values(fields ?? {})[0]);
    }
  });

  it('need an organization that may be seen, and a body that holds', async () => {
    assert.equal((await gateway.ask('/api/systemusers')).status, 400);
    assert.equal((await add('nobody', 'x')).status, 404);
    const {id} = await read('Alder');
    for (const body of [{}, {username: 'x', email: 'no address'}, {username: '', email: 'x@example.com'}]) {
      const response = await gateway.ask('/api/systemusers', sending('POST', body, {'x-org-id': id}));
      assert.equal(response.status, 422);
    }
  });
});
