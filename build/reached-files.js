/** Which built files something leads to: what nothing leads to is not shipped. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import ts from 'typescript';

/**
 * What a file names beside it: imports now and later, types, and addresses relative to itself (workers).
 *
 * @param {string} file
 * @returns {string[]} Absolute paths.
 */
function namedBy(file) {
  const text = readFileSync(file, 'utf8');
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({fileName}) => fileName);
  const addressed = [...text.matchAll(/new URL\(\s*['"`](\.[^'"`]+)['"`],\s*import\.meta\.url/g)].map(
    ([, path]) => path ?? '',
  );
  const beside = [...imported, ...addressed]
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(dirname(file), name));
  // Declarations import the .js files that they describe.
  return file.endsWith('.d.ts') ? beside.map((path) => path.replace(/\.js$/, '.d.ts')) : beside;
}

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/**
 * The files that the entries lead to, themselves included.
 *
 * @param {string} home Where the package stands.
 * @param {readonly string[]} entries Relative to it.
 * @returns {Set<string>} Relative to it.
 */
export function reachedFiles(home, entries) {
  const seen = new Set(entries.map((entry) => join(home, entry)).filter(isFile));
  for (const file of seen) {
    if (!/\.(js|d\.ts)$/.test(file)) continue;
    for (const path of namedBy(file)) if (isFile(path)) seen.add(path);
  }
  return new Set([...seen].map((path) => relative(home, path).replaceAll('\\', '/')));
}

/**
 * The files that package.json names as exports and commands, a pattern as each file that it matches.
 *
 * @param {string} home
 * @param {{exports: object, bin: Record<string, string>}} manifest
 * @returns {string[]} Relative to `home`.
 */
export function namedFiles(home, {exports, bin}) {
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const named = [...targets, ...Object.values(bin)].map((path) => path.replace(/^\.\//, ''));
  return [...new Set(named.flatMap((path) => (path.includes('*') ? matches(home, path) : [path])))];
}

/** @param {string} home @param {string} pattern With one star, in the name of the file. */
function matches(home, pattern) {
  const folder = dirname(pattern);
  const [start = '', end = ''] = pattern.slice(folder.length + 1).split('*');
  if (!existsSync(join(home, folder))) return [];
  return readdirSync(join(home, folder))
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .map((name) => `${folder}/${name}`);
}
