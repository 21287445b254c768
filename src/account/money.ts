/** An exact amount. `micros` are millionths of the currency's unit: 12.34 USD is 12 340 000n. */
export interface Money {
  /** ISO 4217 code, three capitals. */
  readonly currency: string;
  readonly micros: bigint;
}

const DIGITS = 6;
/** Sign, whole units, the digits that count; the zeros behind them say nothing. */
const AMOUNT = /^([+-]?)(?=\.?\d)(\d{0,30})(?:\.(\d{0,6})0*)?$/;
const CURRENCY = /^[A-Za-z]{3}$/;

/** The currency code in capitals, or undefined where `code` is not three letters. */
export const parseCurrency = (code: string): string | undefined =>
  CURRENCY.test(code) ? code.toUpperCase() : undefined;

/**
 * The amount as written, to the last digit. Undefined where it is no plain decimal (an exponent, a separator, a
 * currency sign), has digits other than 0 past the millionth or more than 30 before the point, or where the
 * currency is not three letters. A number is read by its shortest decimal form: 0.1 is a tenth, and the
 * 0.30000000000000004 of 0.1 + 0.2 is refused rather than rounded.
 */
export function parseMoney(amount: string | number, currency: string): Money | undefined {
  const code = parseCurrency(currency);
  const match = AMOUNT.exec(String(amount).trim());
  if (code === undefined || !match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const micros = BigInt(whole + fraction.padEnd(DIGITS, '0'));
  return {currency: code, micros: sign === '-' ? -micros : micros};
}

/** The amount as a plain decimal with at least `minimumDigits` (0 to 6) digits after the point. */
export function moneyToDecimal({micros}: Money, minimumDigits = 2): string {
  const [sign, size] = micros < 0n ? ['-', -micros] : ['', micros];
  const digits = String(size).padStart(DIGITS + 1, '0');
  const fraction = digits.slice(-DIGITS).replace(/0+$/, '').padEnd(minimumDigits, '0');
  return `${sign}${digits.slice(0, -DIGITS)}${fraction && `.${fraction}`}`;
}

/**
 * `count` times the amount.
 *
 * @throws RangeError - `count` is not a whole number.
 */
export const multiplyMoney = ({currency, micros}: Money, count: number): Money => ({
  currency,
  micros: micros * BigInt(count),
});

/** Order by currency code, and within a currency by amount: below, at or above zero as `a` stands to `b`. */
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
