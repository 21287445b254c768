/** An exact amount. `micros` are millionths of the currency's unit: 12.34 USD is 12 340 000n. */
export interface Money {
  /** ISO 4217 code, three capitals. */
  readonly currency: string;
  readonly micros: bigint;
}

const DIGITS = 6;
const UNIT = 10n ** BigInt(DIGITS);
const AMOUNT = /^([+-]?)(\d{1,30})(?:\.(\d*))?$/;
const CURRENCY = /^[A-Za-z]{3}$/;

/** The currency code in capitals, or undefined where `code` is not three letters. */
export const parseCurrency = (code: string): string | undefined =>
  CURRENCY.test(code) ? code.toUpperCase() : undefined;

/**
 * The amount as written, to the last digit. `undefined` where it is no decimal number, has digits past the
 * millionth, or the currency is not three letters. A JSON number is read by its shortest decimal form.
 */
export function parseMoney(amount: string | number, currency: string): Money | undefined {
  const code = parseCurrency(currency);
  const match = AMOUNT.exec(String(amount).trim());
  if (code === undefined || !match) return undefined;
  const [, sign, whole = '0', fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > DIGITS) return undefined;
  const micros = BigInt(whole) * UNIT + BigInt(digits.padEnd(DIGITS, '0'));
  return {currency: code, micros: sign === '-' ? -micros : micros};
}

/** The amount as a plain decimal with at least `minimumDigits` (0 to 6) digits after the point. */
export function moneyToDecimal({micros}: Money, minimumDigits = 2): string {
  const size = micros < 0n ? -micros : micros;
  const fraction = String(size % UNIT)
    .padStart(DIGITS, '0')
    .replace(/0+$/, '')
    .padEnd(minimumDigits, '0');
  return `${micros < 0n ? '-' : ''}${size / UNIT}${fraction && `.${fraction}`}`;
}

/** `count` times the amount; `count` is a whole number. */
export const multiplyMoney = ({currency, micros}: Money, count: number): Money => ({
  currency,
  micros: micros * BigInt(count),
});

/** Below, at or above zero when `a` is less than, equal to or more than `b`; currencies in order of their codes first. */
export function compareMoney(a: Money, b: Money): number {
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  return a.micros < b.micros ? -1 : a.micros > b.micros ? 1 : 0;
}

/** One sum for each currency, in order of the codes. Amounts of different currencies are never added. */
export function sumByCurrency(amounts: Iterable<Money>): readonly Money[] {
  const sums = new Map<string, bigint>();
  for (const {currency, micros} of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + micros);
  return [...sums].map(([currency, micros]) => ({currency, micros})).sort(compareMoney);
}
