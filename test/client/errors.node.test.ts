import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  AccountError,
  DecodeError,
  HttpError,
  NetworkError,
  TimeoutError,
  createAccountClient,
} from '../../src/client/index.js';
import {fakeTimers, settle} from '../http/fake-timers.js';
import {
  type Responder,
  drop,
  dropHalfway,
  half,
  json,
  refusal,
  silence,
  status,
} from '../http/local-server.js';
import {bench, rejection} from './helpers.js';

const html = '<!doctype html><title>Sign in</title>';

describe('a bad answer', () => {
  const table: readonly (readonly [name: string, responder: Responder, message: RegExp])[] = [
    [
      'a web page',
      status(200, html, {'content-type': 'text/html; charset=utf-8'}),
      /web page instead of JSON/,
    ],
    ['a web page of no type', status(200, `\n ${html}`), /web page instead of JSON/],
    [
      'a truncated body',
      status(200, '{"id":"o","name":"Ac', {'content-type': 'application/json'}),
      /no complete JSON/,
    ],
    ['an empty body', status(200, ''), /is empty/],
    ['no content', status(204), /is empty/],
    ['NaN', status(200, '{"id":"o","seatsUsed":NaN}'), /no complete JSON/],
    ['null', json(null), /could not be read/],
    ['a list', json([{id: 'o'}]), /could not be read/],
    ['a text', json('o'), /could not be read/],
  ];
  for (const [name, responder, message] of table) {
    it(`(${name}) is a DecodeError that says what to do`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(responder);
      const error = await rejection(client.organization('o'));
      assert.ok(error instanceof DecodeError);
      assert.equal(error.code, 'BAD_ANSWER');
      assert.equal(error.retryable, false);
      assert.match(error.message, message);
      assert.match(error.message, /(Check|Try again)/);
    });
  }

  it('is not kept: the next read asks again and succeeds', async (context) => {
    const {server, client} = await bench(context);
    server.answer(status(200, html), json({id: 'o'}));
    await assert.rejects(client.organization('o'), DecodeError);
    assert.equal((await client.organization('o')).data.id, 'o');
  });

  it('in one record never hides the good ones', async (context) => {
    const {server, client} = await bench(context);
    server.answer(
      json({
        results: [
          {id: 'a', name: 5},
          {id: 'b', name: 'Bolt'},
          {id: 'c', name: 'C', maxSystemUsers: -1},
        ],
        totalCount: 3,
      }),
    );
    const {data} = await client.managedOrganizations('p');
    assert.deepEqual(data.items, [{id: 'b', name: 'Bolt', usage: {}}]);
    assert.deepEqual(
      data.rejected.map(({index}) => index),
      [0, 2],
    );
    assert.equal(data.total, 3);
  });

  for (const figure of ['-1', '1e400', '1.5', '9007199254740993', '"126"', 'true']) {
    it(`with the figure ${figure} leaves it out, and says so`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(status(200, `{"id":"o","subscriptionInfo":{"seatsUsed":${figure},"status":"odd"}}`));
      const {unread = [], ...data} = (await client.organization('o')).data;
      assert.deepEqual(data, {id: 'o', status: 'unknown', statusText: 'odd', addOns: []});
      assert.equal(unread.length, 1);
      assert.match(unread[0] ?? '', /^subscriptionInfo\.seatsUsed: expected a whole number from 0 up/);
    });
  }
});

