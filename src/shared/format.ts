import {type CalendarDate, toUtcDate} from '../account/calendar-date.js';
import {type Money, moneyToDecimal} from '../account/money.js';
import {warnOnce} from './warn-once.js';

const formats = new Map<string, unknown>();

/** A formatter takes up to a millisecond to make, and is the same for every widget of a language. */
function formatter<Format, Options>(
  Kind: new (locale: string, options?: Options) => Format,
  locale: string,
  options?: Options,
): Format {
  const key = `${Kind.name} ${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key) as Format | undefined;
  if (!format) formats.set(key, (format = new Kind(locale, options)));
  return format;
}

export const formatNumber = (locale: string, value: number): string =>
  formatter(Intl.NumberFormat, locale).format(value);

/** What stands for "no currency" in ISO 4217, and as a sign that nobody knows in `Intl`. */
const NO_CURRENCY = 'XXX';

/**
 * The exact amount with its currency; at least the currency's own number of digits. What is no currency (`XXX`, or
 * not three letters) stands as it is behind the number.
 */
export function formatMoney(locale: string, money: Money): string {
  const {currency} = money;
  const isCurrency = currency !== NO_CURRENCY && /^[A-Z]{3}$/i.test(currency);
  const format = formatter(Intl.NumberFormat, locale, {
    ...(isCurrency && {style: 'currency', currency}),
    maximumFractionDigits: 6,
  });
  // `format` takes a decimal text to the last digit; a number would round it.
  const written = format.format(moneyToDecimal(money, 0) as Intl.StringNumericLiteral);
  // Arabic sums begin with a mark that would take the letters and the sign of `US$` apart.
  const amount = written.replace('\u200f', '');
  if (isCurrency) return amount;
  warnOnce(`"${currency}" is no currency; its amounts stand before its code.`);
  return `${amount}\u00a0${currency}`;
}

export const formatDay = (locale: string, day: CalendarDate): string =>
  formatter(Intl.DateTimeFormat, locale, {dateStyle: 'medium', timeZone: 'UTC'}).format(toUtcDate(day));

/** Day and month only, for a date in the near future. */
export const formatShortDay = (locale: string, day: CalendarDate): string =>
  formatter(Intl.DateTimeFormat, locale, {month: 'short', day: 'numeric', timeZone: 'UTC'}).format(
    toUtcDate(day),
  );

/** An instant in the reader's time zone. */
export const formatTime = (locale: string, instant: Date): string =>
  formatter(Intl.DateTimeFormat, locale, {dateStyle: 'medium', timeStyle: 'short'}).format(instant);

export const formatList = (locale: string, items: readonly string[]): string =>
  formatter(Intl.ListFormat, locale, {type: 'conjunction', style: 'narrow'}).format(items);

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
  return formatter(Intl.RelativeTimeFormat, locale).format(-Math.floor(elapsed / size), unit);
}
