import {parseCalendarDate, parseMoney, toUtcDate} from '../../../account/index.js';

const days = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'});
const numbers = new Intl.NumberFormat('en-US');

/** `2026-10-01` as October 1, 2026; a text that is no day as it is. */
export function paperDay(text: string | undefined): string {
  const date = text === undefined ? undefined : parseCalendarDate(text);
  return date === undefined ? (text ?? 'not set') : days.format(toUtcDate(date));
}

export const paperNumber = (number: number): string => numbers.format(number);

/** An exact decimal with its currency's sign. */
export function paperMoney(amount: string, currency: string): string {
  const money = parseMoney(amount, currency);
  const format = new Intl.NumberFormat('en-US', {style: 'currency', currency});
  // The text form is exact where a number would not be.
  return money ? format.format(amount as Intl.StringNumericLiteral) : `${amount} ${currency}`;
}
