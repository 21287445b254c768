/** Packs the package as it would be published, unpacks it into an empty project and looks at it from there. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, extname, join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import ts from 'typescript';
import manifest from '../../package.json' with {type: 'json'};

const root = resolve(import.meta.dirname, '../..');
const peers = Object.keys(manifest.peerDependencies);

/** What stands in an embedder's node_modules: lit's declarations name the packages that it is made of. */
const installed = new Set(peers);

let project: string;
let home: string;

/** Only what npm would install for an embedder: a forgotten dependency is then missing here too. */
function copyDependencies(modules: string, names: readonly string[]): void {
  for (const name of names) {
    const from = join(root, 'node_modules', name);
    if (installed.has(name) || !existsSync(from)) continue;
    installed.add(name);
    mkdirSync(dirname(join(modules, name)), {recursive: true});
    // Copied, since a link would resolve its own imports from this repository.
    cpSync(from, join(modules, name), {recursive: true});
    const {dependencies = {}} = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    copyDependencies(modules, Object.keys(dependencies));
  }
}

/** Runs a module in the project and answers what it printed. */
function run(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: project,
    encoding: 'utf8',
  }).trim();
}

/** The files that package.json's export names, a pattern replaced by each file it matches. */
function exportedSpecifiers(): string[] {
  return Object.keys(manifest.exports)
    .map((path) => path.replace(/^\.\/?/, ''))
    .flatMap((path) =>
      path.includes('*')
        ? readdirSync(join(home, 'dist', dirname(path)))
            .filter((file) => file.endsWith(extname(path)))
            .map((file) => `${dirname(path)}/${file}`)
        : [path],
    )
    .map((path) => (path === '' ? manifest.name : `${manifest.name}/${path}`));
}

before(() => {
  project = mkdtempSync(join(tmpdir(), 'subscription-widgets-'));
  home = join(project, 'node_modules', manifest.name);
  mkdirSync(home, {recursive: true});
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', project], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const file = readdirSync(project).find((name) => name.endsWith('.tgz'));
  assert.ok(file, packed);
  execFileSync('tar', ['-xzf', join(project, file), '-C', home, '--strip-components=1']);
  copyDependencies(join(project, 'node_modules'), Object.keys(manifest.dependencies));
});

after(() => {
  rmSync(project, {recursive: true, force: true});
});

describe('the packed package', () => {
  it('has what npm and the bundlers expect of its exports', async () => {
    const {messages, pkg} = await publint({pkgDir: home, strict: true, pack: false});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('holds the built files, the manifest and the license, and no source or test', () => {
    const top = readdirSync(home).sort();
    for (const file of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'custom-elements.json',
      'dist',
      'package.json',
    ]) {
      assert.ok(top.includes(file), file);
    }
    assert.deepEqual(
      top.filter((name) => ['src', 'test', 'demo', 'stories', 'node_modules'].includes(name)),
      [],
    );
  });

  it('resolves every export in Node, and each has its types', () => {
    const specifiers = exportedSpecifiers();
    assert.ok(specifiers.length > 8, specifiers.join());
    for (const specifier of specifiers) {
      const file = new URL(run(`console.log(import.meta.resolve('${specifier}'));`));
      assert.ok(existsSync(file), specifier);
      if (file.pathname.endsWith('.js'))
        assert.ok(existsSync(new URL(file.href.replace(/js$/, 'd.ts'))), specifier);
    }
  });

  it('registers nothing when the classes are imported', () => {
    const code = `
      const defined = [];
      globalThis.customElements = {get: () => undefined, define: (tag) => defined.push(tag)};
      const all = await import('${manifest.name}');
      console.log(JSON.stringify({defined, names: Object.keys(all)}));`;
    const {defined, names} = JSON.parse(run(code)) as {defined: string[]; names: string[]};
    assert.deepEqual(defined, []);
    assert.ok(names.includes('SubscriptionCard'), names.join());
  });

  it('registers each widget once by its own entry, and every widget by define.js', () => {
    const tags = readdirSync(join(home, 'dist/define')).flatMap((file) => /^(.+)\.js$/.exec(file)?.[1] ?? []);
    const definedBy = (specifier: string) => `
      const defined = [];
      globalThis.customElements = {get: (tag) => defined.includes(tag) || undefined, define: (tag) => defined.push(tag)};
      await import('${manifest.name}/${specifier}');
      console.log(JSON.stringify(defined));`;
    for (const tag of tags) {
      assert.ok((JSON.parse(run(definedBy(`define/${tag}.js`))) as string[]).includes(tag), tag);
    }
    assert.deepEqual((JSON.parse(run(definedBy('define.js'))) as string[]).sort(), tags.sort());
  });

  it('runs the domain and the client without a DOM', () => {
    const code = `
      const account = await import('${manifest.name}/account');
      const client = await import('${manifest.name}/client');
      console.log(Object.keys(account).length > 0, typeof client.createAccountClient);`;
    assert.equal(run(code), 'true function');
  });

  it('runs the gateway from its bundle, with none of the libraries it is made of', () => {
    assert.equal(
      run(`console.log(typeof (await import('${manifest.name}/gateway')).createGateway);`),
      'function',
    );
  });

  it('names no library in its types that an embedder lacks', () => {
    const foreign = exportedSpecifiers()
      .filter((specifier) => specifier.endsWith('.js') || !specifier.includes('.json'))
      .flatMap((specifier) => foreignTypes(specifier));
    assert.deepEqual([...new Set(foreign)], []);
  });
});

/** Packages that the declarations reached from an export import, and that no embedder has. */
function foreignTypes(specifier: string): string[] {
  const entry = new URL(run(`console.log(import.meta.resolve('${specifier}'));`)).pathname.replace(
    /js$/,
    'd.ts',
  );
  const seen = new Set([entry]);
  const foreign: string[] = [];
  for (const file of seen) {
    const {importedFiles} = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    for (const {fileName} of importedFiles) {
      if (fileName.startsWith('.')) seen.add(resolve(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
      else if (![...installed].some((name) => fileName === name || fileName.startsWith(`${name}/`))) {
        if (!fileName.startsWith('node:')) foreign.push(`${specifier}: ${fileName}`);
      }
    }
  }
  return foreign;
}
