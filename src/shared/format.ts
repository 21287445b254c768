import {type CalendarDate, toUtcDate} from '../account/calendar-date.js';
import {type Money, moneyToDecimal} from '../account/money.js';
import {madeOnce} from './made-once.js';
import {warnOnce} from './warn-once.js';

const numbers = madeOnce((locale) => new Intl.NumberFormat(locale));

export const formatNumber = (locale: string, value: number): string => numbers(locale).format(value);

/** What stands for "no currency" in ISO 4217, and as a sign that nobody knows in `Intl`. */
const NO_CURRENCY = 'XXX';

/** Whether `Intl` takes it; that need not mean that it knows it. */
const isCode = (currency: string): boolean => currency !== NO_CURRENCY && /^[A-Z]{3}$/i.test(currency);

/** By language and currency. */
const amounts = madeOnce((locale) =>
  madeOnce((currency) => {
    if (!Intl.supportedValuesOf('currency').includes(currency))
      warnOnce(`"${currency}" is no currency that this browser knows; its amounts stand beside its code.`);
    return new Intl.NumberFormat(locale, {
      ...(isCode(currency) && {style: 'currency', currency}),
      maximumFractionDigits: 6,
    });
  }),
);

/**
 * The exact amount with its currency; at least the currency's own number of digits. What is no currency (`XXX`, or
 * not three letters) stands as it is behind the number.
 */
export function formatMoney(locale: string, money: Money): string {
  const {currency} = money;
  const format = amounts(locale)(currency);
  // `format` takes a decimal text to the last digit; a number would round it.
  const written = format.format(moneyToDecimal(money, 0) as Intl.StringNumericLiteral);
  // Arabic sums begin with a mark that would take the letters and the sign of `US$` apart.
  const amount = written.replace('\u200f', '');
  return isCode(currency) ? amount : `${amount}\u00a0${currency}`;
}

const dates = (options: Intl.DateTimeFormatOptions) =>
  madeOnce((locale) => new Intl.DateTimeFormat(locale, options));

const days = dates({dateStyle: 'medium', timeZone: 'UTC'});

export const formatDay = (locale: string, day: CalendarDate): string => days(locale).format(toUtcDate(day));

const shortDays = dates({month: 'short', day: 'numeric', timeZone: 'UTC'});

/** Day and month only, for a date in the near future. */
export const formatShortDay = (locale: string, day: CalendarDate): string =>
  shortDays(locale).format(toUtcDate(day));

const times = dates({dateStyle: 'medium', timeStyle: 'short'});

/** An instant in the reader's time zone. */
export const formatTime = (locale: string, instant: Date): string => times(locale).format(instant);

const lists = madeOnce((locale) => new Intl.ListFormat(locale, {type: 'conjunction', style: 'narrow'}));

export const formatList = (locale: string, items: readonly string[]): string => lists(locale).format(items);

const spans = madeOnce((locale) => new Intl.RelativeTimeFormat(locale));
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
  return spans(locale).format(-Math.floor(elapsed / size), unit);
}
