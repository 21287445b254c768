/** The guides' backend, and the gateway by itself, as the texts say how to run them. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {type Service, Workspace} from './workspace.js';

const PROVIDER = 'v2/providers/5f7f3a204186c0d94be12799';

describe('the backend of the guides', () => {
  let workspace: Workspace | undefined;
  let backend: Service;

  before(async () => {
    workspace = await Workspace.open();
    backend = await workspace.startBackend();
  });

  after(async () => {
    await workspace?.close();
  });

  it('answers with its token, and not without', async () => {
    const token = await (await fetch(`${backend.url}/token`)).text();
    const ask = (headers: HeadersInit): Promise<Response> =>
      fetch(`${backend.url}/api/${PROVIDER}`, {headers});
    assert.equal((await ask({})).status, 401);
    const answer = await ask({authorization: `Bearer ${token}`});
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('x-account-source'), 'sample');
  });

  it('gives tokens that hold for five minutes', async () => {
    const token = await (await fetch(`${backend.url}/token`)).text();
    const {iat, exp} = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      iat: number;
      exp: number;
    };
    // Each is the whole second in which it was written, and the second one may be the next.
    assert.ok([300, 301].includes(exp - iat), String(exp - iat));
  });

  it('may be left out: the package’s own command serves the sample account to everybody here', async () => {
    const folder = join(workspace!.folder, 'backend');
    const env = {PORT: '0', DATABASE_URL: `file:${join(workspace!.folder, 'open')}`};
    const gateway = await workspace!.serve(folder, env, 'npx', 'subscription-widgets', 'gateway');
    assert.equal((await fetch(`${gateway.url}/api/${PROVIDER}`)).status, 200);
  });
});
