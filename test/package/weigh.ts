/** Weighs what a page loads first: the built package, bundled and minified by Vite, as most embedders do. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {build, type Rolldown} from 'vite';
import {BROWSER_TARGET} from '../../vite.config.js';
import {lazyPackages} from './budgets.js';

const root = resolve(import.meta.dirname, '../..');
/** The page that imports the entries; it stands in no file. */
const PAGE = resolve(root, 'weighed.js');

type Chunk = Rolldown.OutputChunk;

/** Bytes as they travel. */
export interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

export interface EntryWeight extends Weight {
  /** Gzip of what may be fetched later, without the packages that are never fetched at once. */
  readonly later: number;
  /** Modules loaded at once that belong to packages which must come later. */
  readonly tooEarly: readonly string[];
}

const total = (weights: readonly Weight[]): Weight => ({
  gzip: weights.reduce((sum, {gzip}) => sum + gzip, 0),
  brotli: weights.reduce((sum, {brotli}) => sum + brotli, 0),
});

const weightOf = (content: string | Buffer): Weight => ({
  gzip: gzipSync(content, {level: 9}).length,
  brotli: brotliCompressSync(content).length,
});

const weightOfAll = (chunks: readonly Chunk[]): Weight => total(chunks.map(({code}) => weightOf(code)));

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

async function bundled(code: string): Promise<Chunk[]> {
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
  return bundle.output.filter((file) => file.type === 'chunk');
}

/** Weighs a page that imports these entries, as specifiers below `subscription-widgets/`. */
export async function weigh(entries: readonly string[]): Promise<EntryWeight> {
  const chunks = await bundled(
    entries.map((entry) => `export * from 'subscription-widgets/${entry}';`).join('\n'),
  );
  const atOnce = loadedAtOnce(chunks);
  const later = chunks.filter((chunk) => !atOnce.includes(chunk) && lazyIn(chunk.moduleIds).length === 0);
  return {
    ...weightOfAll(atOnce),
    later: weightOfAll(later).gzip,
    tooEarly: lazyIn(atOnce.flatMap(({moduleIds}) => moduleIds)),
  };
}

/** The heaviest of the scripts in dist/cdn whose name begins so, as it is served. */
export function weighCdn(start: string): Weight {
  const folder = join(root, 'dist/cdn');
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.startsWith(start) && path.endsWith('.js'));
  const weights = files.map((path) => weightOf(readFileSync(join(folder, path))));
  return (
    weights.sort((a, b) => b.gzip - a.gzip)[0] ?? assert.fail(`no file of dist/cdn begins with ${start}`)
  );
}
