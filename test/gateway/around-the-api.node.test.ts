import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {API_ROUTES} from '../../src/gateway/routes/index.js';
import {readStaticFiles} from '../../src/gateway/static-files.js';
import {temporaryFolder} from './child-gateway.js';
import {refusalOf, sampleGateway, sending} from './sample-gateway.js';

const folder = temporaryFolder();
const SCRIPT = `export const one = 1;\n// ${'x'.repeat(2000)}\n`;
mkdirSync(join(folder, 'locales'));
writeFileSync(join(folder, 'subscription-widgets.js'), SCRIPT);
writeFileSync(join(folder, 'chart-DkW3xY_1.js'), SCRIPT);
writeFileSync(join(folder, 'locales', 'de.js'), SCRIPT);
writeFileSync(join(folder, 'integrity.json'), '{}');

const ORIGIN = 'https://portal.example';
const gateway = await sampleGateway({
  cdn: await readStaticFiles(folder),
  allowedOrigins: [ORIGIN],
  loopbackOnly: true,
  organizations: 5,
});

describe('/cdn', () => {
  it('serves every file to pages of any origin, with its type', async () => {
    for (const [name, type] of [
      ['subscription-widgets.js', 'text/javascript; charset=utf-8'],
      ['locales/de.js', 'text/javascript; charset=utf-8'],
      ['integrity.json', 'application/json; charset=utf-8'],
    ]) {
      const response = await gateway.ask(`/cdn/${name ?? ''}`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    }
  });

  it('lets a file be kept for good where its name tells its content, and be asked about otherwise', async () => {
    const lazy = await gateway.ask('/cdn/chart-DkW3xY_1.js');
    assert.match(lazy.headers.get('cache-control') ?? '', /immutable/);
    const entry = await gateway.ask('/cdn/subscription-widgets.js');
    assert.match(entry.headers.get('cache-control') ?? '', /must-revalidate/);
    const etag = entry.headers.get('etag') ?? '';
    const again = await gateway.ask('/cdn/subscription-widgets.js', {headers: {'if-none-match': etag}});
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });

  it('compresses for those who take it, to the same bytes', async () => {
    const packed = await gateway.ask('/cdn/subscription-widgets.js', {
      headers: {'accept-encoding': 'gzip, br'},
    });
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    const bytes = gunzipSync(new Uint8Array(await packed.arrayBuffer()));
    const hash = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
    assert.equal(hash(bytes), hash(SCRIPT));
    const plain = await gateway.ask('/cdn/subscription-widgets.js', {
      headers: {'accept-encoding': 'gzip;q=0'},
    });
    assert.equal(plain.headers.get('content-encoding'), null);
  });

  it('has no way out of its folder', async () => {
    for (const path of [
      '/cdn/../package.json',
      '/cdn/%2e%2e/package.json',
      '/cdn/..%2fpackage.json',
      '/cdn/none.js',
      '/cdn/',
    ]) {
      assert.equal((await gateway.ask(path)).status, 404);
    }
  });
});

describe('/healthz and /readyz', () => {
  it('answer without a credential', async () => {
    assert.equal((await gateway.ask('/healthz')).status, 200);
    assert.deepEqual(await (await gateway.ask('/readyz')).json(), {status: 'ready'});
  });

  it('tell a store that does not answer from a gateway that runs', async () => {
    const store = {...gateway.store, ping: () => Promise.reject(new Error('gone'))};
    const broken = await sampleGateway({store, organizations: 1});
    assert.equal((await broken.ask('/readyz')).status, 503);
    assert.equal((await broken.ask('/healthz')).status, 200);
  });
});

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {readonly name: string; readonly in: string}[];
  readonly responses: Readonly<Record<string, {content: Record<string, {schema: {properties?: object}}>}>>;
}

describe('/openapi.json', async () => {
  const description = await gateway.json<{
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
  }>('/openapi.json');

  it('describes every route once, with the ids of its path', () => {
    assert.equal(description.openapi, '3.1.0');
    const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({path, operation})),
    );
    assert.equal(operations.length, API_ROUTES.length);
    assert.equal(new Set(operations.map(({operation}) => operation.operationId)).size, API_ROUTES.length);
    for (const {path, operation} of operations) {
      const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.parameters.filter((parameter) => parameter.in === 'path');
      assert.deepEqual(
        described.map(({name}) => name),
        ids,
      );
    }
  });

  it('gives the shapes that clients read', () => {
    const list = description.paths['/v2/providers/{provider}/organizations']?.get;
    const properties = list?.responses['200']?.content['application/json']?.schema.properties ?? {};
    assert.deepEqual(Object.keys(properties), ['results', 'totalCount', 'totalCaps', 'counts']);
    assert.deepEqual(
      list?.parameters.filter((entry) => entry.in === 'query').map(({name}) => name),
      ['skip', 'limit', 'sort', 'filter'],
    );
  });
});

describe('pages of other origins', () => {
  const from = (origin: string, headers: Record<string, string> = {}): RequestInit => ({
    headers: {origin, ...headers},
  });

  it('may read where the origin is allowed, refusals included', async () => {
    for (const path of ['/api/session', '/api/organizations/none']) {
      const {headers} = await gateway.ask(path, from(ORIGIN));
      assert.equal(headers.get('access-control-allow-origin'), ORIGIN);
      assert.match(headers.get('access-control-expose-headers') ?? '', /x-account-roles/);
      assert.match(headers.get('vary') ?? '', /origin/i);
    }
  });

  it('may not read elsewhere', async () => {
    const {headers} = await gateway.ask('/api/session', from('https://other.example'));
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  it('are told before a write which headers it may carry', async () => {
    const response = await gateway.ask('/api/systemusers', {
      method: 'OPTIONS',
      ...from(ORIGIN, {'access-control-request-method': 'PUT', 'access-control-request-headers': 'if-match'}),
    });
    assert.equal(response.status, 204);
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /if-match/);
    assert.match(response.headers.get('access-control-allow-methods') ?? '', /PUT/);
  });

  it('may not write: neither a foreign origin, nor none that has a name', async () => {
    for (const origin of ['https://other.example', 'null', 'http://127.0.0.1:9999']) {
      const response = await gateway.ask('/api/systemusers', sending('POST', {}, {origin, 'x-org-id': 'x'}));
      assert.equal(response.status, 403);
      assert.equal((await refusalOf(response)).code, 'ORIGIN_NOT_ALLOWED');
    }
  });

  it('may not write with what a browser adds by itself, such as a password of the proxy', async () => {
    const headers = {origin: 'https://other.example', authorization: 'Basic YTpi', 'x-org-id': 'x'};
    const response = await gateway.ask('/api/systemusers', sending('POST', {}, headers));
    assert.equal((await refusalOf(response)).code, 'ORIGIN_NOT_ALLOWED');
  });

  it('may write from an allowed origin and from the gateway’s own', async () => {
    for (const origin of [ORIGIN, 'http://127.0.0.1:8080']) {
      const response = await gateway.ask('/api/systemusers', sending('POST', {}, {origin, 'x-org-id': 'x'}));
      assert.equal(response.status, 404);
    }
  });
});
