import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {decodeManagedOrganization} from '../../src/api/index.js';
import {principalOf} from '../../src/gateway/auth/principal.js';
import {PROVIDER, PROVIDER_PATH, refusalOf, sampleGateway, sending} from './sample-gateway.js';

const gateway = await sampleGateway();
gateway.principal = principalOf({
  subject: 'ada',
  roles: ['billing'],
  providers: [PROVIDER],
  organizations: [],
});

interface Managed {
  readonly id: string;
  readonly name: string;
  readonly maxSystemUsers: number | null;
  readonly version: string;
}

interface Changes {
  readonly totalCount: number;
  readonly results: readonly {
    readonly id: string;
    readonly organization: {readonly id: string; readonly name: string};
    readonly previous: number | null;
    readonly next: number | null;
    readonly by: string;
    readonly at: string;
  }[];
}

const read = async (search = 'brightwater'): Promise<Managed> => {
  const {results} = await gateway.json<{results: Managed[]}>(
    `${PROVIDER_PATH}/organizations?filter=name:search:${search}`,
  );
  assert.ok(results[0]);
  return results[0];
};

const put = (id: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  gateway.ask(`${PROVIDER_PATH}/organizations/${id}`, sending('PUT', body, headers));

const changes = (): Promise<Changes> => gateway.json<Changes>(`${PROVIDER_PATH}/cap-changes?limit=100`);

describe('PUT of an organization', () => {
  let current: Managed;

  beforeEach(async () => {
    current = await read();
  });

  const match = (): Record<string, string> => ({'if-match': `"${current.version}"`});

  it('sets the cap, answers the full record with a new version, and every later read has it', async () => {
    const response = await put(current.id, {name: current.name, maxSystemUsers: 150}, match());
    assert.equal(response.status, 200);
    const record = (await response.json()) as Managed;
    assert.equal(record.maxSystemUsers, 150);
    assert.notEqual(record.version, current.version);
    assert.equal(response.headers.get('etag'), `"${record.version}"`);
    assert.equal(decodeManagedOrganization(record).usage.users, 193);
    assert.deepEqual(await read(), record);
  });

  it('clears the cap with null', async () => {
    await put(current.id, {name: current.name, maxSystemUsers: null}, match());
    assert.equal((await read()).maxSystemUsers, null);
  });

  for (const cap of [1, 10_000]) {
    it(`takes ${cap}`, async () => {
      assert.equal((await put(current.id, {name: current.name, maxSystemUsers: cap}, match())).status, 200);
    });
  }

  for (const cap of [0, -1, 10_001, 1.5, '20', true, undefined, 1e300]) {
    it(`answers 422 to a cap of ${typeof cap} ${String(cap)} and says what is allowed`, async () => {
      const response = await put(current.id, {name: current.name, maxSystemUsers: cap}, match());
      assert.equal(response.status, 422);
      assert.match((await refusalOf(response)).message, /1 to 10000, or null/);
      assert.deepEqual(await read(), current);
    });
  }

  for (const name of [
    '',
    '   ',
    '\u200b',
    '\u2067\u00a0',
    'a\u0000b',
    'a\nb',
    'x'.repeat(251),
    '\ud800',
    7,
    undefined,
  ]) {
    it(`answers 422 to the name ${JSON.stringify([name]).slice(0, 20)}`, async () => {
      const response = await put(current.id, {name, maxSystemUsers: 10}, match());
      assert.equal(response.status, 422);
      assert.match((await refusalOf(response)).message, /name/);
    });
  }

  it('changes the name too, and keeps sorting and searching by it', async () => {
    const other = await read('cobalt');
    const body = {name: 'Ünïted Cobalt', maxSystemUsers: other.maxSystemUsers};
    assert.equal((await put(other.id, body, {'if-match': `"${other.version}"`})).status, 200);
    assert.equal((await read('united')).id, other.id);
  });

  it('answers 428 without a version, and to one that names none', async () => {
    for (const headers of [{}, {'if-match': '*'}]) {
      const response = await put(current.id, {name: current.name, maxSystemUsers: 20}, headers);
      assert.equal(response.status, 428);
      assert.match((await refusalOf(response)).message, /If-Match/);
    }
  });

  it('answers 412 with the record as it stands when another change came first', async () => {
    await put(current.id, {name: current.name, maxSystemUsers: 300}, match());
    const response = await put(current.id, {name: current.name, maxSystemUsers: 301}, match());
    assert.equal(response.status, 412);
    const body = (await response.json()) as Managed & {code: string; message: string; status: number};
    assert.equal(body.code, 'VERSION_CONFLICT');
    assert.equal(body.status, 412);
    assert.equal(decodeManagedOrganization(body).cap, 300);
    assert.equal((await read()).maxSystemUsers, 300);
  });

  it('takes one of many changes made from the same version, and refuses the others', async () => {
    const caps = [401, 402, 403, 404, 405, 406];
    const responses = await Promise.all(
      caps.map((cap) => put(current.id, {name: current.name, maxSystemUsers: cap}, match())),
    );
    const statuses = responses.map(({status}) => status).sort();
    assert.deepEqual(statuses, [200, 412, 412, 412, 412, 412]);
  });

  it('never takes a weak version, takes one of several, and refuses what is none', async () => {
    const body = {name: current.name, maxSystemUsers: 77};
    assert.equal((await put(current.id, body, {'if-match': `W/"${current.version}"`})).status, 412);
    assert.equal((await put(current.id, body, {'if-match': current.version})).status, 400);
    assert.equal((await put(current.id, body, {'if-match': `"0", "${current.version}"`})).status, 200);
  });

  it('answers 400 to what is no JSON, 415 to what does not say it is, 413 to too much', async () => {
    assert.equal((await put(current.id, '{"name":', match())).status, 400);
    const plain = await put(current.id, '{}', {...match(), 'content-type': 'text/plain'});
    assert.equal(plain.status, 415);
    assert.equal((await put(current.id, ' '.repeat(70_000), match())).status, 413);
  });

  it('answers 422 to JSON that is no object', async () => {
    for (const body of ['null', '[]', '3']) assert.equal((await put(current.id, body, match())).status, 422);
  });

  it('answers 404 to an organization that the provider does not have', async () => {
    assert.equal((await put('nobody', {name: 'x', maxSystemUsers: 1}, {'if-match': '"1"'})).status, 404);
    const elsewhere = '/api/v2/providers/nobody/organizations';
    const request = sending('PUT', {name: current.name, maxSystemUsers: 1}, match());
    assert.equal((await gateway.ask(`${elsewhere}/${current.id}`, request)).status, 404);
  });

  it('records who changed what when, newest first, and nothing where nothing changed', async () => {
    const before = await changes();
    const request = {name: current.name, maxSystemUsers: 512};
    const record = (await (await put(current.id, request, match())).json()) as Managed;
    const again = await put(current.id, request, {'if-match': `"${record.version}"`});
    assert.equal(((await again.json()) as Managed).version, record.version);
    const after = await changes();
    assert.equal(after.totalCount, before.totalCount + 1);
    const {id, ...newest} = after.results[0] ?? {id: ''};
    assert.match(id, /^\d+$/);
    assert.deepEqual(newest, {
      organization: {id: current.id, name: current.name},
      previous: current.maxSystemUsers,
      next: 512,
      by: 'ada',
      at: '2026-11-21T22:00:00.000Z',
    });
  });
});
