/** Proves that the lint rules hold the arrows between folders: a rule that never fires looks like one that is kept. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';

const root = resolve(import.meta.dirname, '../..');
const BOUNDARY = 'import-x/no-restricted-paths';
const PACKAGE = '@typescript-eslint/no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

// Type information needs the file on disk; none of the rules looked at here do.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked}],
});

const watched = new Set([BOUNDARY, PACKAGE, SYNTAX, 'no-restricted-properties', 'no-console']);

/** The watched rules that a file at this path with this text breaks. */
async function broken(path: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, {filePath: join(root, 'src', path)});
  const messages = results.flatMap((result) => result.messages);
  const fatal = messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return [...new Set(messages.map(({ruleId}) => ruleId ?? ''))].filter((rule) => watched.has(rule));
}

const load = (specifier: string) => `import {x} from '${specifier}';\nexport const y = x;\n`;

/** [file, what it imports] */
type Arrow = readonly [from: string, specifier: string];

const legal: readonly Arrow[] = [
  ['account/money.ts', './calendar-date.js'],
  ['api/schemas.ts', '../account/index.js'],
  ['api/schemas.ts', 'valibot'],
  ['http/retry.ts', './timeout.js'],
  ['client/account-client.ts', '../api/index.js'],
  ['client/account-client.ts', '../account/index.js'],
  ['client/account-client.ts', '../http/retry.js'],
  ['client/account-client.ts', 'valibot'],
  ['shared/account-element.ts', '../client/index.js'],
  ['shared/account-element.ts', 'lit/decorators.js'],
  ['shared/chart-pieces.ts', 'chart.js'],
  ['components/account-scope/account-scope.ts', '../../shared/account-element.js'],
  ['mcp-app/bridge.ts', '../client/index.js'],
  ['gateway/app.ts', '../api/index.js'],
  ['gateway/app.ts', '../account/index.js'],
  ['gateway/app.ts', '../http/retry.js'],
  ['gateway/app.ts', 'hono'],
  ['gateway/server.ts', '@hono/node-server'],
];

const forbidden: readonly Arrow[] = [
  ['account/money.ts', '../api/index.js'],
  ['account/deep/money.ts', '../../shared/clock.js'],
  ['api/schemas.ts', '../client/index.js'],
  ['api/schemas.ts', '../http/retry.js'],
  ['http/retry.ts', '../account/index.js'],
  ['client/account-client.ts', '../shared/clock.js'],
  ['client/account-client.ts', '../gateway/app.js'],
  ['shared/account-element.ts', '../components/account-scope/account-scope.js'],
  ['shared/account-element.ts', '../http/retry.js'],
  ['shared/account-element.ts', '../index.js'],
  ['components/account-scope/account-scope.ts', '../../gateway/app.js'],
  ['components/account-scope/account-scope.ts', '../../mcp-app/bridge.js'],
  ['components/account-scope/account-scope.ts', '../../define.js'],
  ['mcp-app/bridge.ts', '../gateway/app.js'],
  ['gateway/app.ts', '../client/index.js'],
  ['gateway/app.ts', '../shared/clock.js'],
  ['index.ts', './gateway/index.js'],
  ['define.ts', './gateway/index.js'],
];

const forbiddenPackages: readonly Arrow[] = [
  ['account/money.ts', 'valibot'],
  ['account/money.ts', 'node:crypto'],
  ['api/schemas.ts', 'lit'],
  ['client/account-client.ts', 'lit'],
  ['shared/account-element.ts', 'hono'],
  ['shared/account-element.ts', 'node:fs'],
  ['components/account-scope/account-scope.ts', 'chart.js'],
  ['shared/render.ts', 'lit/directives/unsafe-html.js'],
  ['shared/render.ts', 'lit/directives/style-map.js'],
  ['shared/render.ts', 'lit/static-html.js'],
  ['gateway/app.ts', 'node:http'],
  ['gateway/app.ts', '@hono/node-server'],
  ['gateway/app.ts', 'node:process'],
];

describe('the arrows between folders', () => {
  for (const [from, specifier] of legal) {
    it(`lets ${from} import ${specifier}`, async () => {
      assert.deepEqual(await broken(from, load(specifier)), []);
    });
  }
  for (const [from, specifier] of forbidden) {
    it(`forbids ${from} to import ${specifier}`, async () => {
      assert.deepEqual(await broken(from, load(specifier)), [BOUNDARY]);
    });
    it(`forbids ${from} to re-export or lazily load ${specifier}`, async () => {
      assert.deepEqual(await broken(from, `export * from '${specifier}';\n`), [BOUNDARY]);
      assert.deepEqual(await broken(from, `export const lazy = () => import('${specifier}');\n`), [BOUNDARY]);
    });
  }
  for (const [from, specifier] of forbiddenPackages) {
    it(`forbids ${from} to import ${specifier}`, async () => {
      assert.deepEqual(await broken(from, load(specifier)), [PACKAGE]);
    });
  }
});

describe('the widgets among themselves', () => {
  const folder = join(root, 'src/components');
  const tags = existsSync(folder) ? readdirSync(folder).filter((tag) => tag !== 'account-scope') : [];
  for (const tag of tags) {
    it(`keeps ${tag} apart from every other widget`, async () => {
      for (const other of tags.filter((candidate) => candidate !== tag)) {
        const rules = await broken(`components/${tag}/${tag}.ts`, load(`../${other}/${other}.js`));
        assert.deepEqual(rules, [BOUNDARY], other);
      }
    });
    it(`lets ${tag} import its own helpers and the scope`, async () => {
      const code =
        load('./helper.js') + load('../account-scope/account-scope.js').replaceAll(/\bx\b|\by\b/g, '$&2');
      assert.deepEqual(await broken(`components/${tag}/${tag}.ts`, code), []);
    });
  }
});

describe('what only some files may do', () => {
  const table: readonly (readonly [
    what: string,
    code: string,
    rule: string,
    not: string,
    allowed?: string,
  ])[] = [
    [
      'read the environment',
      'export const a = process.env;',
      'no-restricted-properties',
      'gateway/app.ts',
      'gateway/server.ts',
    ],
    [
      'read the environment by name',
      'export const {env} = process;',
      'no-restricted-properties',
      'gateway/app.ts',
      'gateway/cli.ts',
    ],
    ['listen', 'export const a = server.listen(1);', SYNTAX, 'gateway/app.ts', 'gateway/server.ts'],
    ['print', "console.log('a');", 'no-console', 'gateway/app.ts', 'gateway/cli.ts'],
    ['read the clock', 'export const a = Date.now();', SYNTAX, 'account/money.ts', 'shared/clock.ts'],
    ['make today', 'export const a = new Date();', SYNTAX, 'account/money.ts', 'shared/clock.ts'],
    ['set innerHTML', "node.innerHTML = '';", SYNTAX, 'shared/render.ts'],
    ['insert HTML', "node.insertAdjacentHTML('beforeend', '');", SYNTAX, 'components/account-scope/a.ts'],
    [
      'write a style attribute',
      'export const a = html`<p style="color: red"></p>`;',
      SYNTAX,
      'shared/render.ts',
    ],
    ['shout in CSS', 'export const a = css`p { color: red !important }`;', SYNTAX, 'shared/a.styles.ts'],
  ];
  for (const [what, code, rule, file, allowed] of table) {
    it(`forbids ${file} to ${what}`, async () => {
      assert.deepEqual(await broken(file, code), [rule]);
    });
    if (allowed) {
      it(`lets ${allowed} ${what}`, async () => {
        assert.deepEqual(await broken(allowed, code), []);
      });
    }
  }
});
