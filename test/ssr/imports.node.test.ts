/** What an embedder imports can be imported where there is no page, and does nothing there. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';

const execute = promisify(execFile);
const src = resolve(import.meta.dirname, '../../src');

const ENTRIES = [
  'index.ts',
  'define.ts',
  'server.ts',
  'account/index.ts',
  'client/index.ts',
  ...readdirSync(join(src, 'components')).map((tag) => `components/${tag}/define.ts`),
];

/** Runs a module in a process of its own, which has to end by itself. */
const run = (code: string): Promise<{stdout: string; stderr: string}> =>
  execute(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    env: {...process.env, NODE_ENV: 'production'},
    timeout: 30_000,
  });

/** Imports one entry in a process of its own, which ends by itself only if nothing was left running. */
function importAlone(entry: string): Promise<{stdout: string; stderr: string}> {
  return run(`
    for (const name of ['fetch', 'setTimeout', 'setInterval']) {
      const own = globalThis[name];
      globalThis[name] = (...args) => (console.log(name), own(...args));
    }
    await import(${JSON.stringify(join(src, entry))});
    console.log(['window', 'document'].filter((name) => name in globalThis).join() || 'no page');`);
}

describe('without a page', () => {
  for (const entry of ENTRIES) {
    it(`${entry} can be imported, asks for nothing and leaves nothing running`, async () => {
      const {stdout, stderr} = await importAlone(entry);
      // A server fetches its languages at once, each with a limit of time.
      const said = entry === 'server.ts' ? stdout.replaceAll('setTimeout\n', '') : stdout;
      assert.deepEqual([said.trim(), stderr], ['no page', '']);
    });
  }

  it('server.ts has its languages, though a widget has asked for one before', async () => {
    const {stdout} = await run(`
      const {languageOf} = await import(${JSON.stringify(join(src, 'shared/languages.ts'))});
      languageOf('de', () => undefined);
      await import(${JSON.stringify(join(src, 'server.ts'))});
      console.log(['de', 'ja'].map((code) => typeof languageOf(code)).join());`);
    assert.equal(stdout.trim(), 'object,object');
  });
});
