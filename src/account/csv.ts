/** A line break as RFC 4180 has it. */
export const CSV_LINE_END = '\r\n';

/**
 * The places where a spreadsheet may begin to read a formula: before a sign (also its full-width form, which Excel
 * takes in Japanese), with or without white space, invisible characters or quotes ahead of it.
 *
 * Such a place is the start of the field, and within it what follows `;`, a tab or a line break: where the list
 * separator is a semicolon, Excel cuts a line of commas at each `;` and heeds no quote in mid-line.
 */
const FORMULA_START =
  /(?<![^;\t\r\n])(?=(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}'"])*[=＝+＋\-－@＠|%])|^(?=[\t\r\n])/gu;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
/** What nearly every field is; no formula, separator or quote can be in it. */
const HARMLESS = /^[\dA-Za-z][\w .-]*$/;

/**
 * One field after RFC 4180. An apostrophe stands ahead of whatever a spreadsheet could run as a formula, which then
 * shows as text; a plain decimal, negative ones included, stays a number.
 */
export function csvField(text: string): string {
  if (HARMLESS.test(text)) return text;
  const safe = PLAIN_NUMBER.test(text) ? text : text.replace(FORMULA_START, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record with its line break. */
export const csvRecord = (fields: readonly string[]): string =>
  `${fields.map(csvField).join(',')}${CSV_LINE_END}`;
