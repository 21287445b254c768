/**
 * The rules of the house. The arrows between folders (who may import whom) stand in build/import-arrows.js and
 * test/package/architecture.test.ts proves that they hold.
 */
import eslint from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';
import {importArrows} from './build/import-arrows.js';

const UNSAFE_HTML = 'Text from the API is never markup, and strict pages require Trusted Types.';
const INLINE_STYLE =
  'A strict CSP refuses style attributes: set a property with el.style.setProperty in updated().';

const unsafeMarkup = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: UNSAFE_HTML,
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: INLINE_STYLE,
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/!important/]',
    message: 'A page could no longer override it: raise no specificity, lower the other rule.',
  },
];

const listening = {
  selector: 'CallExpression[callee.property.name="listen"]',
  message: 'Only gateway/server.ts listens.',
};

const hiddenClock = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The domain has no clock: take `now` as an argument.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The domain has no clock: take `now` as an argument.',
  },
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'storybook-static/',
    'coverage/',
    'node_modules/',
    // Old scripts of pages that the demo shows as they were: no module, no build step.
    'demo/**/vendor/',
    // Projects of their own, whose libraries stand nowhere here; test/guides installs and checks them.
    'docs/guides/{angular,react,svelte,vue}/',
    // What running a guide leaves beside it.
    'docs/guides/*/{node_modules,public/cdn}/',
    // They import what is generated beside them: test/package/framework-types.test.ts compiles them as published.
    'build/framework-types/',
  ]),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Lit's `render` and tests read better with `() => fire()`.
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // node:test's `describe` and `it` answer promises that its runner awaits itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite']},
          ],
        },
      ],
      // It asks for `!`, which another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      eqeqeq: 'error',
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {globals: {...globals.node, ...globals.browser}},
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', '.storybook/*.ts', 'test/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    rules: {
      // Registration lives in define.ts, through a helper that keeps the first registration.
      'wc/guard-super-call': 'off',
      'wc/tag-name-matches-class': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/no-constructor-params': 'off',
    },
  },
  {
    // A test fails loudly where a `!` is wrong, its fakes answer promises, and chai asserts by naming a property.
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Chai's assertions are thenable in its types and done at once in fact.
    files: ['test/**/*.browser.test.ts', 'test/helpers/*-suite.ts'],
    rules: {'@typescript-eslint/no-floating-promises': 'off'},
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...unsafeMarkup, listening],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only gateway/server.ts and gateway/cli.ts read the environment.',
        },
      ],
      'max-lines': ['error', {max: 300, skipBlankLines: true}],
    },
  },
  {
    files: ['src/account/**/*.ts'],
    rules: {'no-restricted-syntax': ['error', ...unsafeMarkup, listening, ...hiddenClock]},
  },
  {
    // The process's own two files: they print to the terminal and read the environment.
    files: ['src/gateway/server.ts', 'src/gateway/cli.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', ...unsafeMarkup],
    },
  },
  ...importArrows(),
);
