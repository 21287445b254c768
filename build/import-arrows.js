/**
 * Who may import whom, as ESLint configuration:
 *
 *     mcp-app → components → shared → client → api → account
 *     gateway → api, account          client, gateway → http
 *
 * `within` holds the folders of src that a folder may import, `packages` what it may import from outside.
 */
import {readFileSync, readdirSync, existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const root = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Everything an embedder's browser gets: the runtime dependencies, but Chart.js, which has its own door. */
const browserPackages = Object.keys(manifest.dependencies).filter((name) => name !== 'chart.js');

const floors = {
  account: {within: [], packages: []},
  api: {within: ['account'], packages: ['valibot']},
  http: {within: [], packages: []},
  client: {within: ['api', 'account', 'http'], packages: ['valibot']},
  shared: {within: ['client', 'api', 'account'], packages: browserPackages},
  components: {within: ['shared', 'client', 'api', 'account'], packages: browserPackages},
  'mcp-app': {within: ['components', 'shared', 'client', 'api', 'account'], packages: browserPackages},
  gateway: {within: ['api', 'account', 'http'], packages: undefined},
};

const unsafeDirectives = /(unsafe-(html|svg|mathml)|unsafe-static|static-html|(^|\/)static|style-map)(\.js)?$/
  .source;

/** One folder a widget: those that exist, so that a new one is held by the rule from its first file. */
function widgetFolders() {
  const folder = join(root, 'src/components');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function zones() {
  const between = Object.entries(floors).map(([name, {within}]) => ({
    target: `./src/${name}`,
    from: './src',
    except: [name, ...within].map((folder) => `./${folder}`),
    message: `${name}/ may import ${['itself', ...within].join(', ')} only.`,
  }));
  const widgets = widgetFolders().map((tag) => ({
    target: `./src/components/${tag}`,
    from: './src/components',
    except: [...new Set([`./${tag}`, './account-scope'])],
    message: 'A widget stands alone: what two widgets need belongs to shared/.',
  }));
  const browser = ['./src/*.ts', './stories'].map((target) => ({
    target,
    from: './src/gateway',
    message: 'Nothing in the browser imports the gateway.',
  }));
  return [...between, ...widgets, ...browser];
}

/** Relative paths alone, by their text: the rule needs no file to exist, and no package to be looked up. */
const relativePaths = {
  interfaceVersion: /** @type {const} */ (3),
  name: 'relative-paths',
  /** @param {string} specifier @param {string} file */
  resolve(specifier, file) {
    if (!specifier.startsWith('.')) return {found: false};
    return {found: true, path: resolve(dirname(file), specifier).replace(/\.js$/, '.ts')};
  },
};

/** @param {string} text */
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A pattern that matches every package import but the given ones and their subpaths. @param {string[]} names */
function anyPackageBut(names) {
  const allowed = names.map((name) => `${escape(name)}(?:\\/|$)`).join('|');
  return allowed === '' ? '^[^.]' : `^(?!\\.|${allowed})`;
}

/**
 * @typedef {{regex: string, message: string, allowTypeImports?: boolean}} ImportPattern
 *
 * @param {string} name
 * @param {string[]} [packages] All of them where it is left out.
 * @param {ImportPattern[]} [extra]
 * @returns {Partial<import('eslint').Linter.RulesRecord>}
 */
function packageRule(name, packages, extra = []) {
  /** @type {ImportPattern[]} */
  const patterns = [
    {regex: unsafeDirectives, message: 'Text is never markup, and strict pages refuse style attributes.'},
    ...extra,
  ];
  if (packages) {
    patterns.push({
      regex: anyPackageBut(packages),
      // The types of a lazily loaded package cost nothing; the domain may not name even those.
      allowTypeImports: name !== 'account' && name !== 'api',
      message: `${name}/ may import ${packages.length > 0 ? packages.join(', ') : 'no package'} only.`,
    });
  }
  return {'@typescript-eslint/no-restricted-imports': ['error', {patterns}]};
}

const listeners = [
  {
    regex: '^(@hono\\/node-server|node:https?|node:http2|node:net)$',
    allowTypeImports: true,
    message: 'Only gateway/server.ts listens.',
  },
  {regex: '^(node:)?process$', message: 'Only gateway/server.ts and gateway/cli.ts read the environment.'},
];

/** @returns {import('eslint').Linter.Config[]} */
export function importArrows() {
  const plugins = /** @type {Record<string, import('eslint').ESLint.Plugin>} */ ({
    '@typescript-eslint': tseslint.plugin,
    'import-x': importX,
  });
  /** @type {import('eslint').Linter.Config} */
  const arrows = {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins,
    settings: {'import-x/resolver-next': [relativePaths]},
    rules: {'import-x/no-restricted-paths': ['error', {basePath: root, zones: zones()}]},
  };
  const packages = Object.entries(floors).map(([name, {packages: allowed}]) => ({
    files: [`src/${name}/**/*.ts`],
    plugins,
    rules: packageRule(name, allowed, name === 'gateway' ? listeners : []),
  }));
  return [
    arrows,
    {files: ['src/*.ts'], plugins, rules: packageRule('src', [])},
    ...packages,
    {
      // The one door to Chart.js, so that it stays a lazy file.
      files: ['src/shared/chart-*.ts'],
      plugins,
      rules: packageRule('shared', [...browserPackages, 'chart.js']),
    },
    {files: ['src/gateway/server.ts', 'src/gateway/cli.ts'], plugins, rules: packageRule('gateway')},
  ];
}
