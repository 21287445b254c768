import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {money} from '../account/values.js';
import type {CalendarDate} from '../../src/account/calendar-date.js';
import {
  formatAgo,
  formatDay,
  formatList,
  formatMoney,
  formatNumber,
  formatShortDay,
  formatTime,
} from '../../src/shared/format.js';

const DAY = '2027-01-31' as CalendarDate;
const NOW = new Date('2026-11-22T12:00:00Z');

/** Spaces of every width as plain ones, and no marks of direction: what those are differs between versions of ICU. */
const plain = (text: string): string => text.replace(/\s/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

describe('what Intl writes', () => {
  const expected: readonly (readonly [locale: string, number: string, amount: string, day: string])[] = [
    ['en', '12,384', '$1,234.50', 'Jan 31, 2027'],
    ['en-GB', '12,384', 'US$1,234.50', '31 Jan 2027'],
    ['de', '12.384', '1.234,50 $', '31.01.2027'],
    ['de-CH', '12’384', '$ 1’234.50', '31.01.2027'],
    ['fr', '12 384', '1 234,50 $US', '31 janv. 2027'],
    ['es', '12.384', '1234,50 US$', '31 ene 2027'],
    ['ja', '12,384', '$1,234.50', '2027/01/31'],
    ['ar-u-nu-latn', '12,384', '1,234.50 US$', '31/01/2027'],
    ['ar-EG', '١٢٬٣٨٤', '١٬٢٣٤٫٥٠ US$', '٣١/٠١/٢٠٢٧'],
  ];
  for (const [locale, number, amount, day] of expected) {
    it(`is ${number}, ${amount} and ${day} in ${locale}`, () => {
      const straight = (text: string): string => plain(text).replaceAll("'", '’');
      assert.equal(straight(formatNumber(locale, 12_384)), number);
      assert.equal(straight(formatMoney(locale, money('1234.5', 'USD'))), amount);
      assert.equal(straight(formatDay(locale, DAY)), day);
    });
  }

  it('keeps an amount exact, beyond what a number holds', () => {
    assert.equal(
      formatMoney('en', money('90071992547409931.234567', 'USD')),
      '$90,071,992,547,409,931.234567',
    );
  });

  it('tells a time ago in whole units, and nothing below a minute', () => {
    const before = (ms: number): Date => new Date(NOW.getTime() - ms);
    assert.equal(formatAgo('de', before(59_999), NOW), undefined);
    assert.equal(formatAgo('de', before(60_000), NOW), 'vor 1 Minute');
    assert.equal(formatAgo('de', before(7_199_999), NOW), 'vor 1 Stunde');
    assert.equal(formatAgo('ar-u-nu-latn', before(3 * 86_400_000), NOW), 'قبل 3 أيام');
  });
});

describe('a currency that is none', () => {
  // Each once: the page's developer hears of it one time.
  const warnings = mock.method(console, 'warn', () => undefined);
  for (const code of ['XXX', 'ZZZZ', 'US', '', '€', 'u$d']) {
    it(`stands behind its amount as ${JSON.stringify(code)}, and is told of once`, () => {
      const before = warnings.mock.callCount();
      const amount = {currency: code, micros: 1_234_500_000n};
      assert.equal(formatMoney('en', amount), `1,234.5\u00a0${code}`);
      assert.equal(formatMoney('de', amount), `1.234,5\u00a0${code}`);
      assert.equal(warnings.mock.callCount() - before, 1);
    });
  }

  it('is written as a currency where it could be one, and is told of once', () => {
    const before = warnings.mock.callCount();
    for (const [locale, text] of [
      ['en', 'QQQ 1,234.50'],
      ['de', '1.234,50 QQQ'],
    ] as const) {
      assert.equal(plain(formatMoney(locale, {currency: 'QQQ', micros: 1_234_500_000n})), text);
    }
    assert.equal(warnings.mock.callCount() - before, 1);
  });

  it('is none of those in use', () => {
    const before = warnings.mock.callCount();
    for (const currency of ['USD', 'EUR', 'JPY', 'KWD', 'CHF']) formatMoney('fr', {currency, micros: 1n});
    assert.equal(warnings.mock.callCount(), before);
  });
});

describe('the formatters', () => {
  it('are made once for each locale and kind', () => {
    const kinds = ['NumberFormat', 'DateTimeFormat', 'RelativeTimeFormat', 'ListFormat'] as const;
    const made = kinds.map((kind) => mock.method(Intl, kind));
    for (let round = 0; round < 1000; round += 1) {
      for (const locale of ['pt', 'it']) {
        formatNumber(locale, round);
        formatMoney(locale, {currency: round % 2 ? 'USD' : 'EUR', micros: BigInt(round)});
        formatDay(locale, DAY);
        formatShortDay(locale, DAY);
        formatTime(locale, NOW);
        formatList(locale, ['a', 'b']);
        formatAgo(locale, new Date(0), NOW);
      }
    }
    const count = made.reduce((sum, {mock: {calls}}) => sum + calls.length, 0);
    mock.restoreAll();
    assert.equal(count, 2 * 8);
  });
});
