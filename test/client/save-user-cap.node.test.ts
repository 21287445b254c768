import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  type AccountClientOptions,
  ConflictError,
  DecodeError,
  HttpError,
  NetworkError,
  type UserCapSave,
} from '../../src/client/index.js';
import {fakeTimers} from '../http/fake-timers.js';
import {type Responder, drop, json, refusal, silence, status} from '../http/local-server.js';
import {bench, rejection} from './helpers.js';

const organization = {id: 'o/1', name: ' Ácme  Inc '};
const change: UserCapSave = {provider: 'p', organization, cap: 150, version: '7'};
const record = {...organization, maxSystemUsers: 150, usage: {users: 193}, version: '8'};

describe('saveUserCap', () => {
  it('puts name, cap and version, and gives the record as it was answered', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json(record));
    assert.deepEqual(await client.saveUserCap(change), {
      ...organization,
      cap: 150,
      usage: {users: 193},
      version: '8',
    });
    const [{method, url, headers, body}] = server.seen as [(typeof server.seen)[0]];
    assert.equal(method, 'PUT');
    assert.equal(url, '/api/v2/providers/p/organizations/o%2F1');
    assert.equal(headers['if-match'], '"7"');
    assert.equal(headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(body), {name: ' Ácme  Inc ', maxSystemUsers: 150});
  });

  it('clears a cap with null', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json({...record, maxSystemUsers: null}));
    const saved = await client.saveUserCap({...change, cap: undefined});
    assert.equal('cap' in saved, false);
    assert.deepEqual(JSON.parse(server.seen[0]!.body), {name: ' Ácme  Inc ', maxSystemUsers: null});
  });

  it('sends no version where there is none', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json(record));
    await client.saveUserCap({provider: 'p', organization, cap: 150});
    assert.equal(server.seen[0]!.headers['if-match'], undefined);
  });

  it('takes the answer of JumpCloud, without usage and version', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json({id: 'o/1', name: organization.name, maxSystemUsers: 150}));
    assert.deepEqual(await client.saveUserCap(change), {...organization, cap: 150, usage: {}});
  });

  for (const [asked, stands] of [
    [150, 200],
    [150, 0],
    [undefined, 200],
  ] as const) {
    it(`says CAP_NOT_SAVED where ${String(asked)} was accepted and ${stands} stands`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(json({...record, maxSystemUsers: stands}));
      const error = await rejection(client.saveUserCap({...change, cap: asked}));
      assert.ok(error instanceof HttpError);
      assert.equal(error.code, 'CAP_NOT_SAVED');
    });
  }

  it('rejects a conflict with the record as it stands', async (context) => {
    const {server, client} = await bench(context);
    server.answer(
      json({code: 'CONFLICT', message: 'Changed.', ...record, maxSystemUsers: 200, version: '9'}, {}, 412),
    );
    const error = await rejection(client.saveUserCap(change));
    assert.ok(error instanceof ConflictError);
    assert.deepEqual([error.status, error.code, error.message], [412, 'CONFLICT', 'Changed.']);
    assert.deepEqual(error.current, {...organization, cap: 200, usage: {users: 193}, version: '9'});
  });

  it('rejects a conflict without a record too', async (context) => {
    const {server, client} = await bench(context);
    server.answer(refusal(412, 'Changed.'));
    const error = await rejection(client.saveUserCap(change));
    assert.ok(error instanceof ConflictError);
    assert.equal(error.current, undefined);
  });

  it('takes a conflict with what was to be saved for saved', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json(record, {}, 412));
    assert.equal((await client.saveUserCap(change)).version, '8');
  });

  it('keeps a conflict in the name alone', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json({...record, name: 'Other'}, {}, 412));
    await assert.rejects(client.saveUserCap(change), ConflictError);
  });

  it('with a version is sent again after a dropped connection, and meets its own change', async (context) => {
    const timers = fakeTimers(context);
    const {server, client} = await bench(context, {retries: 2});
    server.answer(drop, json(record, {}, 412));
    const saving = client.saveUserCap(change);
    await timers.waiting(300);
    timers.pass(300);
    assert.equal((await saving).cap, 150);
    assert.equal(server.seen.length, 2);
  });

  it('without a version is sent once', async (context) => {
    const {server, client} = await bench(context, {retries: 2});
    server.answer(drop);
    const save = client.saveUserCap({provider: 'p', organization, cap: 150});
    await assert.rejects(save, NetworkError);
    assert.equal(server.seen.length, 1);
  });

  it('is repeated with a new token after 401', async (context) => {
    let given = 0;
    const options: Partial<AccountClientOptions> = {getToken: async () => `t${(given += 1)}`};
    const {server, client} = await bench(context, options);
    server.answer(refusal(401, 'Sign in.'), json(record));
    await client.saveUserCap(change);
    assert.deepEqual(
      server.seen.map(({headers, body}) => [headers.authorization, body]),
      ['Bearer t1', 'Bearer t2'].map((token) => [token, server.seen[0]!.body]),
    );
  });

  it('can be aborted', async (context) => {
    const {server, client} = await bench(context);
    server.answer(silence);
    const abort = new AbortController();
    const saving = rejection(client.saveUserCap(change, {signal: abort.signal}));
    await server.requests(1);
    abort.abort();
    assert.equal(((await saving) as Error).name, 'AbortError');
    assert.equal(await server.seen[0]!.over, 'broken off');
  });

  const ends: readonly (readonly [name: string, responder: Responder, readAgain: boolean])[] = [
    ['a success', json(record), true],
    ['a cap that still stands', json({...record, maxSystemUsers: 9}), true],
    ['an unreadable answer', status(200, 'ok'), true],
    ['a dropped connection', drop, true],
    ['409', refusal(409, 'No.'), true],
    ['412', refusal(412, 'No.'), true],
    ['500', refusal(500, 'No.'), true],
    ['401', refusal(401, 'No.'), false],
    ['403', refusal(403, 'No.'), false],
    ['422', refusal(422, 'No.'), false],
    ['428', refusal(428, 'No.'), false],
  ];
  for (const [name, responder, readAgain] of ends) {
    it(`that ends with ${name} ${readAgain ? 'makes' : 'does not make'} the table be read again`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(json([]), responder, json([]));
      await client.managedOrganizations('p');
      const error = await client.saveUserCap(change).catch((reason: unknown) => reason);
      if (name === 'an unreadable answer') assert.ok(error instanceof DecodeError);
      await client.managedOrganizations('p');
      assert.equal(server.seen.length === 3, readAgain);
    });
  }
});
