/** Weighs what a page loads first: the built package, bundled and minified by Vite, as most embedders do. */
import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {build, type Rolldown} from 'vite';
import {BROWSER_TARGET} from '../../vite.config.js';
import {budgets, lazyPackages} from './budgets.js';

const root = resolve(import.meta.dirname, '../..');
/** The page that imports the entries; it stands in no file. */
const PAGE = resolve(root, 'weighed.js');

type Chunk = Rolldown.OutputChunk;

interface Weight {
  readonly bytes: number;
  /** What may be fetched later, without the packages that are never fetched at once. */
  readonly lazyBytes: number;
  /** Source files in what is loaded at once. */
  readonly inputs: readonly string[];
}

const gzipped = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, {code}) => sum + gzipSync(code, {level: 9}).length, 0);

/** The modules that come from packages which no entry may load before it needs them. */
const lazyIn = (modules: readonly string[]): string[] =>
  modules.filter((module) => lazyPackages.some((name) => module.includes(`node_modules/${name}/`)));

/** The first file and all that it imports statically. */
function loadedAtOnce(chunks: readonly Chunk[]): Chunk[] {
  const first = chunks.find(({isEntry}) => isEntry);
  assert.ok(first, 'the bundle has an entry');
  const seen = new Set([first]);
  for (const {imports} of seen) {
    for (const name of imports) {
      const chunk = chunks.find(({fileName}) => fileName === name);
      assert.ok(chunk, `${name} was bundled`);
      seen.add(chunk);
    }
  }
  return [...seen];
}

async function weigh(entries: readonly string[]): Promise<Weight> {
  const code = entries.map((entry) => `export * from 'subscription-widgets/${entry}';`).join('\n');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [
      {name: 'page', load: (id) => (id === PAGE ? code : null), resolveId: (id) => (id === PAGE ? id : null)},
    ],
    build: {
      write: false,
      target: BROWSER_TARGET,
      lib: {entry: PAGE, formats: ['es']},
      rolldownOptions: {
        // As for a page's own script: what lazy files share with it may stand in it.
        preserveEntrySignatures: 'allow-extension',
        // A library is otherwise left with its white space, for the sake of whoever bundles it.
        output: {minify: true, comments: false},
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  assert.ok('output' in bundle);
  const chunks = bundle.output.filter((file) => file.type === 'chunk');
  const atOnce = loadedAtOnce(chunks);
  const later = chunks.filter((chunk) => !atOnce.includes(chunk) && lazyIn(chunk.moduleIds).length === 0);
  return {
    bytes: gzipped(atOnce),
    lazyBytes: gzipped(later),
    inputs: atOnce.flatMap(({moduleIds}) => moduleIds),
  };
}

describe('the size of each entry', () => {
  for (const [name, {entries, maxBytes, targetBytes = maxBytes}] of Object.entries(budgets)) {
    it(`keeps ${name} within ${maxBytes} bytes`, async (test) => {
      const {bytes, lazyBytes, inputs} = await weigh(entries);
      const told = `${bytes} bytes (target ${targetBytes}, limit ${maxBytes}), and ${lazyBytes} later`;
      test.diagnostic(`${name}: ${told}`);
      assert.ok(bytes <= maxBytes, `${bytes} bytes, ${bytes - maxBytes} too many`);
      // A definition that the bundler shook off would weigh next to nothing and register nothing.
      assert.ok(bytes > 500, `${bytes} bytes: the entry is empty`);
      assert.deepEqual(lazyIn(inputs), [], 'loaded before it is needed');
    });
  }
});
