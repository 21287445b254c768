import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {compareCodePoints, compareNames, nameKey, nameMatches} from '../../src/account/name-order.js';
import {anyText, forAll} from './values.js';

/** The order of the C collation: byte by byte in UTF-8. */
const compareBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Well-formed text, with characters around each place where UTF-16 and UTF-8 order differ. */
const characters = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom('a', 'A', 'z', 'é', ' ', '\u07ff', '\u0800', '\ud7ff')},
  {
    weight: 3,
    arbitrary: fc.constantFrom('\ue000', '\ufffd', '\uffff', '\u{10000}', '\u{1f600}', '\u{10ffff}'),
  },
  fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
);
const wellFormed = fc.string({unit: characters, maxLength: 12});

describe('nameKey', () => {
  const table: readonly (readonly [string, string])[] = [
    ['Acme Inc', 'acme inc'],
    ['  Acme \t\u00a0\u3000 Inc\r\n', 'acme inc'],
    ['Ålesund', 'alesund'],
    ['A\u030alesund', 'alesund'],
    ['Crème Brûlée', 'creme brulee'],
    ['Łódź', 'lodz'],
    ['Ørsted', 'orsted'],
    ['Ærø', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['Ёлка', 'елка'],
    ['ﬁnance', 'finance'],
    ['ＡＣＭＥ', 'acme'],
    ['①②', '12'],
    ['ac\u00adme\u200b', 'acme'],
    ['\ufeffAcme', 'acme'],
    ['Ac\0me', 'ac me'],
    ['Ac\ud800me', 'ac me'],
    ['हिंदी', 'हिंदी'],
    ['ไทย', 'ไทย'],
    ['', ''],
    ['\u0301', ''],
  ];
  for (const [name, key] of table) {
    it(`of ${JSON.stringify(name)} is ${JSON.stringify(key)}`, () => assert.equal(nameKey(name), key));
  }

  it('tells names apart that differ in a vowel sign', () => {
    assert.notEqual(nameKey('कि'), nameKey('का'));
    assert.notEqual(nameKey('กิ'), nameKey('กา'));
  });

  it('of a key is the key, for every character there is', () => {
    for (let codePoint = 0; codePoint <= 0x10_ffff; codePoint += 1) {
      const key = nameKey(`a${String.fromCodePoint(codePoint)}b`);
      assert.equal(nameKey(key), key, `U+${codePoint.toString(16)}`);
    }
    forAll(anyText, (text) => assert.equal(nameKey(nameKey(text)), nameKey(text)));
  });

  it('can be stored in any database: well-formed, without controls, trimmed', () => {
    forAll(anyText, (text) => {
      const key = nameKey(text);
      assert.equal(Buffer.from(key).toString(), key);
      assert.doesNotMatch(key, /\p{Cc}|^\s|\s$|\s\s/u);
    });
  });
});

describe('compareCodePoints', () => {
  const ascending = ['', 'a', 'a ', 'aa', 'b', 'é', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'];

  it('orders by code point, past U+FFFF too, and a text before what it begins', () => {
    assert.deepEqual([...ascending].reverse().sort(compareCodePoints), ascending);
  });

  it('differs there from JavaScript’s own order', () => {
    const texts = ['\uffff', '\u{1f600}'];
    assert.deepEqual(texts.toSorted(), ['\u{1f600}', '\uffff']);
    assert.deepEqual(texts.toSorted(compareCodePoints), ['\uffff', '\u{1f600}']);
  });

  it('is the order of the bytes in UTF-8, which is the C collation’s', () => {
    forAll(fc.tuple(wellFormed, wellFormed, wellFormed), ([start, a, b]) => {
      const [left, right] = [start + a, start + b];
      assert.equal(Math.sign(compareCodePoints(left, right)), compareBytes(left, right));
    });
  });
});

describe('compareNames', () => {
  it('sorts as a database sorts the keys', () => {
    forAll(fc.array(wellFormed, {maxLength: 20}), (names) => {
      const keys = names.map(nameKey);
      assert.deepEqual([...names].sort(compareNames).map(nameKey), keys.toSorted(compareBytes));
    });
  });

  it('puts accented and lower-case names where readers look for them', () => {
    const names = [
      'zeta',
      'Zeta 2',
      'Ørsted',
      'Öko',
      'oak',
      'Łódź',
      'Éclair',
      'eclipse',
      'Acme',
      '3M',
      '東京',
    ];
    assert.deepEqual(names.toSorted(compareNames), [
      '3M',
      'Acme',
      'Éclair',
      'eclipse',
      'Łódź',
      'oak',
      'Öko',
      'Ørsted',
      'zeta',
      'Zeta 2',
      '東京',
    ]);
  });

  it('holds names with the same key for equal, so that their order stays', () => {
    assert.equal(compareNames('ACME  inc', 'Ácme Inc '), 0);
  });
});

describe('nameMatches', () => {
  const table: readonly (readonly [name: string, search: string, boolean])[] = [
    ['Brightwater Clinics', 'water', true],
    ['Brightwater Clinics', 'WATER  clin', true],
    ['Brightwater Clinics', ' clinics ', true],
    ['Brightwater Clinics', 'clinic x', false],
    ['Łódź Logistics', 'lodz', true],
    ['Lodz Logistics', 'ŁÓDŹ', true],
    ['Müller', 'muller', true],
    ['Müller', 'mueller', false],
    ['ΟΔΟΣ ΑΒΓ', 'οδοσ', true],
    ['Οδοσσός', 'ΟΔΟΣ', true],
    ['Acme', '', true],
    ['Acme', '   ', true],
    ['Acme', '.*', false],
    ['100% Cotton', '%', true],
    ['Acme', '_', false],
  ];
  for (const [name, search, matches] of table) {
    it(`is ${matches} for ${JSON.stringify(search)} in ${name}`, () =>
      assert.equal(nameMatches(name, search), matches));
  }
});
