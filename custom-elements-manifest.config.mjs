/** The Custom Elements Manifest: Storybook's controls, editors' completions, types for frameworks and documentation. */
import {
  elementsOnly,
  publicOnly,
  publishedPaths,
  statedDefaults,
  tagNames,
  wholeTypes,
} from './build/manifest-plugins.js';

export default {
  globs: ['src/components/**/*.ts', 'src/shared/**/*.ts'],
  exclude: ['**/*.styles.ts', '**/*.events.ts', '**/define.ts', '**/locales/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tagNames, wholeTypes(), statedDefaults(), publicOnly, publishedPaths, elementsOnly],
};
