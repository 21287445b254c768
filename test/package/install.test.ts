/** What an embedder gets: the files of the packed package, and everything that npm brings with it. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {namedFiles, reachedFiles} from '../../build/reached-files.js';
import manifest from '../../package.json' with {type: 'json'};
import {packedProject, type PackedProject} from './packed-project.js';

/** All that may stand in an embedder's node_modules: libraries for the browser, and what these are made of. */
const BROWSER_LIBRARIES = [
  '@kurkle/color',
  '@lit-labs/ssr-dom-shim',
  '@lit/reactive-element',
  '@lit/task',
  '@types/trusted-types',
  'chart.js',
  'lit',
  'lit-element',
  'lit-html',
  manifest.name,
  'valibot',
];

/** Bytes that the package may have: what it has, and a tenth. */
const MOST_PACKED = 1_200_000;
const MOST_UNPACKED = 4_300_000;

const README = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

let project: PackedProject;

/** The files below a folder, relative to it, with their sizes in bytes. */
function filesOf(folder: string): ReadonlyMap<string, number> {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.sort().map((path) => [path, statSync(join(folder, path)).size]));
}

const total = (files: ReadonlyMap<string, number>): number =>
  [...files.values()].reduce((sum, size) => sum + size, 0);

before(() => {
  project = packedProject();
});

after(() => {
  project.remove();
});

describe('an install', () => {
  it('brings browser libraries alone', () => {
    assert.deepEqual(project.installed, BROWSER_LIBRARIES);
  });

  it('weighs what the README says', (test) => {
    const megabytes = total(filesOf(join(project.folder, 'node_modules'))) / 1e6;
    const packages = project.installed.length;
    test.diagnostic(`${packages} packages, ${megabytes.toFixed(1)} MB`);
    const [, saidPackages, saidMegabytes] = /(\d+) packages, (\d+) MB/.exec(README) ?? [];
    assert.equal(Number(saidPackages), packages);
    assert.equal(Number(saidMegabytes), Math.round(megabytes));
  });
});

describe('the files of the package', () => {
  it('are the built ones, the manifest and the papers', () => {
    const top = readdirSync(project.home).sort();
    const papers = ['CHANGELOG.md', 'LICENSE', 'README.md'];
    assert.deepEqual(top, [...papers, 'custom-elements.json', 'dist', 'package.json']);
  });

  it('weigh no more than they should', (test) => {
    const packed = statSync(project.tarball).size;
    const files = filesOf(project.home);
    const unpacked = total(files);
    const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
    test.diagnostic(`${files.size} files, ${kilobytes(unpacked)}; packed ${kilobytes(packed)}`);
    for (const folder of readdirSync(join(project.home, 'dist'), {withFileTypes: true})) {
      if (!folder.isDirectory()) continue;
      test.diagnostic(
        `dist/${folder.name}: ${kilobytes(total(filesOf(join(project.home, 'dist', folder.name))))}`,
      );
    }
    assert.ok(packed <= MOST_PACKED, `${packed} bytes packed`);
    assert.ok(unpacked <= MOST_UNPACKED, `${unpacked} bytes unpacked`);
  });

  it('are all led to by an export, a command or a list', () => {
    const files = [...filesOf(project.home).keys()].filter((path) => path.startsWith('dist/'));
    // Its address is chosen at run time.
    const worker = 'dist/gateway/store-worker.js';
    const reached = reachedFiles(project.home, [...namedFiles(project.home, manifest), worker]);
    const {files: listed} = JSON.parse(
      readFileSync(join(project.home, 'dist/cdn/integrity.json'), 'utf8'),
    ) as {files: Readonly<Record<string, string>>};
    const inCdn = ['integrity.json', ...Object.keys(listed)].map((name) => `dist/cdn/${name}`);
    const isData = (path: string): boolean => /^dist\/(editor\/.+\.json|gateway\/migrations\/.+)$/.test(path);
    const stray = files.filter(
      (path) => !reached.has(path.replace(/\.map$/, '')) && !inCdn.includes(path) && !isData(path),
    );
    assert.deepEqual(stray, []);
  });

  it('have source maps that hold their sources, beside the file that names them', () => {
    const maps = [...filesOf(project.home).keys()].filter((path) => path.endsWith('.map'));
    assert.ok(maps.length > 50);
    for (const path of maps) {
      const {sources, sourcesContent = []} = JSON.parse(readFileSync(join(project.home, path), 'utf8')) as {
        sources: string[];
        sourcesContent?: (string | null)[];
      };
      assert.ok(sources.length > 0, path);
      assert.ok(
        sources.every((_source, index) => sourcesContent[index]),
        path,
      );
      const code = readFileSync(join(project.home, path.replace(/\.map$/, '')), 'utf8');
      assert.match(code, /\n\/\/# sourceMappingURL=\S+\.map\s*$/, path);
    }
  });
});
