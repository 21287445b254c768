import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {AccountError, HttpError, TokenError, createAccountClient} from '../../src/client/index.js';
import {type Responder, drop, json, refusal, status} from '../http/local-server.js';
import {bench, jwt, rejection} from './helpers.js';

/** Gives one token after another, and counts. */
function tokens(...list: readonly string[]) {
  let calls = 0;
  return {
    calls: () => calls,
    getToken: async (): Promise<string> => {
      calls += 1;
      return list[Math.min(calls, list.length) - 1]!;
    },
  };
}

const sent = (seen: readonly {readonly headers: {readonly authorization?: string | undefined}}[]) =>
  seen.map(({headers}) => headers.authorization);

/** Takes one token and refuses all others. */
const onlyFor =
  (token: string): Responder =>
  (request, response) => {
    const good = request.headers.authorization === `Bearer ${token}`;
    (good ? json({id: 'x', results: []}) : refusal(401, 'Sign in.'))(request, response);
  };

describe('getToken', () => {
  it('is called once for all requests that wait for it', async (context) => {
    const {calls, getToken} = tokens('one');
    const {server, client} = await bench(context, {getToken});
    server.answer(onlyFor('one'));
    await Promise.all([
      client.organization('a'),
      client.organization('b'),
      client.licenses('p'),
      client.session(),
    ]);
    assert.equal(calls(), 1);
    assert.deepEqual(sent(server.seen), Array(4).fill('Bearer one'));
    await client.provider('p');
    assert.equal(calls(), 1);
  });

  it('is called once on 401 for all that were refused, and each is asked for once more', async (context) => {
    const {calls, getToken} = tokens('old', 'new');
    const {server, client} = await bench(context, {getToken});
    server.answer(onlyFor('new'));
    await Promise.all([client.organization('a'), client.organization('b'), client.organization('c')]);
    assert.equal(calls(), 2);
    assert.deepEqual(sent(server.seen).sort(), [
      ...Array<string>(3).fill('Bearer new'),
      ...Array<string>(3).fill('Bearer old'),
    ]);
  });

  it('is called once more only: a second 401 is the error', async (context) => {
    const {calls, getToken} = tokens('old', 'new', 'newest');
    const {server, client} = await bench(context, {getToken});
    server.answer(refusal(401, 'Sign in.'));
    const error = await rejection(client.session());
    assert.ok(error instanceof HttpError);
    assert.equal(error.status, 401);
    assert.equal(calls(), 2);
    assert.equal(server.seen.length, 2);
  });

  it('that has no other token to give makes no second request', async (context) => {
    const {calls, getToken} = tokens('same');
    const {server, client} = await bench(context, {getToken});
    server.answer(refusal(401, 'Sign in.'));
    await assert.rejects(client.session(), HttpError);
    assert.equal(calls(), 2);
    assert.equal(server.seen.length, 1);
  });

  it('is called again from 30 seconds before the token runs out', async (context) => {
    let now = 1e12;
    const first = jwt(now + 60_000);
    const second = jwt(now + 600_000);
    const {calls, getToken} = tokens(first, second);
    const {server, client} = await bench(context, {getToken, now: () => now, cacheSeconds: 0});
    server.answer(json({}));
    await client.session();
    now += 29_999;
    await client.session();
    assert.equal(calls(), 1);
    now += 1;
    await Promise.all([client.session(), client.provider('p')]);
    assert.equal(calls(), 2);
    assert.deepEqual(
      sent(server.seen),
      [first, first, second, second].map((token) => `Bearer ${token}`),
    );
  });

  for (const token of [
    'opaque',
    'a.b.c',
    'a.bnVsbA.c',
    `a.${Buffer.from('{"exp":"soon"}').toString('base64url')}.c`,
  ]) {
    it(`that gives "${token}", which names no end, is called once`, async (context) => {
      const {calls, getToken} = tokens(token);
      const {server, client} = await bench(context, {getToken, cacheSeconds: 0});
      server.answer(json({}));
      await client.session();
      await client.session();
      assert.equal(calls(), 1);
    });
  }

  it('serves one client alone', async (context) => {
    const [first, second] = [tokens('one'), tokens('two')];
    const {server, client, another} = await bench(context, {getToken: first.getToken});
    server.answer(json({}));
    await client.session();
    await another({getToken: second.getToken}).session();
    await another({getToken: undefined}).session();
    assert.deepEqual(sent(server.seen), ['Bearer one', 'Bearer two', undefined]);
  });

  const failures: Readonly<Record<string, () => Promise<string>>> = {
    rejects: () => Promise.reject(new Error('signed out')),
    throws: () => {
      throw new Error('signed out');
    },
    'gives nothing': async () => undefined as unknown as string,
    'gives an empty text': async () => ' ',
    'gives what no header holds': async () => 'sec\nret',
  };
  for (const [name, fails] of Object.entries(failures)) {
    it(`that ${name} is 401, sends nothing, and is called again next time`, async (context) => {
      let calls = 0;
      const {server, client} = await bench(context, {
        getToken: () => {
          calls += 1;
          return calls === 1 ? fails() : Promise.resolve('good');
        },
      });
      server.answer(onlyFor('good'));
      const error = await rejection(client.session());
      assert.ok(error instanceof TokenError);
      assert.deepEqual([error.status, error.code], [401, 'NO_TOKEN']);
      assert.doesNotMatch(error.message, /sec/);
      assert.equal(server.seen.length, 0);
      await client.session();
      assert.deepEqual(sent(server.seen), ['Bearer good']);
    });
  }

  it('that fails on 401 is the error', async (context) => {
    let calls = 0;
    const {server, client} = await bench(context, {
      getToken: async () => {
        calls += 1;
        if (calls > 1) throw new Error('signed out');
        return 'old';
      },
    });
    server.answer(refusal(401, 'Sign in.'));
    await assert.rejects(client.session(), TokenError);
  });
});

