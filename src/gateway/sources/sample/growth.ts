import {type CalendarDate, addDays} from '../../../account/index.js';
import {addMonths, dayOf, firstOfMonth, workingDays} from './calendar.js';
import type {SampleOptions} from './options.js';
import {chance} from './random.js';

/** The day that the design was drawn on, and the users of sixty organizations on it. */
const REFERENCE_DAY = dayOf(2026, 11, 21);
const REFERENCE_USERS = 1386.7;
const REFERENCE_ORGANIZATIONS = 60;

const WORKING_DAYS_A_YEAR = 260.9;
/** Growth in a year, as a natural logarithm: 9.3 percent, from 86 to 94 percent of the licenses. */
const GROWTH = Math.log(0.94 / 0.86);
/** The share of users that has left and is not yet replaced, at most. */
const LULL = 0.006;
/** Working days between two changes of the lull's course. */
const LULL_STEP = 8;

type Account = Pick<SampleOptions, 'seed' | 'organizations'>;

/** Years of working days since the reference day; negative before it. */
export const yearsFromReference = (day: CalendarDate): number =>
  (workingDays(day) - workingDays(REFERENCE_DAY)) / WORKING_DAYS_A_YEAR;

/** People leave and are replaced: a course between 0 and 1, and none around the reference day. */
function lull(seed: number, day: CalendarDate): number {
  const place = workingDays(day) / LULL_STEP;
  const step = Math.floor(place);
  const [from, to] = [chance(seed, 'lull', step), chance(seed, 'lull', step + 1)];
  const distance = Math.abs(workingDays(day) - workingDays(REFERENCE_DAY));
  return (from + (to - from) * (place - step)) * Math.min(1, distance / LULL_STEP);
}

/** The course of growth without its ups and downs. */
const trend = (organizations: number, day: CalendarDate): number =>
  (REFERENCE_USERS / REFERENCE_ORGANIZATIONS) * organizations * Math.exp(GROWTH * yearsFromReference(day));

/** Users of all organizations on the day, a whole number. It changes on working days alone. */
export const totalUsers = ({seed, organizations}: Account, day: CalendarDate): number =>
  Math.max(1, Math.floor(trend(organizations, day) * (1 - LULL * lull(seed, day))));

/** Licenses committed for the contract year that starts on `start`: what is in use is 86 percent of them then. */
export const committedLicenses = ({organizations}: Account, start: CalendarDate): number =>
  Math.max(10, Math.round(trend(organizations, start) / 0.86 / 10) * 10);

/** Every day from `from` to `to`, both included. */
export function* eachDay(from: CalendarDate, to: CalendarDate): Generator<CalendarDate> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

/** The days of the month that `day` is in, up to `today` at most. */
export function daysOfMonth(day: CalendarDate, today: CalendarDate): Generator<CalendarDate> {
  const first = firstOfMonth(day);
  const last = addDays(addMonths(first, 1), -1);
  return eachDay(first, last < today ? last : today);
}

/**
 * The most users of all organizations together on any one day of that month up to `today`; `others` says how many there
 * are on a day besides.
 */
export function totalHighWaterMark(
  account: Account,
  month: CalendarDate,
  today: CalendarDate,
  others: (day: CalendarDate) => number = () => 0,
): number {
  let mark = 0;
  for (const day of daysOfMonth(month, today)) {
    mark = Math.max(mark, totalUsers(account, day) + others(day));
  }
  return mark;
}