describe('a refusal', () => {
  const table: readonly (readonly [code: number, retryable: boolean])[] = [
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [409, false],
    [412, false],
    [422, false],
    [428, false],
    [408, true],
    [429, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
    [501, false],
  ];
  for (const [code, retryable] of table) {
    it(`(${code}) says what the endpoint says`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(refusal(code, 'Do this instead.', 'OWN_WORD'));
      const error = await rejection(client.organization('o'));
      assert.ok(error instanceof HttpError);
      assert.deepEqual(
        {code: error.code, status: error.status, message: error.message, retryable: error.retryable},
        {code: 'OWN_WORD', status: code, message: 'Do this instead.', retryable},
      );
    });

    it(`(${code}) without a word has one of ours, never the page it came with`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(status(code, html, {'content-type': 'text/html'}));
      const error = await rejection(client.organization('o'));
      assert.ok(error instanceof HttpError);
      assert.equal(error.code, `HTTP_${code}`);
      assert.match(error.message, new RegExp(`refused the request \\(${code}\\)\\. \\w.*\\.$`));
    });
  }

  for (const body of [null, 5, 'text', [], {message: 5, code: {}}, {message: ' ', code: 404}]) {
    it(`with the body ${JSON.stringify(body)} is one all the same`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(json(body, {}, 404));
      const error = await rejection(client.organization('o'));
      assert.ok(error instanceof HttpError);
      assert.equal(error.code, 'HTTP_404');
      assert.match(error.message, /Check the IDs and the endpoint/);
    });
  }

  it('of many words is cut', async (context) => {
    const {server, client} = await bench(context);
    server.answer(refusal(400, 'x'.repeat(10_000)));
    assert.equal(((await rejection(client.organization('o'))) as Error).message.length, 300);
  });

  it('says when to come back', async (context) => {
    const {server, client} = await bench(context);
    server.answer(refusal(429, 'Slow down.', 'SLOW', {'retry-after': '120'}));
    const error = await rejection(client.organization('o'));
    assert.ok(error instanceof HttpError);
    assert.equal(error.retryAfter, 120);
  });

  it('with 429 and a short Retry-After is waited out', async (context) => {
    const timers = fakeTimers(context);
    const {server, client} = await bench(context, {retries: 2});
    server.answer(refusal(429, 'Slow down.', 'SLOW', {'retry-after': '17'}), json({id: 'o'}));
    const answer = client.organization('o');
    await timers.waiting(17_000);
    timers.pass(17_000);
    assert.equal((await answer).data.id, 'o');
  });

  it('to sign in (a redirect) is 401, and is not followed', async (context) => {
    const {server, client} = await bench(context);
    server.answer(status(302, '', {location: '/login'}));
    const error = await rejection(client.organization('o'));
    assert.ok(error instanceof HttpError);
    assert.deepEqual([error.status, error.code], [401, 'REDIRECTED']);
    assert.equal(server.seen.length, 1);
  });

  it('to sign in is 401 also where a browser hides the redirect', async () => {
    const hidden = {ok: false, status: 0, type: 'opaqueredirect', headers: new Headers()} as Response;
    const client = createAccountClient({endpoint: 'https://example.com', fetch: async () => hidden});
    const error = await rejection(client.session());
    assert.ok(error instanceof HttpError);
    assert.deepEqual([error.status, error.code], [401, 'REDIRECTED']);
  });
});

describe('no answer', () => {
  for (const [name, responder] of Object.entries({drop, dropHalfway})) {
    it(`(${name}) is a NetworkError`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(responder);
      const error = await rejection(client.organization('o'));
      assert.ok(error instanceof NetworkError);
      assert.deepEqual([error.code, error.status, error.retryable], ['NETWORK', 0, true]);
      assert.ok(error.cause instanceof Error);
    });
  }

  for (const [name, responder] of Object.entries({silence, 'half a body': half('{"id":')})) {
    it(`(${name}) is a TimeoutError after the time limit, and the next read asks again`, async (context) => {
      const timers = fakeTimers(context);
      const {server, client} = await bench(context, {timeoutMs: 5500});
      server.answer(responder, json({id: 'o'}));
      const failed = rejection(client.organization('o'));
      await timers.waiting(5500);
      await server.requests(1);
      await settle();
      timers.pass(5500);
      const error = await failed;
      assert.ok(error instanceof TimeoutError);
      assert.deepEqual([error.code, error.status, error.retryable], ['TIMEOUT', 0, true]);
      assert.equal((await client.organization('o')).data.id, 'o');
    });
  }
});

it('every error is an AccountError with a name of its own', async (context) => {
  const {server, client} = await bench(context);
  const names = new Set<string>();
  for (const responder of [status(200, html), status(404), drop]) {
    server.answer(responder);
    const error = await rejection(client.organization('o'));
    assert.ok(error instanceof AccountError);
    names.add(error.name);
  }
  assert.deepEqual([...names], ['DecodeError', 'HttpError', 'NetworkError']);
});
