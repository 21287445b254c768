import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {watch} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {type ChildGateway, startGateway, startRefused, temporaryFolder} from './child-gateway.js';
import {PROVIDER_PATH} from './sample-gateway.js';

interface Managed {
  readonly id: string;
  readonly name: string;
  readonly maxSystemUsers: number | null;
  readonly version: string;
}

async function read({url}: ChildGateway): Promise<Managed> {
  const response = await fetch(`${url}${PROVIDER_PATH}/organizations?filter=name:search:dunmore`);
  const {results} = (await response.json()) as {results: Managed[]};
  assert.ok(results[0]);
  return results[0];
}

const put = ({url}: ChildGateway, {id, name, version}: Managed, maxSystemUsers: number): Promise<Response> =>
  fetch(`${url}${PROVIDER_PATH}/organizations/${id}`, {
    method: 'PUT',
    headers: {'content-type': 'application/json', 'if-match': `"${version}"`},
    body: JSON.stringify({name, maxSystemUsers}),
  });

const dataUrl = (script: string): string =>
  `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;

async function untilLocked(folder: string): Promise<void> {
  for await (const {filename} of watch(folder)) if (filename === 'lock') return;
}

describe('a data folder', () => {
  it('keeps every acknowledged cap through kill -9, and opens again', async () => {
    const env = {DATABASE_URL: `file:${temporaryFolder()}`};
    let gateway = await startGateway(env);
    for (const cap of [501, 502, 503]) {
      const response = await put(gateway, await read(gateway), cap);
      assert.equal(response.status, 200);
      await gateway.end('SIGKILL');
      gateway = await startGateway(env);
      assert.equal((await read(gateway)).maxSystemUsers, cap);
    }
    const changes = await fetch(`${gateway.url}${PROVIDER_PATH}/cap-changes`);
    assert.equal(((await changes.json()) as {totalCount: number}).totalCount, 3);
    assert.equal(await gateway.end('SIGTERM'), 0);
  });

  it('keeps what was acknowledged when killed in the middle of many writes', async () => {
    const env = {DATABASE_URL: `file:${temporaryFolder()}`};
    const first = await startGateway(env);
    let record = await read(first);
    let acknowledged = record;
    const writes = (async () => {
      for (let cap = 600; cap < 10_000; cap += 1) {
        const response = await put(first, record, cap);
        record = (await response.json()) as Managed;
        acknowledged = record;
        if (cap === 640) void first.end('SIGKILL');
      }
    })();
    await assert.rejects(writes);
    const second = await startGateway(env);
    const after = await read(second);
    // One more may have been written than was answered, never one fewer.
    assert.ok(Number(after.version) - Number(acknowledged.version) <= 1);
    assert.ok((after.maxSystemUsers ?? 0) >= (acknowledged.maxSystemUsers ?? 0));
    assert.ok((acknowledged.maxSystemUsers ?? 0) >= 640);
    await second.end('SIGTERM');
  });

  it('is open to one process: a second one refuses at once and says why', async () => {
    const folder = temporaryFolder();
    const env = {DATABASE_URL: `file:${folder}`};
    const first = await startGateway(env);
    const {code, errors} = await startRefused(env);
    assert.equal(code, 1);
    assert.match(errors, /^DATABASE_URL: another gateway has .* open.*\n$/);
    assert.ok(errors.includes(folder));
    assert.equal((await read(first)).maxSystemUsers, 400);
    assert.equal(await first.end('SIGTERM'), 0);
  });

  it('stays its process’s while the largest sample account is made', async () => {
    const folder = temporaryFolder();
    const env = {DATABASE_URL: `file:${folder}`, SAMPLE_ORGS: '20000'};
    const locked = untilLocked(folder);
    const starting = startGateway(env);
    await locked;
    const {errors} = await startRefused(env);
    assert.match(errors, /^DATABASE_URL: another gateway has .* open/);
    const first = await starting;
    assert.equal((await read(first)).maxSystemUsers, 400);
    assert.equal(await first.end('SIGTERM'), 0);
  });

  it('of another sample account is refused, so that its caps are not lost', async () => {
    const env = {DATABASE_URL: `file:${temporaryFolder()}`, SAMPLE_ORGS: '5'};
    const first = await startGateway(env);
    assert.equal(await first.end('SIGTERM'), 0);
    const {code, errors} = await startRefused({...env, SAMPLE_ORGS: '6'});
    assert.equal(code, 1);
    assert.match(errors, /^DATABASE_URL: it holds the sample account of SAMPLE_SEED=1 and SAMPLE_ORGS=5/);
  });

  it('that holds no database that can be opened is refused, and named', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '9\n');
    const {code, errors} = await startRefused({DATABASE_URL: `file:${folder}`});
    assert.equal(code, 1);
    assert.match(errors, /^DATABASE_URL: .*\n$/);
    assert.ok(errors.includes(folder));
  });

  it('needs a package, and is refused with its name where that is missing', async () => {
    const missing = `export const resolve = (name, context, next) => {
      if (name !== '@electric-sql/pglite') return next(name, context);
      throw Object.assign(new Error('no such package'), {code: 'ERR_MODULE_NOT_FOUND'});
    };`;
    const hook = `import {register} from 'node:module'; register(${JSON.stringify(dataUrl(missing))});`;
    const NODE_OPTIONS = `--import ${dataUrl(hook)}`;
    const {code, errors} = await startRefused({DATABASE_URL: `file:${temporaryFolder()}`, NODE_OPTIONS});
    assert.equal(code, 1);
    assert.match(errors, /^DATABASE_URL: .*npm install @electric-sql\/pglite\.\n$/);
  });

  it('that cannot be written to is refused', async () => {
    const {code, errors} = await startRefused({DATABASE_URL: 'file:package.json/data'});
    assert.equal(code, 1);
    assert.match(errors, /^DATABASE_URL: .*package\.json\/data cannot be used \(ENOTDIR\)/);
  });
});