describe('token', () => {
  it('is sent as it is, and not asked for again', async (context) => {
    const {server, client} = await bench(context, {token: 'fixed'});
    server.answer(json({}), refusal(401, 'Sign in.'));
    await client.session();
    await assert.rejects(client.provider('p'), HttpError);
    assert.deepEqual(sent(server.seen), ['Bearer fixed', 'Bearer fixed']);
  });

  it('that is empty is none', async (context) => {
    const {server, client} = await bench(context, {token: ''});
    server.answer(json({}));
    await client.session();
    assert.deepEqual(sent(server.seen), [undefined]);
  });
});

describe('a secret', () => {
  const secret = jwt(4e12);

  it('is never in an address, and never in an error, whatever the endpoint does with it', async (context) => {
    const {server, client} = await bench(context, {token: secret});
    const echo: Responder = (request, response) =>
      json(
        {code: `C ${secret}`, message: `Not you: ${request.headers.authorization ?? ''}`},
        {},
        400,
      )(request, response);
    const responders: readonly Responder[] = [
      echo,
      refusal(401, secret),
      status(200, `<html>${secret}`),
      status(200, `{"id":"${secret}`),
      status(302, '', {location: `/login?token=${secret}`}),
      drop,
    ];
    for (const responder of responders) {
      server.answer(responder);
      const error = await rejection(client.session());
      assert.ok(error instanceof AccountError);
      const shown = `${error.message} ${error.code} ${JSON.stringify(error)} ${String(error)}`;
      assert.equal(shown.includes(secret), false, shown);
    }
    for (const {url} of server.seen) assert.equal(url, '/api/session');
  });

  it('is not sent after a redirect', async (context) => {
    const {server, client} = await bench(context, {token: secret});
    server.answer(status(307, '', {location: `${server.url}/elsewhere`}));
    await assert.rejects(client.session(), HttpError);
    assert.equal(server.seen.length, 1);
  });

  it('in a token of the wrong kind stays out of the error', async () => {
    const client = createAccountClient({endpoint: 'https://example.com', token: 'sec\u00e9ret'});
    const error = await rejection(client.session());
    assert.ok(error instanceof TokenError);
    assert.doesNotMatch(`${error.message} ${String(error.cause)}`, /sec/);
  });
});
