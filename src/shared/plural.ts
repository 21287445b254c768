import {madeOnce} from './made-once.js';

/** Texts by plural category of the language; `other` always stands. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {readonly other: string};

/** Picks the form for `count`. */
export type Plural = (count: number, forms: PluralForms) => string;

/** The `Plural` of a language. */
export const pluralOf = madeOnce((locale): Plural => {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
});
