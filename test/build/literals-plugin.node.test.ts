import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseSync, type Plugin} from 'vite';
import {minifyLiterals} from '../../build/literals-plugin.js';

const parse = (code: string) => parseSync('example.js', code).program;

type Handler = (this: {parse: typeof parse}, code: string, id: string) => {code: string};

function minify(code: string): string {
  const {transform} = minifyLiterals() as Plugin & {transform: {handler: Handler}};
  return transform.handler.call({parse}, code, '/src/example.ts').code;
}

describe('the literals of a published file', () => {
  it('turn a line break in HTML into the one space it stands for, and keep spaces that were one', () => {
    assert.equal(minify('html`<p>\n  a b  c\n</p>`'), 'html`<p> a b  c </p>`');
  });

  it('have no space before the end of a tag', () => {
    assert.equal(minify('html`<p\n  class=${x}\n  >a</p\n>`'), 'html`<p class=${x}>a</p>`');
  });

  it('keep the expressions in HTML, and reach literals inside them', () => {
    assert.equal(
      minify('html`<b>\n${x ? html`<i>\n</i>` : y}\n</b>`'),
      'html`<b> ${x ? html`<i> </i>` : y} </b>`',
    );
  });

  it('lose comments and long forms in a style sheet', () => {
    assert.equal(minify('css`\n  /* why */\n  a {\n    color: #ffffff;\n  }\n`'), 'css`a{color:#fff}`');
  });

  it('keep a backslash in a style sheet', () => {
    assert.equal(minify("css`a::after { content: '\\\\201c'; }`"), 'css`a:after{content:"“"}`');
    assert.equal(minify('css`.a\\\\:b { margin: 0 }`'), 'css`.a\\\\:b{margin:0}`');
  });

  it('are only drawn together where a style sheet holds an expression', () => {
    assert.equal(minify('css`\n  ${a} {\n    color: #ffffff;\n  }\n`'), 'css` ${a} { color: #ffffff; } `');
  });

  it('leave other literals as they are', () => {
    assert.equal(minify('sql`a\n  b` + `c\n  d`'), 'sql`a\n  b` + `c\n  d`');
  });

  it('refuse a style sheet that is none', () => {
    assert.throws(() => minify('css`a { color: red;; } } b {`'), /SyntaxError|Unexpected/);
  });
});
