import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import {type JWTHeaderParameters, SignJWT, UnsecuredJWT, exportJWK, generateKeyPair} from 'jose';
import {ApiError} from '../../src/gateway/api-error.js';
import {type AuthSettings, createAuthenticator} from '../../src/gateway/auth/authenticators.js';
import type {Connection, Principal} from '../../src/gateway/auth/principal.js';

const SECRET = 'a secret of thirty-two bytes or more';
const KEY = new TextEncoder().encode(SECRET);
const NOW = new Date('2026-11-21T12:00:00Z');
const JWT = {key: {secret: SECRET}, audience: 'subscription-widgets', issuer: 'https://issuer.example'};

const claims = {roles: ['viewer'], providers: ['p1'], organizations: ['o1']};

const token = (changes: object = {}, header: JWTHeaderParameters = {alg: 'HS256'}): SignJWT =>
  new SignJWT({...claims, sub: 'ada', aud: JWT.audience, iss: JWT.issuer, ...changes})
    .setProtectedHeader(header)
    .setExpirationTime(new Date(NOW.getTime() + 60_000));

type Judge = (headers?: Record<string, string>, connection?: Connection) => Promise<Principal>;

function judgeOf(settings: AuthSettings): Judge {
  const authenticate = createAuthenticator(settings, () => NOW);
  return async (headers = {}, connection = {}) =>
    await authenticate(new Request('http://127.0.0.1/api/session', {headers}), connection);
}

const bearer = (text: string): Record<string, string> => ({authorization: `Bearer ${text}`});

const refused = (status: number, message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof ApiError);
  assert.equal(error.status, status);
  assert.match(error.message, message);
  if (status === 401) assert.equal(error.headers['www-authenticate'], 'Bearer');
  return true;
};

describe('AUTH=jwt with a secret', () => {
  const judge = judgeOf({mode: 'jwt', jwt: JWT});

  it('reads subject, roles, ids and expiry from a good token', async () => {
    const {subject, roles, scope, expiresAt} = await judge(bearer(await token().sign(KEY)));
    assert.equal(subject, 'ada');
    assert.deepEqual(roles, ['viewer']);
    assert.deepEqual(scope, {providers: ['p1'], organizations: ['o1']});
    assert.deepEqual(expiresAt, new Date(NOW.getTime() + 60_000));
  });

  it('takes JumpCloud’s role names for billing and passes unknown ones over', async () => {
    const roles = ['Administrator With Billing', 'Command Runner With Billing', 'Janitor'];
    assert.deepEqual((await judge(bearer(await token({roles}).sign(KEY)))).roles, ['billing']);
  });

  it('refuses to go without a token', async () => {
    await assert.rejects(judge(), refused(401, /Sign in/));
    await assert.rejects(judge({authorization: 'Basic YTpi'}), refused(401, /Bearer/));
  });

  it('refuses an API key, there being none', async () => {
    await assert.rejects(
      judge({'x-api-key': 'k', ...bearer(await token().sign(KEY))}),
      refused(401, /API key/),
    );
  });

  const sign = (changes: object) => token(changes).sign(KEY);
  const bad: readonly [string, () => Promise<string> | string, RegExp][] = [
    [
      'of another secret',
      () => token().sign(new TextEncoder().encode('another secret of thirty-two bytes!!')),
      /signature/,
    ],
    ['for another audience', () => sign({aud: 'other'}), /"aud"/],
    ['of another issuer', () => sign({iss: 'https://other.example'}), /"iss"/],
    ['without a subject', () => sign({sub: ''}), /sub/],
    ['with a subject that no database can hold', () => sign({sub: 'a\0b'}), /sub/],
    ['with an ID that no database can hold', () => sign({organizations: ['o\0']}), /organizations/],
    [
      'that expires on no day there is',
      () =>
        new SignJWT({...claims, sub: 'ada', aud: JWT.audience, iss: JWT.issuer, exp: 1e20})
          .setProtectedHeader({alg: 'HS256'})
          .sign(KEY),
      /exp/,
    ],
    ['with roles of another shape', () => sign({roles: {admin: true}}), /roles/],
    [
      'that is not signed',
      () => new UnsecuredJWT({...claims, sub: 'ada', aud: JWT.audience}).encode(),
      /signature/,
    ],
    ['that is none', () => 'abc.def', /signature or form/],
    [
      'not valid yet',
      () =>
        token()
          .setNotBefore(new Date(NOW.getTime() + 60_000))
          .sign(KEY),
      /"nbf"/,
    ],
  ];
  for (const [what, make, message] of bad) {
    it(`refuses a token ${what}`, async () => {
      await assert.rejects(judge(bearer(await make())), refused(401, message));
    });
  }

  it('refuses a token that has expired, but for a few seconds of clocks apart', async () => {
    const ended = (seconds: number): Promise<string> =>
      token()
        .setExpirationTime(new Date(NOW.getTime() - seconds * 1000))
        .sign(KEY);
    await assert.rejects(judge(bearer(await ended(30))), refused(401, /expired/));
    assert.equal((await judge(bearer(await ended(2)))).subject, 'ada');
  });
});

