import assert from 'node:assert/strict';
import {type TestContext, describe, it} from 'node:test';
import {RequestFailure, createHttp} from '../../src/http/index.js';
import {fakeTimers, settle} from './fake-timers.js';
import {drop, dropHalfway, half, json, localServer, silence, status} from './local-server.js';

const failure = (kind: string) => (error: unknown) => error instanceof RequestFailure && error.kind === kind;

async function set(context: TestContext) {
  return {server: await localServer(context), timers: fakeTimers(context)};
}

describe('createHttp', () => {
  it('gives the answer with status, headers and body', async (context) => {
    const server = await localServer(context);
    server.answer(json({a: 1}, {'x-one': 'two'}));
    const response = await createHttp()(`${server.url}/a?b=c`, {headers: {'x-three': 'four'}});
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('x-one'), 'two');
    assert.deepEqual(await response.json(), {a: 1});
    assert.equal(server.seen[0]!.url, '/a?b=c');
    assert.equal(server.seen[0]!.headers['x-three'], 'four');
  });

  it('sends method and body', async (context) => {
    const server = await localServer(context);
    server.answer(status(204));
    const response = await createHttp()(server.url, {method: 'PUT', body: '{"a":1}'});
    assert.equal(response.status, 204);
    assert.equal(await response.text(), '');
    assert.equal(server.seen[0]!.method, 'PUT');
    assert.equal(server.seen[0]!.body, '{"a":1}');
  });

  it('gives a redirect itself where it is told not to follow', async (context) => {
    const server = await localServer(context);
    server.answer(status(302, '', {location: '/login'}));
    assert.equal((await createHttp()(server.url, {redirect: 'manual'})).status, 302);
    assert.equal(server.seen.length, 1);
  });

  for (const code of [408, 429, 500, 502, 503, 504]) {
    it(`asks again after ${code}, 300 and then 600 ms later, and gives the last answer`, async (context) => {
      const {server, timers} = await set(context);
      server.answer(status(code, 'first'), status(code, 'second'), status(code, 'third'));
      const answer = createHttp()(server.url);
      await timers.waiting(300);
      timers.pass(299);
      await settle();
      assert.equal(server.seen.length, 1);
      timers.pass(1);
      await timers.waiting(600);
      timers.pass(600);
      const response = await answer;
      assert.equal(response.status, code);
      assert.equal(await response.text(), 'third');
      assert.equal(server.seen.length, 3);
    });
  }

  for (const code of [400, 401, 403, 404, 409, 412, 422, 501]) {
    it(`does not ask again after ${code}`, async (context) => {
      const server = await localServer(context);
      server.answer(status(code, 'no'));
      const response = await createHttp()(server.url);
      assert.equal(response.status, code);
      assert.equal(server.seen.length, 1);
    });
  }

  it('gives the good answer that follows a bad one', async (context) => {
    const {server, timers} = await set(context);
    server.answer(status(503), json({ok: true}));
    const answer = createHttp()(server.url);
    await timers.waiting(300);
    timers.pass(300);
    assert.deepEqual(await (await answer).json(), {ok: true});
  });

  it('cuts the back-off by up to half at random', async (context) => {
    const {server, timers} = await set(context);
    context.mock.method(Math, 'random', () => 0.5);
    server.answer(status(503), status(200));
    const answer = createHttp()(server.url);
    await timers.waiting(225);
    timers.pass(225);
    assert.equal((await answer).status, 200);
  });

  const writes: readonly (readonly [headers: Record<string, string>, requests: number])[] = [
    [{}, 1],
    [{'If-Match': '"1"'}, 3],
    [{'idempotency-key': 'k'}, 3],
  ];
  for (const [headers, requests] of writes) {
    it(`sends a write with ${JSON.stringify(headers)} at most ${requests} times`, async (context) => {
      const {server, timers} = await set(context);
      server.answer(drop);
      const answer = createHttp()(server.url, {method: 'PUT', headers, body: '{}'});
      const refused = assert.rejects(answer, failure('network'));
      for (const wait of [300, 600].slice(0, requests - 1)) {
        await timers.waiting(wait);
        timers.pass(wait);
      }
      await refused;
      assert.equal(server.seen.length, requests);
    });
  }

  for (const [name, responder] of Object.entries({drop, dropHalfway})) {
    it(`asks again after a dropped connection (${name})`, async (context) => {
      const {server, timers} = await set(context);
      server.answer(responder, json({ok: true}));
      const answer = createHttp()(server.url);
      await timers.waiting(300);
      timers.pass(300);
      assert.deepEqual(await (await answer).json(), {ok: true});
    });
  }

  it('fails where nothing listens', async () => {
    await assert.rejects(createHttp({retries: 0})('http://127.0.0.1:1/'), failure('network'));
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  const table: readonly (readonly [header: string, wait: number])[] = [
    ['0', 0],
    ['12', 12_000],
    ['30', 30_000],
    ['Sat, 21 Nov 2026 12:00:07 GMT', 7000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['soon', 300],
    ['-5', 300],
  ];
  for (const [header, wait] of table) {
    it(`"${header}" is waited out for ${wait} ms`, async (context) => {
      const {server, timers} = await set(context);
      server.answer(status(429, '', {'retry-after': header}), status(200));
      const answer = createHttp({now: () => now})(server.url);
      await timers.waiting(wait);
      timers.pass(wait);
      assert.equal((await answer).status, 200);
    });
  }

  for (const header of ['31', 'Sat, 21 Nov 2026 12:00:31 GMT']) {
    it(`"${header}" is too long to wait for: the answer is given at once`, async (context) => {
      const server = await localServer(context);
      server.answer(status(503, 'later', {'retry-after': header}));
      const response = await createHttp({now: () => now})(server.url);
      assert.equal(response.status, 503);
      assert.equal(server.seen.length, 1);
    });
  }
});

describe('the time limit', () => {
  for (const [name, responder] of Object.entries({silence, 'half a body': half('{"id":')})) {
    it(`ends a request that meets ${name}, once and for all`, async (context) => {
      const {server, timers} = await set(context);
      server.answer(responder);
      const refused = assert.rejects(createHttp({timeoutMs: 15_000})(server.url), failure('timeout'));
      await timers.waiting(15_000);
      await server.requests(1);
      await settle();
      timers.pass(14_999);
      await settle();
      timers.pass(1);
      await refused;
      assert.equal(await server.seen[0]!.over, 'broken off');
      assert.equal(server.seen.length, 1);
    });
  }
});

describe('the size limit', () => {
  it('lets a body of that size through', async (context) => {
    const server = await localServer(context);
    server.answer(status(200, '0123456789'));
    assert.equal(await (await createHttp({maxBytes: 10})(server.url)).text(), '0123456789');
  });

  it('ends an answer that is larger, and its connection', async (context) => {
    const server = await localServer(context);
    server.answer((_request, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    await assert.rejects(createHttp({maxBytes: 1_000_000})(server.url), failure('too-large'));
    assert.equal(await server.seen[0]!.over, 'broken off');
    assert.equal(server.seen.length, 1);
  });
});

describe('an abort', () => {
  const reason = new Error('enough');

  it('before the request sends none', async (context) => {
    const server = await localServer(context);
    const aborted = AbortSignal.abort(reason);
    await assert.rejects(createHttp()(server.url, {signal: aborted}), reason);
    assert.equal(server.seen.length, 0);
  });

  for (const [name, responder] of Object.entries({silence, 'half a body': half('{"id":')})) {
    it(`during ${name} closes the connection and rejects with the reason itself`, async (context) => {
      const server = await localServer(context);
      server.answer(responder);
      const abort = new AbortController();
      const refused = assert.rejects(createHttp()(server.url, {signal: abort.signal}), reason);
      await server.requests(1);
      abort.abort(reason);
      await refused;
      assert.equal(await server.seen[0]!.over, 'broken off');
    });
  }

  it('during the back-off rejects at once, leaves no timer, and nothing more is sent', async (context) => {
    const {server, timers} = await set(context);
    server.answer(status(503));
    const abort = new AbortController();
    const refused = assert.rejects(createHttp()(server.url, {signal: abort.signal}), reason);
    await timers.waiting(300);
    assert.ok(timers.isSet(300));
    abort.abort(reason);
    await refused;
    assert.ok(!timers.isSet(300));
    timers.pass(300);
    await settle();
    assert.equal(server.seen.length, 1);
  });
});

it('a fetch that is handed in gets address and options', async () => {
  const calls: unknown[][] = [];
  const http = createHttp({
    fetch: async (...call) => {
      calls.push(call);
      return new Response('ok');
    },
  });
  assert.equal(
    await (await http('https://example.com/a', {headers: {'x-a': 'b'}, cache: 'no-cache'})).text(),
    'ok',
  );
  const [[url, init]] = calls as [[string, RequestInit]];
  assert.equal(url, 'https://example.com/a');
  assert.deepEqual(init.headers, {'x-a': 'b'});
  assert.equal(init.cache, 'no-cache');
  assert.ok(init.signal instanceof AbortSignal);
});
