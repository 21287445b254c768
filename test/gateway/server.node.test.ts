import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {get} from 'node:http';
import {describe, it} from 'node:test';
import {startGateway, startRefused} from './child-gateway.js';
import {PROVIDER, PROVIDER_PATH, sending} from './sample-gateway.js';

const IN_MEMORY = {DATABASE_URL: 'memory:', SAMPLE_ORGS: '5'};

/** Status of a request whose Host header says something else than its address. */
const statusWithHost = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, {headers: {host}}, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

const cli = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/gateway/cli.ts', ...args], {encoding: 'utf8'});

describe('the server', () => {
  it('listens on a loopback address, answers its own names alone, and ends on SIGTERM', async () => {
    const gateway = await startGateway(IN_MEMORY);
    assert.match(gateway.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const session = `${gateway.url}/api/session`;
    const port = new URL(gateway.url).port;
    assert.equal(await statusWithHost(session, `localhost:${port}`), 200);
    assert.equal(await statusWithHost(session, `[::1]:${port}`), 200);
    assert.equal(await statusWithHost(session, 'rebound.example'), 403);
    assert.equal(await statusWithHost(session, `127.0.0.1.rebound.example:${port}`), 403);
    assert.equal(await statusWithHost(session, '127.999.0.1'), 400);
    assert.equal(await gateway.end('SIGTERM'), 0);
  });

  it('logs one JSON line a request, without queries or tokens', async () => {
    const gateway = await startGateway(IN_MEMORY);
    await fetch(`${gateway.url}${PROVIDER_PATH}/invoices?token=sesame`, {
      headers: {authorization: 'Bearer sesame'},
    });
    await fetch(`${gateway.url}/api/session`, {headers: {'x-api-key': 'sesame'}});
    await gateway.end('SIGTERM');
    const entries = gateway.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = entries.filter(({msg}) => msg === 'request');
    assert.equal(requests.length, 2);
    assert.deepEqual(
      requests.map(({path, status}) => [path, status]),
      [
        [`${PROVIDER_PATH}/invoices`, 401],
        ['/api/session', 401],
      ],
    );
    assert.match(String(requests[0]?.id), /^[\w-]{36}$/);
    assert.doesNotMatch(gateway.lines.join('\n'), /sesame/);
  });

  it('refuses a taken port in one line that names the setting', async () => {
    const gateway = await startGateway(IN_MEMORY);
    const {port} = new URL(gateway.url);
    const {code, errors} = await startRefused({...IN_MEMORY, PORT: port});
    assert.equal(code, 1);
    assert.equal(errors, `PORT: ${port} on 127.0.0.1 is taken. Set another, e.g. PORT=8081.\n`);
    await gateway.end('SIGTERM');
  });

  it('refuses an unsafe setting in one line', async () => {
    const {code, errors} = await startRefused({...IN_MEMORY, HOST: '0.0.0.0'});
    assert.equal(code, 1);
    assert.match(errors, /^AUTH: .*\n$/);
  });
});

/** How a proxy sends a name: its UTF-8, byte by byte. */
const bytesOf = (name: string): string => Buffer.from(name, 'utf8').toString('latin1');

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

interface CapChanges {
  readonly results: readonly {readonly by: string}[];
}

describe('behind an authenticating proxy', () => {
  it('records whoever changes a cap by the name that the proxy sends in UTF-8', async () => {
    const gateway = await startGateway({
      ...IN_MEMORY,
      AUTH: 'header',
      TRUSTED_PROXY: '127.0.0.1',
      AUTH_USER_HEADER: 'x-user',
      AUTH_ROLES_HEADER: 'x-roles',
      AUTH_PROVIDERS_HEADER: 'x-providers',
    });
    const people = ['Zoë Müller', '山田 太郎'];
    for (const [index, person] of people.entries()) {
      const headers = {'x-user': bytesOf(person), 'x-roles': 'billing', 'x-providers': PROVIDER};
      const ask = (path: string, init: RequestInit = {headers}): Promise<Response> =>
        fetch(`${gateway.url}${PROVIDER_PATH}/${path}`, init);
      const {results} = (await (await ask('organizations?limit=1')).json()) as {results: Listed[]};
      const {id, name, version} = results[0]!;
      const change = {name, maxSystemUsers: 9000 + index};
      const saved = sending('PUT', change, {...headers, 'if-match': `"${version}"`});
      assert.equal((await ask(`organizations/${id}`, saved)).status, 200);
      const changes = (await (await ask('cap-changes')).json()) as CapChanges;
      assert.equal(changes.results[0]?.by, person);
    }
    await gateway.end('SIGTERM');
  });
});

describe('the command', () => {
  it('says which commands there are, and fails, for an unknown one', () => {
    const {status, stderr} = cli('gatway');
    assert.equal(status, 1);
    assert.match(stderr, /^There is no command "gatway"\. Commands: gateway\./);
  });

  it('explains itself', () => {
    const {status, stdout} = cli('--help');
    assert.equal(status, 0);
    assert.match(stdout, /--sample-orgs/);
    assert.doesNotMatch(stdout, /--jwt-secret /);
  });
});
