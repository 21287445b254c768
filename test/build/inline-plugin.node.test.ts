import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseSync, type Plugin} from 'vite';
import {inlineLazy} from '../../build/inline-plugin.js';

const parse = (code: string) => parseSync('example.js', code).program;

type Handler = (this: {parse: typeof parse}, code: string) => {code: string};

function inlined(code: string): string {
  const {transform} = inlineLazy({separate: /chart/}) as Plugin & {transform: {handler: Handler}};
  return transform.handler.call({parse}, code).code;
}

describe('a lazy import in the one file for script tags', () => {
  it('becomes a promise of what is in that file already', () => {
    const code = inlined("const a = () => import('./a.js');\nconst b = () => import('./b.js');\n");
    assert.equal(
      code,
      'import * as lazy$1 from "./b.js";\nimport * as lazy$0 from "./a.js";\n' +
        'const a = () => Promise.resolve(lazy$0);\nconst b = () => Promise.resolve(lazy$1);\n',
    );
  });

  it('stays one where the file is to stand apart', () => {
    const code = "const load = () => import('./chart-pieces.js');\n";
    assert.equal(inlined(code), code);
  });
});
