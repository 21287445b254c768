declare const calendarDate: unique symbol;

/** A day on the calendar, `YYYY-MM-DD`, years 0001 to 9999. It has no time zone; text order is date order. */
export type CalendarDate = string & {readonly [calendarDate]: true};

/** The last day that can be written. */
export const LAST_DAY = '9999-12-31' as CalendarDate;

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** A day, alone or with a time of day behind it. */
const SHAPE = /^((\d{4})-(\d{2})-(\d{2}))(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

const atUtc = (year: number, month: number, day: number): Date => {
  // Date.UTC reads years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

function fromUtc(date: Date): CalendarDate {
  const year = date.getUTCFullYear();
  // The year of an invalid date is NaN; those outside are written with a sign and six digits.
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError('Not a day of the years 1 to 9999.');
  return date.toISOString().slice(0, 10) as CalendarDate;
}

/**
 * The day written in `text`: `2026-02-28`, or a timestamp (`2026-02-28T23:30:00Z`), whose day is taken as written,
 * in whatever zone. Undefined for any other text and for a day that does not exist, such as 2025-02-29.
 */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, written = '', year, month, day] = match;
  const date = atUtc(Number(year), Number(month), Number(day));
  // A day that does not exist is another one to `Date`, of another month.
  const exists = Number(year) >= FIRST_YEAR && date.getUTCMonth() === Number(month) - 1;
  return exists ? (written as CalendarDate) : undefined;
}

/**
 * The day it is at the instant `now` in the zone of the reader.
 *
 * @throws RangeError - The instant is invalid, or its year is not 1 to 9999.
 */
export const localDateAt = (now: Date): CalendarDate =>
  fromUtc(atUtc(now.getFullYear(), now.getMonth() + 1, now.getDate()));

/**
 * The day it is at the instant `now` in `timeZone` (IANA name), by default the zone of the reader.
 *
 * @throws RangeError - The instant is invalid, its year is not 1 to 9999, or the zone is unknown.
 */
export function calendarDateAt(now: Date, timeZone?: string): CalendarDate {
  if (timeZone === undefined) return localDateAt(now);
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value;
  // Intl counts the years before year 1 as positive ones of another era.
  const year = part('era') === 'AD' ? Number(part('year')) : 0;
  return fromUtc(atUtc(year, Number(part('month')), Number(part('day'))));
}

/** Midnight UTC of the day, for `Intl.DateTimeFormat` with `timeZone: 'UTC'`; elsewhere it may be another day then. */
export const toUtcDate = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (toUtcDate(to).getTime() - toUtcDate(from).getTime()) / DAY_MS;

/**
 * The day `days` (a whole number) later, or earlier where negative.
 *
 * @throws RangeError - There is no such day from 0001-01-01 to 9999-12-31.
 */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromUtc(new Date(toUtcDate(date).getTime() + days * DAY_MS));

/** The calendar year, 1 to 9999. */
export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
