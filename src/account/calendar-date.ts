declare const calendarDate: unique symbol;

/** A day on the calendar, `YYYY-MM-DD`, years 0001 to 9999. It has no time zone; text order is date order. */
export type CalendarDate = string & {readonly [calendarDate]: true};

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;

const atUtc = (year: number, month: number, day: number): Date => {
  // Date.UTC reads years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

const fromUtc = (date: Date): CalendarDate => date.toISOString().slice(0, 10) as CalendarDate;

/** The day written in `text` (`2026-02-28`, or a timestamp, whose day is taken as written), else undefined. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const date = atUtc(year, month, day);
  const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? fromUtc(date) : undefined;
}

/** The day it is at the instant `now` in `timeZone` (IANA name), by default the zone of the reader. */
export function calendarDateAt(now: Date, timeZone?: string): CalendarDate {
  if (timeZone === undefined) {
    return fromUtc(atUtc(now.getFullYear(), now.getMonth() + 1, now.getDate()));
  }
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now);
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  return fromUtc(atUtc(part('year'), part('month'), part('day')));
}

/** Midnight UTC of the day, for `Intl.DateTimeFormat` with `timeZone: 'UTC'`; not an instant of the day itself. */
export const toUtcDate = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((toUtcDate(to).getTime() - toUtcDate(from).getTime()) / DAY_MS);

/** The day `days` later, or earlier where negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromUtc(new Date(toUtcDate(date).getTime() + days * DAY_MS));

/** The calendar year, 1 to 9999. */
export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
