/**
 * Takes out of html`` and css`` what only their authors need: comments, indentation, long forms. A minifier of
 * JavaScript leaves template literals as they stand, and in a widget they are a quarter of the code.
 *
 * In HTML each run of white space with a line break in it becomes one space, which renders the same. Nothing more is
 * taken: where a space may go altogether depends on the style sheet.
 */
import {transform} from 'lightningcss';
import MagicString from 'magic-string';
import {eachNode} from './syntax.js';

/** @param {string} text */
const collapse = (text) => text.replace(/\s*\n\s*/g, ' ');

/** @param {string} source @param {string} filename */
function minifyCss(source, filename) {
  const {code} = transform({filename, code: Buffer.from(source), minify: true});
  // What stands between the backticks is read as JavaScript first.
  return code.toString().replace(/[\\`]|\$\{/g, '\\$&');
}

/**
 * The edits for one literal: a style sheet is parsed as a whole, so one with expressions in it is only collapsed.
 *
 * @param {{tag: object, quasi: object}} node
 * @param {string} filename
 */
function edits({tag, quasi}, filename) {
  const isWholeCss = tag.name === 'css' && quasi.quasis.length === 1;
  return quasi.quasis.map(({start, end, value}) => ({
    start,
    end,
    text: isWholeCss ? minifyCss(value.cooked, filename) : collapse(value.raw),
  }));
}

/** @returns {import('vite').Plugin} */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    // After the types are gone.
    enforce: 'post',
    transform: {
      filter: {id: /\/src\/.*\.ts$/, code: /\b(html|css)`/},
      handler(code, id) {
        const source = new MagicString(code);
        eachNode(this.parse(code), (literal) => {
          if (literal.type !== 'TaggedTemplateExpression' || !/^(html|css)$/.test(literal.tag.name)) return;
          for (const {start, end, text} of edits(literal, id)) {
            if (start < end) source.overwrite(start, end, text);
          }
        });
        return {code: source.toString(), map: source.generateMap({hires: true})};
      },
    },
  };
}
