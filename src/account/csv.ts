/** A line break as RFC 4180 has it. */
const LINE_END = '\r\n';

// A spreadsheet takes a cell that starts like this for a formula, also behind white space or a quote.
const FORMULA_START = /^[\s'"]*[=+\-@\t\r\n|%]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * One field after RFC 4180. Text that a spreadsheet could run as a formula is led by an apostrophe, which
 * shows it as text; a plain decimal, negative ones included, stays a number.
 */
export function csvField(text: string): string {
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record with its line break. */
export const csvRecord = (fields: readonly string[]): string =>
  `${fields.map(csvField).join(',')}${LINE_END}`;
