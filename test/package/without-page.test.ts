/** The built package where there is no page: on a server, in a build, in a test of somebody else's. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

const SPECIFIERS = [
  '',
  '/define.js',
  '/server.js',
  '/account',
  '/client',
  ...readdirSync(join(root, 'dist/define'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `/define/${file}`),
].map((path) => `subscription-widgets${path}`);

/** What a module says and prints in a process of its own, which has to end by itself. */
const run = (code: string): Promise<{stdout: string; stderr: string}> =>
  execute(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    env: {...process.env, NODE_ENV: 'production'},
    timeout: 30_000,
  });

describe('without a page', () => {
  for (const specifier of SPECIFIERS) {
    it(`${specifier} can be imported and leaves nothing running`, async () => {
      const {stdout, stderr} = await run(
        `await import('${specifier}'); console.log('document' in globalThis || 'window' in globalThis);`,
      );
      assert.deepEqual([stdout.trim(), stderr], ['false', '']);
    });
  }

  it('renders a widget in the language it is given', async () => {
    const {stdout} = await run(`
      import {render} from '@lit-labs/ssr';
      import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
      import {html} from 'lit';
      import 'subscription-widgets/server.js';
      const data = {id: 'o', subscriptionInfo: {planName: 'Core', seatsPurchased: 150, seatsUsed: 126}};
      const card = html\`<subscription-card lang="de" .data=\${data}></subscription-card>\`;
      console.log(await collectResult(render(card)));`);
    assert.match(stdout, /126 von 150/);
    assert.match(stdout, /lang="de"/);
  });
});
