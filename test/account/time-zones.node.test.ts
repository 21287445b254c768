/** The day and the countdown in every time zone there is, at the instants where a mistake would show. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {calendarDateAt} from '../../src/account/calendar-date.js';
import {renewalCountdown} from '../../src/account/renewal.js';
import {day} from './values.js';

const ZONES = Intl.supportedValuesOf('timeZone');

/** Clocks change in North America, Europe, the south; a leap day and its neighbor; the turn of a year; a far day. */
const DAYS = [
  '2026-03-08',
  '2026-03-29',
  '2026-10-25',
  '2026-11-01',
  '2028-02-29',
  '2026-12-31',
  '2100-03-01',
];

/** The zone's offset from UTC in milliseconds, by another road than the code under test: the offset Intl names. */
function offsetReader(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {timeZone, timeZoneName: 'longOffset'});
  return (instant) => {
    const name = format.formatToParts(instant).find(({type}) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
}

/** Instants around both ends of the day `date` as the zone's clocks show it. */
function instantsAround(date: string, offsetAt: (instant: number) => number): readonly number[] {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const start = midnight - offsetAt(midnight);
  const end = start + 86_400_000;
  return [start - 1, start, start + 1, start + 43_200_000, end - 3_600_001, end - 1, end, end + 3_600_000];
}

const localDay = (instant: number, offset: number): string =>
  new Date(instant + offset).toISOString().slice(0, 10);

describe(`in each of ${ZONES.length} time zones`, () => {
  const zoneOfTheRun = process.env.TZ;
  after(() => {
    if (zoneOfTheRun === undefined) delete process.env.TZ;
    else process.env.TZ = zoneOfTheRun;
  });

  it('the day turns at local midnight, and the countdown with it', () => {
    for (const zone of ZONES) {
      const offsetAt = offsetReader(zone);
      for (const date of DAYS) {
        for (const instant of instantsAround(date, offsetAt)) {
          const today = localDay(instant, offsetAt(instant));
          const what = `${zone} at ${new Date(instant).toISOString()}`;
          assert.equal(calendarDateAt(new Date(instant), zone), today, what);
          const expected = (Date.parse('2030-01-31') - Date.parse(today)) / 86_400_000;
          assert.equal(renewalCountdown(day('2030-01-31'), day(today)).days, expected, what);
        }
      }
    }
  });

  it('a reader whose own zone it is sees the same day', () => {
    for (const zone of ZONES) {
      process.env.TZ = zone;
      const offsetAt = offsetReader(zone);
      for (const instant of DAYS.slice(0, 4).flatMap((date) => instantsAround(date, offsetAt))) {
        const what = `${zone} at ${new Date(instant).toISOString()}`;
        assert.equal(calendarDateAt(new Date(instant)), localDay(instant, offsetAt(instant)), what);
      }
    }
  });
});

describe('on both sides of the date line', () => {
  const table: readonly (readonly [instant: string, zone: string, date: string, days: number])[] = [
    ['2026-11-21T09:59:59Z', 'Pacific/Kiritimati', '2026-11-21', 71],
    ['2026-11-21T10:00:00Z', 'Pacific/Kiritimati', '2026-11-22', 70],
    ['2026-11-21T10:00:00Z', 'Pacific/Pago_Pago', '2026-11-20', 72],
    ['2026-11-21T10:59:59Z', 'Pacific/Pago_Pago', '2026-11-20', 72],
    ['2026-11-21T11:00:00Z', 'Pacific/Pago_Pago', '2026-11-21', 71],
    ['2026-11-21T18:14:59Z', 'Asia/Kathmandu', '2026-11-21', 71],
    ['2026-11-21T18:15:00Z', 'Asia/Kathmandu', '2026-11-22', 70],
  ];
  for (const [instant, zone, date, days] of table) {
    it(`${instant} is ${date} in ${zone}, ${days} days before 2027-01-31`, () => {
      const today = calendarDateAt(new Date(instant), zone);
      assert.equal(today, date);
      assert.equal(renewalCountdown(day('2027-01-31'), today).days, days);
    });
  }

  it('December 30, 2011, which Samoa left out, still counts as a day of the calendar', () => {
    const [before, behind] = ['2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z'].map((instant) =>
      calendarDateAt(new Date(instant), 'Pacific/Apia'),
    );
    assert.deepEqual([before, behind], ['2011-12-29', '2011-12-31']);
    assert.equal(renewalCountdown(day('2011-12-31'), day('2011-12-29')).days, 2);
  });
});

describe('where clocks change at midnight', () => {
  // In Cairo 00:00 to 00:59 did not exist on April 24, 2026; in Beirut the hour before midnight came twice.
  const table: readonly (readonly [instant: string, zone: string, date: string])[] = [
    ['2026-04-23T21:59:59Z', 'Africa/Cairo', '2026-04-23'],
    ['2026-04-23T22:00:00Z', 'Africa/Cairo', '2026-04-24'],
    ['2026-10-24T20:59:59Z', 'Asia/Beirut', '2026-10-24'],
    ['2026-10-24T21:30:00Z', 'Asia/Beirut', '2026-10-24'],
    ['2026-10-24T22:00:00Z', 'Asia/Beirut', '2026-10-25'],
  ];
  for (const [instant, zone, date] of table) {
    it(`${instant} is ${date} in ${zone}`, () => assert.equal(calendarDateAt(new Date(instant), zone), date));
  }
});
