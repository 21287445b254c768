import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  calendarDateAt,
  localDateAt,
  daysBetween,
  LAST_DAY,
  parseCalendarDate,
  toUtcDate,
  yearOf,
} from '../../src/account/calendar-date.js';
import {day, forAll} from './values.js';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const written = (year: number): string => String(year).padStart(4, '0');

describe('parseCalendarDate', () => {
  const days: readonly (readonly [string, string])[] = [
    ['2026-11-21', '2026-11-21'],
    ['0001-01-01', '0001-01-01'],
    ['0099-12-31', '0099-12-31'],
    ['9999-12-31', '9999-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2026-02-28T23:59:59Z', '2026-02-28'],
    ['2026-02-28T23:30:00.123456789-11:00', '2026-02-28'],
    ['2026-02-28T00:00:00+1400', '2026-02-28'],
    ['2026-02-28t00:00z', '2026-02-28'],
    ['2026-02-28 08:15:00', '2026-02-28'],
  ];
  for (const [text, date] of days) {
    it(`reads ${text} as ${date}`, () => assert.equal(parseCalendarDate(text), date));
  }

  const refused: readonly string[] = [
    '2025-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '0000-12-31',
    '10000-01-01',
    '+002026-01-01',
    '-0001-01-01',
    '2026-1-1',
    '26-01-01',
    '20260101',
    '2026/01/01',
    '01.01.2026',
    '2026-W03-1',
    '2026-01-01 ',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T',
    '2026-01-01Tuesday',
    '2026-01-01Z',
    '２０２６-01-01',
    '',
    'null',
    'NaN',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseCalendarDate(text), undefined));
  }

  it('knows February 29 in exactly the leap years of 1 to 9999', () => {
    for (let year = 1; year <= 9999; year += 1) {
      const february29 = parseCalendarDate(`${written(year)}-02-29`);
      assert.equal(february29 !== undefined, isLeap(year), written(year));
    }
  });
});

describe('daysBetween and addDays', () => {
  const table: readonly (readonly [string, string, number])[] = [
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-21', '2026-11-22', 1],
    ['2026-11-22', '2026-11-21', -1],
    ['2026-11-21', '2027-01-31', 71],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2026-03-07', '2026-03-09', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2000-01-01', '2001-01-01', 366],
    ['0001-01-01', '9999-12-31', 3_652_058],
  ];
  for (const [from, to, days] of table) {
    it(`are ${days} days from ${from} to ${to}, and back`, () => {
      assert.equal(daysBetween(day(from), day(to)), days);
      assert.equal(addDays(day(from), days), to);
      assert.equal(addDays(day(to), -days), from);
    });
  }

  it('count 365 days from one January 1 to the next, and 366 in a leap year', () => {
    for (let year = 1; year < 9999; year += 1) {
      const days = daysBetween(day(`${written(year)}-01-01`), day(`${written(year + 1)}-01-01`));
      assert.equal(days, isLeap(year) ? 366 : 365, written(year));
    }
  });

  it('undo each other, and agree with the order of the texts', () => {
    const dates = fc.nat(3_652_058).map((days) => addDays(day('0001-01-01'), days));
    forAll(fc.tuple(dates, dates), ([from, to]) => {
      const days = daysBetween(from, to);
      assert.equal(addDays(from, days), to);
      assert.equal(Math.sign(days), Number(from < to) - Number(from > to));
      assert.equal(parseCalendarDate(from), from);
    });
  });

  it('refuse to leave the years 1 to 9999', () => {
    assert.throws(() => addDays(LAST_DAY, 1), RangeError);
    assert.throws(() => addDays(day('0001-01-01'), -1), RangeError);
    assert.throws(() => addDays(day('2026-01-01'), 1e9), RangeError);
    assert.throws(() => addDays(day('2026-01-01'), Number.NaN), RangeError);
  });
});

describe('calendarDateAt', () => {
  it('refuses an instant that is none, and a zone that is none', () => {
    assert.throws(() => calendarDateAt(new Date(Number.NaN)), RangeError);
    assert.throws(() => calendarDateAt(new Date(Number.NaN), 'UTC'), RangeError);
    assert.throws(() => calendarDateAt(new Date(0), 'Mars/Olympus_Mons'), RangeError);
  });

  it('knows the first and the last day, and refuses the ones beyond them in every zone', () => {
    const first = new Date('0001-01-01T00:00:00Z');
    const last = new Date('9999-12-31T23:59:59.999Z');
    assert.equal(calendarDateAt(first, 'UTC'), '0001-01-01');
    assert.equal(calendarDateAt(last, 'UTC'), LAST_DAY);
    assert.equal(calendarDateAt(last, 'America/New_York'), LAST_DAY);
    assert.throws(() => calendarDateAt(first, 'America/New_York'), RangeError);
    assert.throws(() => calendarDateAt(last, 'Pacific/Kiritimati'), RangeError);
  });
});

describe('toUtcDate and yearOf', () => {
  it('give midnight UTC and the year, also in the first century', () => {
    assert.equal(toUtcDate(day('2026-11-21')).toISOString(), '2026-11-21T00:00:00.000Z');
    assert.equal(toUtcDate(day('0001-01-01')).toISOString(), '0001-01-01T00:00:00.000Z');
    assert.equal(yearOf(day('0001-01-01')), 1);
    assert.equal(yearOf(LAST_DAY), 9999);
  });
});

describe('localDateAt', () => {
  it('gives the day that the reader has', () => {
    assert.equal(localDateAt(new Date(2026, 1, 28, 0, 0)), '2026-02-28');
    assert.equal(localDateAt(new Date(2026, 1, 28, 23, 59)), '2026-02-28');
    assert.throws(() => localDateAt(new Date(Number.NaN)), RangeError);
  });
});
