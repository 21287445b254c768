/** Each language is one file that needs no other, fetched on first need, in the library and in the folder for script tags. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {languages} from '../../build/entries.js';
import {MAX_LANGUAGE_BYTES} from './budgets.js';

const dist = resolve(import.meta.dirname, '../../dist');
const {files: integrity} = JSON.parse(readFileSync(join(dist, 'cdn/integrity.json'), 'utf8')) as {
  files: Readonly<Record<string, string>>;
};

const inFolder = (folder: string): string[] =>
  readdirSync(join(dist, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`);

/** Every file of the library for bundlers. */
const library = readdirSync(dist, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.js') && !/^(cdn|gateway|locales)\b/.test(name))
  .map((name) => ({name, code: readFileSync(join(dist, name), 'utf8')}));

describe('the files of the languages', () => {
  it('are one each, under the name of the language', () => {
    assert.equal(languages().length, 5);
    const names = (folder: string) =>
      inFolder(folder).map((file) => basename(file).replace(/(-.*)?\.js$/, ''));
    assert.deepEqual(names('locales').sort(), languages());
    assert.deepEqual(names('cdn/locales').sort(), languages());
  });

  for (const file of [...inFolder('locales'), ...inFolder('cdn/locales')]) {
    it(`${file} imports nothing, and carries texts`, () => {
      const code = readFileSync(join(dist, file), 'utf8');
      assert.doesNotMatch(code, /\bimport\b/);
      assert.match(code, /export ?\{.*\blanguage\b/s);
      assert.ok(code.length > 5000);
    });
  }

  for (const file of inFolder('cdn/locales')) {
    it(`${file} stands in integrity.json, within ${MAX_LANGUAGE_BYTES} bytes`, (test) => {
      const bytes = gzipSync(readFileSync(join(dist, file)), {level: 9}).length;
      test.diagnostic(`${file}: ${bytes} bytes`);
      assert.ok(bytes <= MAX_LANGUAGE_BYTES, `${bytes} bytes`);
      assert.match(integrity[file.replace('cdn/', '')] ?? '', /^sha384-/);
    });
  }

  it('are fetched by the library on first need alone, by paths that a bundler finds', () => {
    const naming = library.filter(({code}) => /["'][./]*locales\/[a-z]{2}\.js["']/.test(code));
    assert.deepEqual(
      naming.map(({name}) => name),
      ['shared/languages.js'],
    );
    for (const language of languages()) {
      assert.ok(naming[0]!.code.includes(`import("../locales/${language}.js")`), language);
    }
  });
});
