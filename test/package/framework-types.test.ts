/** Templates of each framework, checked by that framework's own means against the packed package. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import ts from 'typescript';
import {packedProject, type PackedProject} from './packed-project.js';

const root = resolve(import.meta.dirname, '../..');

/** As strict as a page's own project may be. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  types: [],
};

let project: PackedProject;

before(() => {
  project = packedProject();
  project.link('@types/react', 'csstype', 'preact', 'solid-js', 'vue', 'svelte');
  cpSync(resolve(import.meta.dirname, 'framework-types'), project.folder, {recursive: true});
  const compilerOptions = {
    ...STRICT,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    skipLibCheck: true,
  };
  const vueCompilerOptions = {strictTemplates: true};
  const config = {compilerOptions, vueCompilerOptions, include: ['*.vue', '*.svelte']};
  writeFileSync(join(project.folder, 'tsconfig.json'), JSON.stringify(config));
});

after(() => {
  project.remove();
});

/** What TypeScript says of a page with JSX and of the package's own declarations that it reaches. */
function jsxErrors(file: string, jsxImportSource: string): readonly string[] {
  const path = join(project.folder, file);
  const program = ts.createProgram([path], {
    ...STRICT,
    jsxImportSource,
    jsx: jsxImportSource === 'solid-js' ? ts.JsxEmit.Preserve : ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  const ours = program
    .getSourceFiles()
    .filter(({fileName}) => fileName === path || fileName.startsWith(project.home));
  assert.ok(ours.some(({fileName}) => fileName.endsWith('dist/types/elements.d.ts')));
  return ours
    .flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ])
    .map(({file: at, start = 0, messageText}) => {
      const line = at ? at.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${at?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}

/** Runs a checker's command in the project. */
function check(
  command: string,
  ...args: readonly string[]
): {readonly output: string; readonly status: number | null} {
  const bin = resolve(root, 'node_modules', command);
  const {stdout, stderr, status} = spawnSync(process.execPath, [bin, ...args], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  return {output: stdout + stderr, status};
}

describe('the types for templates', () => {
  for (const [file, source] of [
    ['react.tsx', 'react'],
    ['preact.tsx', 'preact'],
    ['solid.tsx', 'solid-js'],
  ] as const) {
    it(`let ${file} say what is right, and nothing that is wrong`, () => {
      assert.match(readFileSync(join(project.folder, file), 'utf8'), /@ts-expect-error/);
      assert.deepEqual(jsxErrors(file, source), []);
    });
  }

  it('let Page.vue say what is right, and nothing that is wrong', () => {
    assert.match(readFileSync(join(project.folder, 'Page.vue'), 'utf8'), /@vue-expect-error/);
    const {output, status} = check('vue-tsc/bin/vue-tsc.js', '--project', 'tsconfig.json');
    assert.equal(output, '');
    assert.equal(status, 0);
  });

  it('let Page.svelte say what is right, and refuse each line of Wrong.svelte', () => {
    const args = ['--workspace', '.', '--tsconfig', './tsconfig.json', '--output', 'machine-verbose'];
    const {output} = check('svelte-check/bin/svelte-check', ...args, '--threshold', 'error');
    const errors = [...output.matchAll(/"filename":"([\w.]+)","start":\{"line":(\d+)/g)].map(
      ([, file, line]) => `${file}:${Number(line) + 1}`,
    );
    const lines = readFileSync(join(project.folder, 'Wrong.svelte'), 'utf8').split('\n');
    const wrong = lines.flatMap((line, index) =>
      /^<[a-z]+-/.test(line) ? [`Wrong.svelte:${index + 1}`] : [],
    );
    assert.ok(wrong.length > 5);
    assert.deepEqual(errors, wrong);
    assert.match(output, / COMPLETED /);
  });
});
