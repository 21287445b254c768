import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {csvField, csvRecord} from '../../src/account/csv.js';
import {forAll, textOf} from './values.js';

/** The cells an independent reader finds; it refuses what breaks RFC 4180. */
const cells = (csv: string): string[][] => parse(csv, {recordDelimiter: '\r\n'});

/** What a spreadsheet makes of the file whose list separator is `delimiter`, whatever the quotes are worth there. */
const cellsCutAt = (delimiter: string, csv: string): string[] =>
  csv.split(/[\r\n]+/).flatMap((line) => line.split(delimiter));

const SIGNS = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'];

describe('a field', () => {
  const table: readonly (readonly [string, string])[] = [
    ['', ''],
    ['Acme Inc', 'Acme Inc'],
    ['Alder & Finch, LLP', '"Alder & Finch, LLP"'],
    ['6" pipe', '"6"" pipe"'],
    ['"', '""""'],
    ['""', '""""""'],
    ['one\ntwo', '"one\ntwo"'],
    ['one\r\ntwo', '"one\r\ntwo"'],
    ['one\rtwo', '"one\rtwo"'],
    [' padded ', ' padded '],
    ['a;b', 'a;b'],
    ['東京 😀', '東京 😀'],
    ["O'Brien", "O'Brien"],
    ['INV-20611', 'INV-20611'],
    ['2026-12-01', '2026-12-01'],
    ['a=b', 'a=b'],
    ['a@b.example', 'a@b.example'],
  ];
  for (const [text, field] of table) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(field)}`, () =>
      assert.equal(csvField(text), field));
  }
});

describe('a field that is harmless at first sight', () => {
  it('is written as the longer way writes it, which a letter outside of ASCII asks for', () => {
    const likely = textOf("aZ09_ .-'=;,", 6);
    forAll(likely, (text) => {
      // Of a negative number the letter makes none.
      if (!/^-[\d.]+$/.test(text)) assert.equal(csvField(text), csvField(`${text}é`).replace('é', ''));
    });
  });
});

describe('a number', () => {
  for (const number of ['0', '12384.00', '-5', '-12.34', '-0.000001', '9'.repeat(40)]) {
    it(`stays one: ${number}`, () => assert.equal(csvField(number), number));
  }
  for (const text of ['+5', '-', '--5', '-1+1', '-5;6', '-1e3', '-.5', '-5\n', '-1 2']) {
    it(`is a plain decimal, which ${JSON.stringify(text)} is not`, () =>
      assert.deepEqual(cells(csvRecord([text])), [[`'${text}`]]));
  }
});

describe('a formula', () => {
  for (const sign of SIGNS) {
    for (const lead of [
      '',
      ' ',
      '\u00a0',
      '\u3000',
      '\ufeff',
      '\u200b',
      '\0',
      '\x0b',
      '\x1f',
      "'",
      '"',
      ' "\' ',
    ]) {
      it(`shows as text: ${JSON.stringify(`${lead}${sign}1`)}`, () => {
        const text = `${lead}${sign}1+cmd|' /C calc'!A0`;
        assert.deepEqual(cells(csvRecord([text, 'next'])), [[`'${text}`, 'next']]);
      });
    }
  }

  for (const lead of ['\t', '\r', '\n', '\r\n']) {
    it(`cannot start behind ${JSON.stringify(lead)}, and neither does other text`, () => {
      assert.deepEqual(cells(csvRecord([`${lead}=1`])), [[`'${lead}'=1`]]);
      assert.deepEqual(cells(csvRecord([`${lead}plain`])), [[`'${lead}plain`]]);
    });
  }

  for (const cut of [';', '\t', '\n', '\r']) {
    it(`cannot start in mid-field, where a spreadsheet may cut at ${JSON.stringify(cut)}`, () => {
      assert.deepEqual(cells(csvRecord([`Acme${cut}=1+1${cut}x`])), [[`Acme${cut}'=1+1${cut}x`]]);
      assert.deepEqual(cells(csvRecord([`Acme${cut} @SUM(1)`])), [[`Acme${cut}' @SUM(1)`]]);
    });
  }

  it('is none in any cell of any file, wherever a spreadsheet cuts', () => {
    const hostile = textOf(`${SIGNS.join('')};;\t\r\n,,"'  \0\u200b5a.`);
    const formula = /^[\s\p{Cc}\p{Cf}"]*[=＝+＋\-－@＠|%]/u;
    forAll(fc.array(hostile, {minLength: 1, maxLength: 4}), (fields) => {
      for (const delimiter of [';', '\t']) {
        for (const cell of cellsCutAt(delimiter, csvRecord(fields))) {
          // A field that is a negative number and nothing else may stand at the start of a line.
          if (formula.test(cell)) assert.match(cell, /^-\d+(\.\d+)?(,|$)/, JSON.stringify(fields));
        }
      }
    });
  });
});

describe('a record', () => {
  it('ends in a line break, and quotes no more than it must', () => {
    assert.equal(csvRecord(['a', 'b,c', '']), 'a,"b,c",\r\n');
  });

  it('is read back as it was where nothing looks like a formula', () => {
    const harmless = textOf(',"\r\na 1.é東😀\'', 20).filter((text) => !/^[\r\n]/.test(text));
    const row = fc.array(harmless, {minLength: 2, maxLength: 5});
    forAll(fc.array(row, {minLength: 1, maxLength: 4}), (rows) => {
      for (const fields of rows) assert.deepEqual(cells(csvRecord(fields)), [fields]);
    });
  });

  it('is read back as it was but for the apostrophes', () => {
    const hostile = textOf(`${SIGNS.join('')};\t\r\n,"'a 1`);
    forAll(fc.array(hostile, {minLength: 2, maxLength: 4}), (fields) => {
      const bare = (text: string) => text.replaceAll("'", '');
      assert.deepEqual(
        cells(csvRecord(fields)).map((row) => row.map(bare)),
        [fields.map(bare)],
      );
    });
  });

  // A pattern that looked back from each of them would be at it for hours.
  it('is written from half a million separators, blanks or quotes in a row', () => {
    const many = (piece: string): string => piece.repeat(500_000);
    for (const piece of [';', ' ', "'", '; ', '\0']) assert.ok(csvField(many(piece)) === many(piece), piece);
    assert.ok(csvField(many('\t')) === `'${many('\t')}`);
    assert.ok(csvField(many('\n')) === `"'${many('\n')}"`);
    assert.ok(csvField(many('"')) === `"${many('""')}"`);
  });
});
