/** What is built from what: derived from the files in src, so that a new widget needs no line here. */
import {existsSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** @param {string} path */
const source = (path) => join(root, 'src', path);

/** @returns {string[]} The tags that have a define.ts, sorted. */
export function widgetTags() {
  if (!existsSync(source('components'))) return [];
  return readdirSync(source('components'))
    .filter((tag) => existsSync(source(`components/${tag}/define.ts`)))
    .sort();
}

/**
 * Keeps the entries whose source stands.
 *
 * @param {Record<string, string>} entries Output name without .js: source below src.
 * @returns {Record<string, string>} Output name without .js: absolute path of its source.
 */
function standing(entries) {
  return Object.fromEntries(
    Object.entries(entries)
      .map(([name, path]) => /** @type {const} */ ([name, source(path)]))
      .filter(([, path]) => existsSync(path)),
  );
}

/** @returns {string[]} The names of the themes for pages, sorted. */
export const themeNames = () =>
  existsSync(source('themes'))
    ? readdirSync(source('themes'))
        .filter((file) => file.endsWith('.css'))
        .map((file) => file.slice(0, -4))
        .sort()
    : [];

export const libraryEntries = () =>
  standing({
    index: 'index.ts',
    define: 'define.ts',
    server: 'server.ts',
    'account/index': 'account/index.ts',
    'client/index': 'client/index.ts',
    ...Object.fromEntries(
      widgetTags().map((tag) => [`components/${tag}/define`, `components/${tag}/define.ts`]),
    ),
  });

/** @returns {string[]} The languages beside English, sorted. */
export const languages = () =>
  existsSync(source('shared/locales'))
    ? readdirSync(source('shared/locales'))
        .flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [])
        .sort()
    : [];

export const localeEntries = () =>
  standing(Object.fromEntries(languages().map((name) => [name, `shared/locales/${name}.ts`])));

export const cdnEntries = () => standing({'subscription-widgets': 'define.ts'});

export const gatewayEntries = () =>
  standing({index: 'gateway/index.ts', cli: 'gateway/cli.ts', 'store-worker': 'gateway/store/worker.ts'});

/** @returns {string[]} The frameworks whose templates have types, sorted. */
export const frameworks = () =>
  readdirSync(join(root, 'build/framework-types'))
    .map((file) => file.replace('.d.ts', ''))
    .sort();

/** @returns {string[]} Every file that package.json and the interface promise of the sources that stand. */
export function promisedFiles() {
  /** @param {string} name */
  const declared = (name) => [`dist/${name}.js`, `dist/${name}.d.ts`];
  const browser = [
    ...['index', 'define', 'server', 'account/index', 'client/index'].flatMap(declared),
    ...widgetTags().flatMap((tag) => declared(`define/${tag}`)),
    ...languages().map((name) => `dist/locales/${name}.js`),
    'dist/cdn/subscription-widgets.js',
    'dist/cdn/integrity.json',
    'dist/placeholder.css',
    'dist/cdn/placeholder.css',
    ...themeNames().flatMap((name) => [`dist/themes/${name}.css`, `dist/cdn/themes/${name}.css`]),
    'custom-elements.json',
    ...['vscode.html-custom-data', 'vscode.css-custom-data', 'web-types'].map(
      (name) => `dist/editor/${name}.json`,
    ),
    ...frameworks().flatMap((name) => declared(`types/${name}`)),
  ];
  const gateway = [...declared('gateway/index'), 'dist/gateway/cli.js', 'dist/gateway/store-worker.js'];
  return [
    ...(existsSync(source('index.ts')) ? browser : []),
    ...(existsSync(source('gateway/index.ts')) ? gateway : []),
  ];
}
