import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {readSettings} from '../../src/gateway/config.js';
import type {GatewaySettings} from '../../src/gateway/settings.js';

type Env = Readonly<Record<string, string>>;

const FILES: Env = {'/run/secret': ' a secret of thirty-two bytes or more\n', '/run/empty': '\n'};

function readFile(path: string): string {
  const text = FILES[path];
  if (text === undefined) throw Object.assign(new Error('no such file'), {code: 'ENOENT'});
  return text;
}

const reading = (env: Env = {}, args: readonly string[] = []) => readSettings({env, args, readFile});

function settings(env: Env = {}, args: readonly string[] = []): GatewaySettings {
  const result = reading(env, args);
  assert.ok('settings' in result, 'refused' in result ? result.refused : '');
  return result.settings;
}

function refusal(env: Env, args: readonly string[] = []): string {
  const result = reading(env, args);
  assert.ok('refused' in result);
  assert.doesNotMatch(result.refused, /\n/);
  return result.refused;
}

const SECRET = {JWT_SECRET: 'a secret of thirty-two bytes or more'};
const HEADER = {
  AUTH: 'header',
  TRUSTED_PROXY: '10.0.0.5',
  AUTH_USER_HEADER: 'x-user',
  AUTH_ROLES_HEADER: 'x-roles',
  AUTH_PROVIDERS_HEADER: 'x-providers',
};

describe('settings', () => {
  it('have the documented defaults', () => {
    assert.deepEqual(settings(), {
      host: '127.0.0.1',
      port: 8080,
      source: {kind: 'sample', seed: 1, organizations: 60, countSeconds: 3600},
      store: {kind: 'folder', folder: resolve('data')},
      auth: {mode: 'open'},
      allowedOrigins: [],
    });
  });

  it('come from the environment, and from flags of the same name, which win', () => {
    const env = {PORT: '9000', SAMPLE_SEED: '-3', SAMPLE_TODAY: '2026-11-21', HOST: 'localhost'};
    const read = settings(env, [
      '--port',
      '9001',
      '--sample-orgs=10000',
      '--allowed-origins',
      'https://a.example',
    ]);
    assert.equal(read.port, 9001);
    assert.equal(read.host, 'localhost');
    assert.deepEqual(read.source, {
      kind: 'sample',
      seed: -3,
      organizations: 10_000,
      countSeconds: 3600,
      today: '2026-11-21',
    });
    assert.deepEqual(read.allowedOrigins, ['https://a.example']);
  });

  it('count as not set where they are empty', () => {
    assert.equal(settings({PORT: '', AUTH: ' ', JWT_SECRET: ''}).port, 8080);
  });

  it('take secrets from the environment or a file', () => {
    const jwt = {mode: 'jwt', jwt: {key: {secret: SECRET.JWT_SECRET}, audience: 'subscription-widgets'}};
    assert.deepEqual(settings({AUTH: 'jwt', ...SECRET}).auth, jwt);
    assert.deepEqual(settings({AUTH: 'jwt', JWT_SECRET_FILE: '/run/secret'}).auth, jwt);
    assert.deepEqual(settings({AUTH: 'jwt'}, ['--jwt-secret-file', '/run/secret']).auth, jwt);
  });

  it('read every way of naming a folder', () => {
    assert.deepEqual(settings({DATABASE_URL: 'file:///var/lib/x'}).store, {
      kind: 'folder',
      folder: '/var/lib/x',
    });
    assert.deepEqual(settings({DATABASE_URL: 'file:/var/lib/x'}).store, {
      kind: 'folder',
      folder: '/var/lib/x',
    });
    assert.deepEqual(settings({DATABASE_URL: 'file:a b'}).store, {kind: 'folder', folder: resolve('a b')});
    assert.deepEqual(settings({DATABASE_URL: 'memory:'}).store, {kind: 'memory'});
  });

  it('take what a proxy says, by the headers that are named', () => {
    assert.deepEqual(settings({...HEADER, HOST: '0.0.0.0'}).auth, {
      mode: 'header',
      trustedProxies: ['10.0.0.5'],
      headers: {user: 'x-user', roles: 'x-roles', providers: 'x-providers'},
    });
  });

  it('leave AUTH open on every name of this machine', () => {
    for (const HOST of ['localhost', '127.0.0.1', '127.8.8.8', '::1']) {
      assert.equal(settings({HOST}).auth.mode, 'open');
    }
  });
});