describe('AUTH=jwt with public keys', async () => {
  const {publicKey, privateKey} = await generateKeyPair('ES256');
  const jwk = {...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256'};
  const server = createServer((_, response) => response.end(JSON.stringify({keys: [jwk]})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const {port} = server.address() as AddressInfo;
  const judge = judgeOf({mode: 'jwt', jwt: {...JWT, key: {jwksUrl: `http://127.0.0.1:${port}/keys`}}});

  it('takes a token of the issuer’s key', async () => {
    const signed = await token({}, {alg: 'ES256', kid: 'one'}).sign(privateKey);
    assert.equal((await judge(bearer(signed))).subject, 'ada');
  });

  it('refuses a token signed with a shared secret, were it the public key itself', async () => {
    const forged = await token({}, {alg: 'HS256', kid: 'one'}).sign(
      new TextEncoder().encode(JSON.stringify(jwk)),
    );
    await assert.rejects(judge(bearer(forged)), refused(401, /signature/));
  });

  it('answers 503, not 401, while the keys cannot be had', async () => {
    const lost = judgeOf({mode: 'jwt', jwt: {...JWT, key: {jwksUrl: 'http://127.0.0.1:1/keys'}}});
    await assert.rejects(lost(bearer(await token().sign(KEY))), refused(401, /signature/));
    const signed = await token({}, {alg: 'ES256', kid: 'one'}).sign(privateKey);
    await assert.rejects(lost(bearer(signed)), refused(503, /Try again/));
  });
});

describe('AUTH=open', () => {
  it('gives everybody every role', async () => {
    const {roles, scope} = await judgeOf({mode: 'open'})();
    assert.deepEqual(roles, ['viewer', 'billing']);
    assert.equal(scope, 'everything');
  });

  it('judges a token that is sent all the same', async () => {
    const judge = judgeOf({mode: 'open', jwt: JWT});
    assert.deepEqual((await judge(bearer(await token().sign(KEY)))).roles, ['viewer']);
    await assert.rejects(judge(bearer('abc')), refused(401, /refused/));
  });

  it('refuses a credential that it cannot judge', async () => {
    const judge = judgeOf({mode: 'open'});
    await assert.rejects(judge(bearer(await token().sign(KEY))), refused(401, /JWT_SECRET or JWKS_URL/));
    await assert.rejects(judge({'x-api-key': 'k'}), refused(401, /API key/));
  });
});

describe('AUTH=header', () => {
  const judge = judgeOf({
    mode: 'header',
    trustedProxies: ['10.0.0.5', '192.168.7.0/24', 'fd00::/8'],
    headers: {user: 'x-user', roles: 'x-roles', providers: 'x-providers', organizations: 'x-organizations'},
  });
  const headers = {
    'x-user': 'ada',
    'x-roles': 'viewer, Administrator With Billing',
    'x-providers': 'p1, p2',
    'x-organizations': '',
  };

  for (const remoteAddress of ['10.0.0.5', '::ffff:10.0.0.5', '192.168.7.200', 'fd12::1']) {
    it(`believes the proxy at ${remoteAddress}`, async () => {
      const {subject, roles, scope} = await judge(headers, {remoteAddress});
      assert.equal(subject, 'ada');
      assert.deepEqual(roles, ['viewer', 'billing']);
      assert.deepEqual(scope, {providers: ['p1', 'p2'], organizations: []});
    });
  }

  for (const remoteAddress of ['10.0.0.6', '127.0.0.1', '::1', undefined]) {
    it(`believes nobody at ${remoteAddress ?? 'an unknown address'}`, async () => {
      await assert.rejects(judge(headers, {remoteAddress}), refused(401, /proxy/));
    });
  }

  for (const name of ['Zoë Müller', '山田 太郎', 'Joseà']) {
    it(`reads “${name}” in UTF-8, byte by byte as Node hands it on`, async () => {
      const sent = Buffer.from(name, 'utf8').toString('latin1');
      const {subject} = await judge({...headers, 'x-user': sent}, {remoteAddress: '10.0.0.5'});
      assert.equal(subject, name);
    });
  }

  it('reads a name in Latin-1 where it is no UTF-8', async () => {
    const {subject} = await judge({...headers, 'x-user': 'Zoë Müller'}, {remoteAddress: '10.0.0.5'});
    assert.equal(subject, 'Zoë Müller');
  });

  it('refuses a request that the proxy names no user for', async () => {
    await assert.rejects(
      judge({...headers, 'x-user': ' '}, {remoteAddress: '10.0.0.5'}),
      refused(401, /no user/),
    );
  });
});
