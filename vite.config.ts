/**
 * Four builds, told apart by `--mode`:
 *
 *     lib      src → dist, file by file, for bundlers: every dependency stays an import
 *     locales  dist/locales, one file a language, which the library fetches on first need
 *     cdn      dist/cdn, one minified file for a script tag, with lazy files beside it
 *     gateway  dist/gateway, bundled for Node: the package installs browser libraries alone
 */
import {cpSync, existsSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {join} from 'node:path';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {propertyDecorators} from './build/decorators-plugin.js';
import {cdnEntries, gatewayEntries, libraryEntries, localeEntries, root} from './build/entries.js';
import {inlineLazy} from './build/inline-plugin.js';
import {integrity} from './build/integrity-plugin.js';
import {separateLocales} from './build/locales-plugin.js';
import {minifyLiterals} from './build/literals-plugin.js';
import {noEmptyMaps} from './build/maps-plugin.js';
import {placeholder} from './build/placeholder-plugin.js';
import {themes} from './build/themes-plugin.js';
import manifest from './package.json' with {type: 'json'};

/** The baseline of the widgets: container queries, custom states, popover, `:dir()`. */
export const BROWSER_TARGET = ['chrome125', 'edge125', 'firefox126', 'safari17.5'];

/** The compiler's own helpers, under a plain name instead of that of the package they come from. */
const libraryFile = ({name}: {name: string}) => `${name.replace(/^.*\/helpers\/esm\//, 'helpers/')}.js`;

/** In the folder for script tags, what is fetched on first need: Chart.js and languages. */
const STAYS_LAZY = /chart-pieces|locales\//;

/** Matches a package and its subpaths. */
const packages = (names: readonly string[]) => names.map((name) => new RegExp(`^${name}(/|$)`));

const shared: UserConfig = {root, publicDir: false, logLevel: 'warn'};

function library(): UserConfig {
  return {
    ...shared,
    plugins: [
      propertyDecorators(),
      minifyLiterals(),
      separateLocales(),
      themes({minify: false}),
      placeholder({minify: false}),
      noEmptyMaps(),
    ],
    build: {
      target: BROWSER_TARGET,
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      lib: {entry: libraryEntries(), formats: ['es']},
      rolldownOptions: {
        external: packages(Object.keys(manifest.dependencies)),
        output: {preserveModules: true, preserveModulesRoot: 'src', entryFileNames: libraryFile},
      },
    },
  };
}

/** Each language as one file, whatever the sources it is made of. */
function locales(): UserConfig {
  return {
    ...shared,
    build: {
      target: BROWSER_TARGET,
      outDir: 'dist/locales',
      minify: false,
      sourcemap: true,
      lib: {entry: localeEntries(), formats: ['es']},
    },
  };
}

function cdn(): UserConfig {
  return {
    ...shared,
    plugins: [
      propertyDecorators(),
      minifyLiterals(),
      inlineLazy({separate: STAYS_LAZY}),
      themes({minify: true}),
      placeholder({minify: true}),
      integrity(),
    ],
    build: {
      target: BROWSER_TARGET,
      outDir: 'dist/cdn',
      emptyOutDir: true,
      sourcemap: false,
      modulePreload: false,
      lib: {entry: cdnEntries(), formats: ['es']},
      rolldownOptions: {
        output: {
          minify: true,
          // The entry's name stands still; a lazy file's name changes with its content, so that none is stale.
          entryFileNames: '[name].js',
          chunkFileNames: ({facadeModuleId}) =>
            facadeModuleId?.includes('/locales/') ? 'locales/[name]-[hash].js' : '[name]-[hash].js',
        },
      },
    },
  };
}

/** Migrations are read from disk, so they travel as they are. */
function migrations(): Plugin {
  const from = join(root, 'src/gateway/store/migrations');
  return {
    name: 'migrations',
    closeBundle() {
      if (existsSync(from)) cpSync(from, join(root, 'dist/gateway/migrations'), {recursive: true});
    },
  };
}

function gateway(): UserConfig {
  return {
    ...shared,
    plugins: [migrations()],
    ssr: {noExternal: true, external: ['@electric-sql/pglite', 'pg'], target: 'node'},
    build: {
      ssr: true,
      target: 'node20.19',
      outDir: 'dist/gateway',
      // The types stand there already.
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: gatewayEntries(),
        external: [...builtinModules, /^node:/, ...packages(['@electric-sql/pglite', 'pg', 'pg-native'])],
        // Beside the entries, so that an address relative to import.meta.url is the same in each file.
        output: {entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'},
      },
    },
  };
}

const modes: Record<string, () => UserConfig> = {lib: library, locales, cdn, gateway};

export default defineConfig(({mode, command}) => {
  const config = modes[mode];
  if (command === 'build' && !config) {
    throw new Error(
      `vite build needs --mode ${Object.keys(modes).join(', ')}; \`npm run build\` runs them all.`,
    );
  }
  return config?.() ?? shared;
});
