import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sharedClient, sharedEndpointClient} from '../../src/client/index.js';
import {settle} from '../http/fake-timers.js';
import {half, json, refusal, silence} from '../http/local-server.js';
import {bench, rejection} from './helpers.js';

describe('reads at the same time', () => {
  it('of one thing by twenty make one request', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json({id: 'o', name: 'Acme'}));
    const answers = await Promise.all(Array.from({length: 20}, () => client.organization('o')));
    assert.equal(server.seen.length, 1);
    assert.deepEqual(new Set(answers).size, 1);
  });

  it('by twenty past the cache make one request too', async (context) => {
    const {server, client} = await bench(context, {cacheSeconds: 0});
    server.answer(json({id: 'o'}));
    await Promise.all(Array.from({length: 20}, () => client.organization('o', {fresh: true})));
    assert.equal(server.seen.length, 1);
  });

  it('share a failure', async (context) => {
    const {server, client} = await bench(context);
    server.answer(refusal(503, 'Down.'));
    const errors = await Promise.all([1, 2, 3].map(() => rejection(client.licenses('p'))));
    assert.equal(server.seen.length, 1);
    assert.equal(new Set(errors).size, 1);
  });

  it('of different parts of a list make a request each', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json([]));
    await Promise.all([
      client.invoices({provider: 'p'}),
      client.invoices({provider: 'p'}, {skip: 0}),
      client.invoices({provider: 'p'}, {skip: 10}),
      client.invoices({organization: 'p'}),
    ]);
    assert.equal(server.seen.length, 3);
  });

  it('by two clients are never shared, as their tokens may differ', async (context) => {
    const {server, client, another} = await bench(context);
    server.answer(json({id: 'o'}));
    await Promise.all([client.organization('o'), another().organization('o')]);
    assert.equal(server.seen.length, 2);
  });
});

describe('an abort', () => {
  for (const [name, responder] of Object.entries({silence, 'half a body': half('{"id":')})) {
    it(`by the last reader closes the connection (${name})`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(responder);
      const readers = [new AbortController(), new AbortController()];
      const left = readers.map(({signal}) => rejection(client.organization('o', {signal})));
      await server.requests(1);
      readers[0]!.abort();
      assert.equal(((await left[0]) as Error).name, 'AbortError');
      await settle();
      const still = Promise.race([server.seen[0]!.over, Promise.resolve('open')]);
      assert.equal(await still, 'open');
      readers[1]!.abort();
      assert.equal(((await left[1]) as Error).name, 'AbortError');
      assert.equal(await server.seen[0]!.over, 'broken off');
    });
  }

  it('by one reader leaves the others their answer', async (context) => {
    const {server, client} = await bench(context);
    let finish = (): void => undefined;
    server.answer((request, response) => {
      finish = () => json({id: 'o'})(request, response);
    });
    const leaving = new AbortController();
    const reason = new Error('moved on');
    const left = rejection(client.organization('o', {signal: leaving.signal}));
    const stayed = client.organization('o');
    await server.requests(1);
    leaving.abort(reason);
    assert.equal(await left, reason);
    finish();
    assert.equal((await stayed).data.id, 'o');
    assert.equal(server.seen.length, 1);
  });

  it('is no answer to keep: the next reader asks again', async (context) => {
    const {server, client} = await bench(context);
    server.answer(silence, json({id: 'o'}));
    const leaving = new AbortController();
    const left = rejection(client.organization('o', {signal: leaving.signal}));
    await server.requests(1);
    leaving.abort();
    await left;
    assert.equal((await client.organization('o')).data.id, 'o');
  });

  it('before a read asks nothing, even where the answer is at hand', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json({id: 'o'}));
    await client.organization('o');
    const error = await rejection(client.organization('o', {signal: AbortSignal.abort()}));
    assert.equal((error as Error).name, 'AbortError');
    assert.equal(server.seen.length, 1);
  });

  it('ends a download', async (context) => {
    const {server, client} = await bench(context);
    server.answer(half('%PDF-'));
    const leaving = new AbortController();
    const left = rejection(client.contract('p', {signal: leaving.signal}));
    await server.requests(1);
    leaving.abort();
    assert.equal(((await left) as Error).name, 'AbortError');
    assert.equal(await server.seen[0]!.over, 'broken off');
  });
});

describe('an answer', () => {
  it('is given again for five seconds, with the time it came', async (context) => {
    let now = 1e12;
    const {server, client} = await bench(context, {now: () => now});
    server.answer(json({id: 'first'}), json({id: 'second'}));
    const first = await client.organization('o');
    now += 4999;
    assert.equal(await client.organization('o'), first);
    now += 1;
    const second = await client.organization('o');
    assert.equal(second.data.id, 'second');
    assert.equal(second.receivedAt.getTime(), 1e12 + 5000);
  });

  it('is asked for anew by a fresh read, and then given to others', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json({id: 'first'}), json({id: 'second'}));
    await client.organization('o');
    assert.equal((await client.organization('o', {fresh: true})).data.id, 'second');
    assert.equal((await client.organization('o')).data.id, 'second');
    assert.equal(server.seen.length, 2);
  });

  it('is kept for as long as the page says, and not at all with 0', async (context) => {
    let now = 1e12;
    const {server, another} = await bench(context, {now: () => now});
    server.answer(json({id: 'o'}));
    const long = another({cacheSeconds: 60});
    await long.organization('o');
    now += 59_999;
    await long.organization('o');
    assert.equal(server.seen.length, 1);
    const none = another({cacheSeconds: 0});
    await none.organization('o');
    await none.organization('o');
    assert.equal(server.seen.length, 3);
  });
});

describe('sharedClient', () => {
  const getToken = async (): Promise<string> => 't';
  it('is one for the same endpoint and credentials', () => {
    const client = sharedClient({endpoint: 'https://example.com/api', getToken});
    assert.equal(sharedClient({endpoint: 'https://example.com/api/', getToken}), client);
    assert.equal(sharedClient({endpoint: 'https://example.com/api', getToken, token: undefined}), client);
  });

  it('is another for another endpoint, token or getToken', () => {
    const clients = [
      {endpoint: 'https://example.com/api'},
      {endpoint: 'https://example.com/API'},
      {endpoint: 'https://example.com/api', token: 'a'},
      {endpoint: 'https://example.com/api', token: 'b'},
      {endpoint: 'https://example.com/api', getToken},
      {endpoint: 'https://example.com/api', getToken: async () => 't'},
    ].map((options) => sharedClient(options));
    assert.equal(new Set(clients).size, clients.length);
  });

  it('forgets the oldest of many', () => {
    const first = sharedEndpointClient({endpoint: 'https://example.com/0'});
    assert.equal(sharedEndpointClient({endpoint: 'https://example.com/0'}), first);
    for (let index = 1; index <= 32; index += 1)
      sharedEndpointClient({endpoint: `https://example.com/${index}`});
    assert.notEqual(sharedEndpointClient({endpoint: 'https://example.com/0'}), first);
  });
});
