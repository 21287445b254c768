/** Short ways to write the domain's values in tables, and the settings of random tests. */
import fc from 'fast-check';
import {type CalendarDate, parseCalendarDate} from '../../src/account/calendar-date.js';
import {type Money, parseMoney} from '../../src/account/money.js';

/** The day `text`, which must exist. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(`${text} is no day.`);
  return date;
}

/** The amount `text`, which must be exact. */
export function money(text: string, currency = 'USD'): Money {
  const amount = parseMoney(text, currency);
  if (amount === undefined) throw new Error(`${text} ${currency} is no amount.`);
  return amount;
}

/** Any text, halves of surrogate pairs and control characters included. */
export const anyText = fc
  .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 40})
  .map((units) => String.fromCharCode(...units));

/** Text of `alphabet` alone, so that what matters stands side by side often. */
export const textOf = (alphabet: string, maxLength = 12): fc.Arbitrary<string> =>
  fc.string({unit: fc.constantFrom(...Array.from(alphabet)), maxLength});

/** Checks that `predicate` holds for 2000 values, the same ones in each run. */
export const forAll = <T>(values: fc.Arbitrary<T>, predicate: (value: T) => void): void =>
  fc.assert(fc.property(values, predicate), {seed: 20_261_121, numRuns: 2000});