describe('a refusal', () => {
  const cases: readonly [setting: string, env: Env, args?: readonly string[]][] = [
    ['PORT', {PORT: '80a'}],
    ['PORT', {PORT: '65536'}],
    ['PORT', {}, ['--port']],
    ['--prot', {}, ['--prot', '80']],
    ['extra', {}, ['extra']],
    ['SOURCE', {SOURCE: 'jumpcloud'}],
    ['SOURCE', {SOURCE: 'jumpcloud,torii'}],
    ['SOURCE', {SOURCE: 'nowhere'}],
    ['ACCOUNT_FILE', {ACCOUNT_FILE: 'account.json'}],
    ['CACHE_SECONDS', {CACHE_SECONDS: '5'}],
    ['DATABASE_URL', {DATABASE_URL: 'postgres://user:secret@db/x'}],
    ['DATABASE_URL', {DATABASE_URL: './data'}],
    ['SAMPLE_SEED', {SAMPLE_SEED: 'one'}],
    ['SAMPLE_ORGS', {SAMPLE_ORGS: '0'}],
    ['SAMPLE_ORGS', {SAMPLE_ORGS: '20001'}],
    ['SAMPLE_TODAY', {SAMPLE_TODAY: '2026-02-30'}],
    ['SAMPLE_TODAY', {SAMPLE_TODAY: '2026-02-03T00:00'}],
    ['SAMPLE_SECONDS', {SAMPLE_SECONDS: '0'}],
    ['AUTH', {AUTH: 'none'}],
    ['AUTH', {HOST: '0.0.0.0'}],
    ['AUTH', {HOST: '::'}],
    ['AUTH', {HOST: '192.168.0.2', AUTH: 'open'}],
    ['AUTH', {HOST: '127.0.0.1.example.com', AUTH: 'open'}],
    ['JWT_SECRET', {AUTH: 'jwt'}],
    ['JWT_SECRET', {AUTH: 'jwt', JWT_SECRET: 'short'}],
    ['JWT_SECRET', {AUTH: 'jwt', ...SECRET, JWKS_URL: 'https://issuer.example/keys'}],
    ['JWT_SECRET', {AUTH: 'jwt', ...SECRET, JWT_SECRET_FILE: '/run/secret'}],
    ['JWT_SECRET', {AUTH: 'jwt'}, ['--jwt-secret', SECRET.JWT_SECRET]],
    ['JWT_SECRET', {AUTH: 'jwt'}, [`--jwt-secret=${SECRET.JWT_SECRET}`]],
    ['JWT_SECRET_FILE', {AUTH: 'jwt', JWT_SECRET_FILE: '/run/nothing'}],
    ['JWT_SECRET_FILE', {AUTH: 'jwt', JWT_SECRET_FILE: '/run/empty'}],
    ['JWKS_URL', {AUTH: 'jwt', JWKS_URL: 'http://issuer.example/keys'}],
    ['JWKS_URL', {AUTH: 'jwt', JWKS_URL: 'keys'}],
    ['TRUSTED_PROXY', {...HEADER, TRUSTED_PROXY: ''}],
    ['TRUSTED_PROXY', {...HEADER, TRUSTED_PROXY: 'proxy.example'}],
    ['TRUSTED_PROXY', {...HEADER, TRUSTED_PROXY: '10.0.0.0/33'}],
    ['TRUSTED_PROXY', {...HEADER, TRUSTED_PROXY: '0.0.0.0/0'}],
    ['TRUSTED_PROXY', {...HEADER, TRUSTED_PROXY: '10.0.0.5, ::/0'}],
    ['AUTH_USER_HEADER', {...HEADER, AUTH_USER_HEADER: ''}],
    ['AUTH_ROLES_HEADER', {...HEADER, AUTH_ROLES_HEADER: 'x roles'}],
    ['AUTH_PROVIDERS_HEADER', {...HEADER, AUTH_PROVIDERS_HEADER: ''}],
    ['ALLOWED_ORIGINS', {ALLOWED_ORIGINS: '*'}],
    ['ALLOWED_ORIGINS', {ALLOWED_ORIGINS: 'https://a.example/'}],
    ['ALLOWED_ORIGINS', {ALLOWED_ORIGINS: 'null'}],
  ];

  it('says between what a number may be', () => {
    assert.equal(refusal({SAMPLE_ORGS: '100000'}), 'SAMPLE_ORGS: must be a whole number from 1 to 20000.');
  });

  for (const [setting, env, args = []] of cases) {
    const given = [...Object.entries(env).map((pair) => pair.join('=')), ...args].join(' ');
    it(`names ${setting}, given ${given}`, () => {
      const line = refusal(env, args);
      assert.ok(line.startsWith(`${setting}: `), line);
    });
  }

  it('holds no secret', () => {
    const lines = [
      refusal({AUTH: 'jwt', JWT_SECRET: 'sesame'}),
      refusal({}, ['--jwt-secret=sesame']),
      refusal({DATABASE_URL: 'postgres://user:sesame@db/x'}),
    ];
    for (const line of lines) assert.doesNotMatch(line, /sesame/);
  });
});
