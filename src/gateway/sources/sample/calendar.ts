import {type CalendarDate, daysBetween, parseCalendarDate, yearOf} from '../../../account/index.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** The day by its numbers; a day past the month's end is its last one. */
export function dayOf(year: number, month: number, day: number): CalendarDate {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, last))}`;
  const date = parseCalendarDate(text);
  if (date === undefined) throw new RangeError(`${text} is no calendar day.`);
  return date;
}

export const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7));

/** The same day of the month, `months` later or, where negative, earlier; the last one of a shorter month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, Number(date.slice(8, 10)));
}

export const firstOfMonth = (date: CalendarDate): CalendarDate => dayOf(yearOf(date), monthOf(date), 1);

/** The last such day of a year that is not after `today`. */
export function lastAnniversary(month: number, day: number, today: CalendarDate): CalendarDate {
  const thisYear = dayOf(yearOf(today), month, day);
  return thisYear <= today ? thisYear : dayOf(yearOf(today) - 1, month, day);
}

/** A Monday to count from. */
const MONDAY = dayOf(2001, 1, 1);

/** Working days from a fixed Monday to the day, itself included: a weekend adds none. */
export function workingDays(date: CalendarDate): number {
  const days = daysBetween(MONDAY, date);
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
}
