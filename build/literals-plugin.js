/**
 * Takes out of html`` and css`` what only their authors need: comments, indentation, long forms. A minifier of
 * JavaScript leaves template literals as they stand, and in a widget they are a quarter of the code.
 *
 * In HTML each run of white space with a line break in it becomes one space, which renders the same, or none before the
 * end of a tag. Nothing more is taken: where a space may go altogether depends on the style sheet.
 */
import {transform} from 'lightningcss';
import MagicString from 'magic-string';
import {eachNode} from './syntax.js';

/** @param {string} text */
const collapse = (text) => text.replace(/\s*\n\s*(>?)/g, (_, end) => end || ' ');

/** @param {string} source @param {string} filename */
function minifyCss(source, filename) {
  const {code} = transform({filename, code: Buffer.from(source), minify: true});
  // What stands between the backticks is read as JavaScript first.
  return code.toString().replace(/[\\`]|\$\{/g, '\\$&');
}

/**
 * The edits for one literal: a style sheet is parsed as a whole, so one with expressions in it is only collapsed.
 *
 * @param {string} tag
 * @param {import('vite').ESTree.TemplateLiteral} template
 * @param {string} filename
 */
function edits(tag, {quasis}, filename) {
  const isWholeCss = tag === 'css' && quasis.length === 1;
  return quasis.map(({start, end, value}) => ({
    start,
    end,
    text: isWholeCss ? minifyCss(value.cooked ?? value.raw, filename) : collapse(value.raw),
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
          if (literal.type !== 'TaggedTemplateExpression' || literal.tag.type !== 'Identifier') return;
          const {name} = literal.tag;
          if (!/^(html|css)$/.test(name)) return;
          for (const {start, end, text} of edits(name, literal.quasi, id)) {
            if (start < end) source.overwrite(start, end, text);
          }
        });
        return {code: source.toString(), map: source.generateMap({hires: true})};
      },
    },
  };
}
