/** Letters that hold no accent Unicode could take off, and forms that lower case alone leaves apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
};
const UNPLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/**
 * Accents and invisible characters. An accent is what is shared between scripts (`Inherited`); the vowel signs of
 * Hindi or Thai are marks too (`\p{M}`), and names that differ in them are different names.
 */
const IGNORED = /[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]/gu;

/** White space, and what PostgreSQL refuses in a text: controls such as U+0000, and halves of surrogate pairs. */
const BLANK = /[\s\p{Cc}\p{Cs}]+/gu;

/**
 * The key that names are sorted and searched by, alike in browser, gateway and database: without accents,
 * in lower case, white space folded. Keys compare by code point, which is what a database does under the C
 * collation; locale-aware order would differ from one machine to the next. The key of a key is itself.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(IGNORED, '')
    .toLowerCase()
    .replace(UNPLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(BLANK, ' ')
    .trim();

/** Lifts surrogates above the rest of the Basic Multilingual Plane. */
const codePointRank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit);

/**
 * Order of two texts by code point, for well-formed texts, as keys are. (JavaScript's own `<` compares UTF-16
 * units, which differs past U+FFFF.)
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Order of two names; names with the same key are equal here. */
export const compareNames = (a: string, b: string): number => compareCodePoints(nameKey(a), nameKey(b));

/** Whether `name` contains what was searched for, accents and case aside. */
export const nameMatches = (name: string, search: string): boolean => nameKey(name).includes(nameKey(search));
