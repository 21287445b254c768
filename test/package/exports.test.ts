/** What the packed and installed package exports: resolvable, importable, typed, and registering only where it says so. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import ts from 'typescript';
import manifest from '../../package.json' with {type: 'json'};
import {packedProject, type PackedProject} from './packed-project.js';

let project: PackedProject;

before(() => {
  project = packedProject();
});

after(() => {
  project.remove();
});

/** What package.json exports, as an embedder writes it, a pattern as each file that it matches. */
function exported(isWanted: (path: string) => boolean): string[] {
  return Object.keys(manifest.exports)
    .filter(isWanted)
    .flatMap((path) => {
      if (!path.includes('*')) return [path];
      const folder = dirname(path);
      const ending = path.slice(path.indexOf('*') + 1);
      return readdirSync(join(project.home, 'dist', folder))
        .filter((file) => file.endsWith(ending))
        .map((file) => `${folder}/${file}`);
    })
    .map((path) => manifest.name + path.slice(1));
}

const isModule = (path: string): boolean => !/\.(json|css)$/.test(path);

/** Where Node finds a specifier. */
const resolved = (specifier: string): string =>
  new URL(project.run(`console.log(import.meta.resolve('${specifier}'));`)).pathname;

/** Each framework's types are for those who have it. */
const frameworkOf = (specifier: string): string | undefined =>
  ({react: 'react', preact: 'preact', solid: 'solid-js', vue: 'vue', svelte: 'svelte/elements'})[
    /\/types\/(\w+)$/.exec(specifier)?.[1] ?? ''
  ];

/** Packages that the declarations reached from an export import, and that no embedder has. */
function foreignTypes(specifier: string): string[] {
  const known = [...project.installed, ...Object.keys(manifest.peerDependencies)];
  const seen = new Set([resolved(specifier).replace(/js$/, 'd.ts')]);
  const foreign: string[] = [];
  for (const file of seen) {
    const {importedFiles} = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    for (const {fileName} of importedFiles) {
      if (fileName.startsWith('.')) seen.add(resolve(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
      else if (fileName === frameworkOf(specifier)) continue;
      else if (!known.some((name) => fileName === name || fileName.startsWith(`${name}/`))) {
        foreign.push(`${specifier}: ${fileName}`);
      }
    }
  }
  return foreign;
}

/** What TypeScript says of declarations in a page's project as strict as can be, with no types but the browser's. */
function declarationErrors(specifiers: readonly string[]): string[] {
  const page = join(project.folder, 'page.ts');
  writeFileSync(page, specifiers.map((specifier) => `import '${specifier}';\n`).join(''));
  const program = ts.createProgram([page], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  for (const specifier of specifiers) {
    assert.ok(program.getSourceFile(resolved(specifier).replace(/js$/, 'd.ts')), specifier);
  }
  return ts
    .getPreEmitDiagnostics(program)
    .map(({file, messageText}) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

/** Imports a module in Node with a registry that only takes notes, and answers the tags and names it saw. */
function imported(specifier: string): {readonly defined: string[]; readonly names: string[]} {
  const code = `
    const defined = [];
    globalThis.customElements = {
      get: (tag) => defined.includes(tag) || undefined,
      define: (tag) => defined.push(tag),
    };
    const all = await import('${specifier}');
    console.log(JSON.stringify({defined, names: Object.keys(all)}));`;
  return JSON.parse(project.run(code)) as {defined: string[]; names: string[]};
}

describe('the exports of the packed package', () => {
  it('are what npm and the bundlers expect', async () => {
    const {messages, pkg} = await publint({pkgDir: project.home, strict: true, pack: false});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('have types that are right for whoever imports them as modules', async () => {
    const packed = createPackageFromTarballData(readFileSync(project.tarball));
    const entrypoints = exported(isModule).map((name) => name.replace(manifest.name, '.'));
    const result = await checkPackage(packed, {entrypoints});
    assert.ok(result.types);
    assert.deepEqual(Object.keys(result.entrypoints).sort(), entrypoints.sort());
    // There is nothing for `require` and for resolution without exports: the package is ESM alone.
    const asModules = result.problems.filter(
      (problem) => !('resolutionKind' in problem) || /esm|bundler/.test(problem.resolutionKind),
    );
    assert.deepEqual(asModules, []);
  });

  it('stand where they say, and each module has its types', () => {
    const all = exported(() => true);
    assert.ok(all.length > 20, all.join());
    for (const specifier of all) {
      const file = resolved(specifier);
      assert.ok(existsSync(file), specifier);
      if (isModule(specifier)) assert.ok(existsSync(file.replace(/js$/, 'd.ts')), specifier);
    }
  });

  it('can all be imported in Node, without a DOM and without the frameworks whose types some are', () => {
    const specifiers = exported(isModule);
    const code = `
      const failed = [];
      for (const specifier of ${JSON.stringify(specifiers)}) {
        await import(specifier).catch((error) => failed.push(specifier + ': ' + error.message));
      }
      console.log(JSON.stringify(failed));`;
    assert.deepEqual(JSON.parse(project.run(code)), []);
  });

  it('register nothing where they are classes', () => {
    const {defined, names} = imported(manifest.name);
    assert.deepEqual(defined, []);
    assert.ok(names.includes('SubscriptionCard'), names.join());
  });

  it('register each widget once by its own entry, and every widget by define.js', () => {
    const tags = readdirSync(join(project.home, 'dist/define')).flatMap(
      (file) => /^(.+)\.js$/.exec(file)?.[1] ?? [],
    );
    for (const tag of tags) {
      assert.ok(imported(`${manifest.name}/define/${tag}.js`).defined.includes(tag), tag);
    }
    assert.deepEqual(imported(`${manifest.name}/define.js`).defined.sort(), tags.sort());
  });

  it('run the domain and the client', () => {
    assert.ok(imported(`${manifest.name}/account`).names.length > 0);
    assert.ok(imported(`${manifest.name}/client`).names.includes('createAccountClient'));
  });

  it('run the gateway from its bundle, with none of the libraries it is made of', () => {
    assert.ok(imported(`${manifest.name}/gateway`).names.includes('createGateway'));
  });

  it('have declarations that hold without skipLibCheck and without the types of Node', () => {
    const specifiers = exported(isModule).filter((specifier) => !frameworkOf(specifier));
    assert.ok(specifiers.includes(`${manifest.name}/gateway`));
    assert.deepEqual(declarationErrors(specifiers), []);
  });

  it('name no library in their types that an embedder lacks', () => {
    const foreign = exported(isModule).flatMap(foreignTypes);
    assert.deepEqual([...new Set(foreign)], []);
  });
});
