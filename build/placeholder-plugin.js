/**
 * placeholder.css: src/placeholder/placeholder.css, and the heights of outlines.json as rules. A rule's container is the
 * widget itself, whose width without its border decides, as it does for the outline.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {transform} from 'lightningcss';
import {root} from './entries.js';

/** @param {string} name */
const source = (name) => readFileSync(join(root, 'src/placeholder', name), 'utf8');

/** @param {{height: number, perRow?: number}} outline */
const heightOf = ({height, perRow}) =>
  perRow === undefined ? `${height}px` : `calc(var(--sw-rows, 12) * ${perRow}px + ${height}px)`;

/** @param {{selector: string, steps: {from: number, height: number, perRow?: number}[]}} outlines */
const rulesOf = ({selector, steps}) =>
  steps.map(({from, ...outline}, index) => {
    const next = steps[index + 1];
    const range = next ? `(${from}px <= width < ${next.from}px)` : `(width >= ${from}px)`;
    return `@container ${range} {\n  ${selector}::before {\n    --_outline: ${heightOf(outline)};\n  }\n}\n`;
  });

/** @returns {string} The style sheet. */
export const placeholderStyles = () =>
  [source('placeholder.css'), ...JSON.parse(source('outlines.json')).flatMap(rulesOf)].join('\n');

/**
 * @param {{minify: boolean}} options
 * @returns {import('vite').Plugin}
 */
export function placeholder({minify}) {
  return {
    name: 'placeholder',
    generateBundle() {
      const fileName = 'placeholder.css';
      const styles = placeholderStyles();
      const code = minify ? transform({filename: fileName, code: Buffer.from(styles), minify}).code : styles;
      this.emitFile({type: 'asset', fileName, source: code});
    },
  };
}
