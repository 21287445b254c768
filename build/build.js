/**
 * `npm run build`: the library, its types, the manifest with what comes of it (types for frameworks, editor data), the
 * folder for script tags and the gateway, then a look whether everything that the package promises is there.
 * `node build/build.js cdn gateway` builds only those parts.
 */
import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {writeEditorData} from './editor-data.js';
import {
  cdnEntries,
  gatewayEntries,
  libraryEntries,
  localeEntries,
  promisedFiles,
  root,
  widgetTags,
} from './entries.js';
import {writeFrameworkTypes} from './framework-types.js';
import {namedFiles, reachedFiles} from './reached-files.js';

/** @param {string} name */
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  execFileSync(bin(command), args, {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'});
}

/** dist/define/<tag>.js and its types: the short public name of components/<tag>/define.js. */
function writeDefineEntries() {
  const folder = join(root, 'dist/define');
  mkdirSync(folder, {recursive: true});
  for (const tag of widgetTags()) {
    const line = `export * from '../components/${tag}/define.js';\n`;
    writeFileSync(join(folder, `${tag}.js`), line);
    writeFileSync(join(folder, `${tag}.d.ts`), line);
  }
}

/** Most modules are nobody's interface: their declarations would only be weight. */
function dropUnreachedTypes() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const reached = reachedFiles(root, namedFiles(root, manifest));
  for (const file of readdirSync(join(root, 'dist'), {recursive: true, encoding: 'utf8'})) {
    const path = `dist/${file.replaceAll('\\', '/')}`;
    if (path.endsWith('.d.ts') && !reached.has(path)) rmSync(join(root, path));
  }
}

/** Their names change with their content, so an earlier build's would stay. @param {string} folder */
function dropOldChunks(folder) {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) if (file.endsWith('.js')) rmSync(join(folder, file));
}

/** @param {object} entries */
const isEmpty = (entries) => Object.keys(entries).length === 0;

const parts = {
  lib() {
    if (isEmpty(libraryEntries())) return;
    run('vite', 'build', '--mode', 'lib');
    if (!isEmpty(localeEntries())) run('vite', 'build', '--mode', 'locales');
    writeDefineEntries();
  },
  types() {
    run('tsc', '--project', 'tsconfig.build.json');
    dropUnreachedTypes();
  },
  manifest() {
    run('cem', 'analyze');
    writeEditorData();
    writeFrameworkTypes();
  },
  cdn() {
    if (!isEmpty(cdnEntries())) run('vite', 'build', '--mode', 'cdn');
  },
  gateway() {
    if (isEmpty(gatewayEntries())) return;
    dropOldChunks(join(root, 'dist/gateway'));
    run('vite', 'build', '--mode', 'gateway');
    const cli = join(root, 'dist/gateway/cli.js');
    if (existsSync(cli)) chmodSync(cli, 0o755);
  },
};

function refuseMissingFiles() {
  const missing = promisedFiles().filter((file) => !existsSync(join(root, file)));
  if (missing.length === 0) return;
  console.error(`The build left out what the package promises:\n  ${missing.join('\n  ')}`);
  process.exitCode = 1;
}

const chosen = process.argv.slice(2);
if (chosen.length === 0) rmSync(join(root, 'dist'), {recursive: true, force: true});
for (const [name, build] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const start = performance.now();
  build();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
if (chosen.length === 0) refuseMissingFiles();
