import {type CalendarDate, toUtcDate} from '../account/calendar-date.js';
import {type Money, moneyToDecimal} from '../account/money.js';
import {warnOnce} from './warn-once.js';

const formats = new Map<
  string,
  Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.ListFormat
>();

// A formatter takes up to a millisecond to make and is the same for every widget of a language.
function cached<
  F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.ListFormat,
>(key: string, make: () => F): F {
  let format = formats.get(key) as F | undefined;
  if (!format) formats.set(key, (format = make()));
  return format;
}

export const formatNumber = (locale: string, value: number): string =>
  cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);

/** What stands for "no currency" in ISO 4217, and as a sign that nobody knows in `Intl`. */
const NO_CURRENCY = 'XXX';
const MOST_DIGITS = {maximumFractionDigits: 6};

/**
 * The exact amount with its currency; at least the currency's own number of digits. What is no currency (`XXX`, or
 * not three letters) stands as it is behind the number.
 */
export function formatMoney(locale: string, money: Money): string {
  const {currency} = money;
  const isCurrency = currency !== NO_CURRENCY && /^[A-Z]{3}$/i.test(currency);
  const format = isCurrency
    ? cached(
        `money ${locale} ${currency}`,
        () => new Intl.NumberFormat(locale, {style: 'currency', currency, ...MOST_DIGITS}),
      )
    : cached(`decimal ${locale}`, () => new Intl.NumberFormat(locale, MOST_DIGITS));
  // `format` takes a decimal text to the last digit; a number would round it.
  const written = format.format(moneyToDecimal(money, 0) as Intl.StringNumericLiteral);
  // Arabic sums begin with a mark that would take the letters and the sign of `US$` apart.
  const amount = written.replace('\u200f', '');
  if (isCurrency) return amount;
  warnOnce(`"${currency}" is no currency; its amounts stand before its code.`);
  return `${amount}\u00a0${currency}`;
}

export const formatDay = (locale: string, day: CalendarDate): string =>
  cached(
    `day ${locale}`,
    () => new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone: 'UTC'}),
  ).format(toUtcDate(day));

/** Day and month only, for a date in the near future. */
export const formatShortDay = (locale: string, day: CalendarDate): string =>
  cached(
    `short day ${locale}`,
    () => new Intl.DateTimeFormat(locale, {month: 'short', day: 'numeric', timeZone: 'UTC'}),
  ).format(toUtcDate(day));

/** An instant in the reader's time zone. */
export const formatTime = (locale: string, instant: Date): string =>
  cached(
    `time ${locale}`,
    () => new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}),
  ).format(instant);

export const formatList = (locale: string, items: readonly string[]): string =>
  cached(`list ${locale}`, () => new Intl.ListFormat(locale, {type: 'conjunction', style: 'narrow'})).format(
    items,
  );

const SPANS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago `instant` was, in whole minutes, hours or days; undefined below a minute. */
export function formatAgo(locale: string, instant: Date, now: Date): string | undefined {
  const elapsed = now.getTime() - instant.getTime();
  const span = SPANS.find(([, size]) => elapsed >= size);
  if (!span) return undefined;
  const [unit, size] = span;
  const format = cached(`ago ${locale}`, () => new Intl.RelativeTimeFormat(locale));
  return format.format(-Math.floor(elapsed / size), unit);
}
