/**
 * The key that names are sorted and searched by, alike in browser, gateway and database: without accents,
 * in lower case, white space folded. Keys compare by code point, which is what a database does under the C
 * collation; locale-aware order would differ from one machine to the next.
 */
export const nameKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Order of two texts by code point (JavaScript's own `<` compares UTF-16 units, which differs past U+FFFF). */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Lifts surrogates above the rest of the Basic Multilingual Plane. */
const codePointRank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit);

/** Order of two names; names with the same key are equal here. */
export const compareNames = (a: string, b: string): number => compareCodePoints(nameKey(a), nameKey(b));

/** Whether `name` contains what was searched for, accents and case aside. */
export const nameMatches = (name: string, search: string): boolean => nameKey(name).includes(nameKey(search));
