/** The themes for pages: src/themes/*.css, as they are for reading, minified in the folder for script tags. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {transform} from 'lightningcss';
import {root, themeNames} from './entries.js';

/**
 * @param {{minify: boolean}} options
 * @returns {import('vite').Plugin}
 */
export function themes({minify}) {
  return {
    name: 'themes',
    generateBundle() {
      for (const name of themeNames()) {
        const filename = join(root, 'src/themes', `${name}.css`);
        const code = readFileSync(filename);
        const source = minify ? transform({filename, code, minify}).code : code;
        this.emitFile({type: 'asset', fileName: `themes/${name}.css`, source});
      }
    },
  };
}
