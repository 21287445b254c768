/** The gateway as npm installs it, started by the Node that runs this: `npm run test:nodes` runs it on every line. */
import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, before, describe, it} from 'node:test';
import manifest from '../../package.json' with {type: 'json'};
import {type PackedProject, packedProject} from '../package/packed-project.js';

interface LogLine {
  readonly msg: string;
  readonly url?: string;
}

let project: PackedProject;
let gateway: ChildProcess | undefined;

before(() => {
  project = packedProject();
  project.link('@electric-sql/pglite');
});

after(() => {
  gateway?.kill('SIGKILL');
  project.remove();
});

/** Resolves to the gateway's address once it listens. */
async function started(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({input: child.stdout!})) {
    const {msg, url} = JSON.parse(line) as LogLine;
    if (msg === 'listening') return url ?? '';
  }
  return assert.fail('The gateway ended before it listened.');
}

describe(`the packed gateway on Node ${process.versions.node}`, () => {
  it('runs on a line that package.json promises', () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    assert.equal(manifest.engines.node, '>=20.19');
    assert.ok(major > 20 || (major === 20 && minor >= 19));
  });

  it('starts on a folder of its own, answers, and ends on SIGTERM', async () => {
    gateway = spawn(process.execPath, [join(project.home, manifest.bin['subscription-widgets']), 'gateway'], {
      cwd: project.folder,
      env: {PATH: process.env.PATH, PORT: '0', DATABASE_URL: 'file:./data'},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(gateway, 'exit');
    const url = await started(gateway);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    const organizations = (await (await fetch(`${url}/api/organizations`)).json()) as {totalCount: number};
    assert.equal(organizations.totalCount, 60);
    const script = await fetch(`${url}/cdn/${manifest.name}.js`);
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
    await script.arrayBuffer();
    gateway.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
  });

  it('is there as a module, with the domain and the client', () => {
    const imports = ['gateway', 'account', 'client'].map((path) => `import('${manifest.name}/${path}')`);
    const printed = project.run(`
      const [gateway, account, client] = await Promise.all([${imports.join()}]);
      console.log(typeof gateway.createGateway, typeof account.parseMoney, typeof client.createAccountClient);`);
    assert.equal(printed, 'function function function');
  });
});
