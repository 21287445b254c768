/**
 * `npm run dev`: the demo, rebuilt as sources change. Reload the page to see a change; a change to the gateway or to
 * demo/server.js starts the server again.
 */
import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {root} from './entries.js';

const vite = join(root, 'node_modules/vite/bin/vite.js');

/** Ends with this process: a server left behind would hold the port. */
const children = /** @type {import('node:child_process').ChildProcess[]} */ ([]);
/** @param {string[]} args */
function start(...args) {
  const child = spawn(process.execPath, args, {cwd: root, stdio: 'inherit'});
  children.push(child);
  return child;
}

const built = start(join(root, 'build/build.js'));
built.on('exit', (code) => {
  if (code !== 0) {
    process.exitCode = code ?? 1;
    return;
  }
  start(vite, 'build', '--mode', 'cdn', '--watch');
  start(vite, 'build', '--mode', 'gateway', '--watch');
  start('--watch', join(root, 'demo/server.js'));
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(/** @type {NodeJS.Signals} */ (signal));
    process.exit();
  });
}
