import {type CalendarDate, toUtcDate} from '../account/calendar-date.js';
import {type Money, moneyToDecimal, parseCurrency} from '../account/money.js';
import {madeOnce} from './made-once.js';
import {warnOnce} from './warn-once.js';

/** Writes values by what `Intl` has for a language, made once. */
const formatter = <T>(
  make: (locale: string) => {format(value: T): string},
): ((locale: string, value: T) => string) => {
  const made = madeOnce(make);
  return (locale, value) => made(locale).format(value);
};

export const formatNumber = /* @__PURE__ */ formatter<number>((locale) => new Intl.NumberFormat(locale));

/** What stands for "no currency" in ISO 4217, and as a sign that nobody knows in `Intl`. */
const NO_CURRENCY = 'XXX';

/** Whether `Intl` takes it; that need not mean that it knows it. */
const isCode = (currency: string): boolean =>
  currency !== NO_CURRENCY && parseCurrency(currency) !== undefined;

/** By language and currency. */
const amounts = /* @__PURE__ */ madeOnce((locale) =>
  madeOnce((currency) => {
    if (!Intl.supportedValuesOf('currency').includes(currency))
      warnOnce(`"${currency}" is no currency that this browser knows.`);
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
  formatter<Date>((locale) => new Intl.DateTimeFormat(locale, options));

const days = /* @__PURE__ */ dates({dateStyle: 'medium', timeZone: 'UTC'});

export const formatDay = (locale: string, day: CalendarDate): string => days(locale, toUtcDate(day));

const shortDays = /* @__PURE__ */ dates({month: 'short', day: 'numeric', timeZone: 'UTC'});

/** Day and month only, for a date in the near future. */
export const formatShortDay = (locale: string, day: CalendarDate): string =>
  shortDays(locale, toUtcDate(day));

/** An instant in the reader's time zone. */
export const formatTime = /* @__PURE__ */ dates({dateStyle: 'medium', timeStyle: 'short'});

export const formatList = /* @__PURE__ */ formatter<readonly string[]>(
  (locale) => new Intl.ListFormat(locale, {style: 'narrow'}),
);

const spans = /* @__PURE__ */ madeOnce((locale) => new Intl.RelativeTimeFormat(locale));
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
