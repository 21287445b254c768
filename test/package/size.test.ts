/** Weighs what a page loads first: the built package, bundled and minified as an embedder's bundler would. */
import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {build, type Metafile} from 'esbuild';
import {budgets, lazyPackages} from './budgets.js';

const root = resolve(import.meta.dirname, '../..');

interface Weight {
  readonly bytes: number;
  /** Source files in what is loaded at once. */
  readonly inputs: readonly string[];
}

type Output = Metafile['outputs'][string];

/** The first file and all that it imports statically. */
function loadedAtOnce(outputs: Metafile['outputs'], first: string): string[] {
  const seen = new Set([first]);
  for (const name of seen) {
    for (const {path, kind} of (outputs[name] as Output).imports) {
      if (kind === 'import-statement') seen.add(path);
    }
  }
  return [...seen];
}

async function weigh(entries: readonly string[]): Promise<Weight> {
  const result = await build({
    stdin: {
      contents: entries.map((entry) => `export * from 'subscription-widgets/${entry}';`).join('\n'),
      resolveDir: root,
    },
    absWorkingDir: root,
    outdir: 'weighed',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'silent',
    metafile: true,
    target: ['chrome125', 'firefox126', 'safari17.5'],
    conditions: ['production'],
  });
  const {outputs} = result.metafile;
  const first = Object.entries(outputs).find(([, output]) => output.entryPoint)?.[0];
  assert.ok(first, 'the bundle has an entry');
  const names = loadedAtOnce(outputs, first);
  const contents = new Map(result.outputFiles.map((file) => [file.path, file.contents]));
  const bytes = names.reduce((sum, name) => {
    const content = contents.get(resolve(root, name));
    assert.ok(content, `${name} was bundled`);
    return sum + gzipSync(content, {level: 9}).length;
  }, 0);
  return {bytes, inputs: names.flatMap((name) => Object.keys((outputs[name] as Output).inputs))};
}

describe('the size of each entry', () => {
  for (const [name, {entries, maxBytes}] of Object.entries(budgets)) {
    it(`keeps ${name} within ${String(maxBytes)} bytes`, async (test) => {
      const {bytes, inputs} = await weigh(entries);
      test.diagnostic(`${name}: ${String(bytes)} of ${String(maxBytes)} bytes`);
      assert.ok(bytes <= maxBytes, `${String(bytes)} bytes, ${String(bytes - maxBytes)} too many`);
      // A definition that the bundler shook off would weigh next to nothing and register nothing.
      assert.ok(bytes > 500, `${String(bytes)} bytes: the entry is empty`);
      const early = inputs.filter((input) =>
        lazyPackages.some((lazy) => input.includes(`node_modules/${lazy}/`)),
      );
      assert.deepEqual(early, [], 'loaded before it is needed');
    });
  }
});
