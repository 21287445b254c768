/**
 * Puts what is imported lazily into the one file for script tags: there a lazy file may import nothing of ours (see
 * integrity-plugin.js), and one request more for some hundred bytes gains nothing. What is large and stands alone stays
 * a file of its own.
 */
import MagicString from 'magic-string';
import {eachNode} from './syntax.js';

/**
 * @param {{separate: RegExp}} options What stays a file of its own, by how it is imported.
 * @returns {import('vite').Plugin}
 */
export function inlineLazy({separate}) {
  return {
    name: 'inline-lazy',
    enforce: 'post',
    transform: {
      filter: {id: /\/src\/.*\.ts$/, code: /\bimport\(/},
      handler(code) {
        const source = new MagicString(code);
        let count = 0;
        eachNode(this.parse(code), (node) => {
          if (node.type !== 'ImportExpression' || node.source.type !== 'Literal') return;
          const specifier = String(node.source.value);
          if (separate.test(specifier)) return;
          const name = `lazy$${count++}`;
          source.prepend(`import * as ${name} from ${JSON.stringify(specifier)};\n`);
          source.overwrite(node.start, node.end, `Promise.resolve(${name})`);
        });
        return {code: source.toString(), map: source.generateMap({hires: true})};
      },
    },
  };
}
