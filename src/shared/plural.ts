/** Texts by plural category of the language; `other` always stands. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {readonly other: string};

/** Picks the form for `count`. */
export type Plural = (count: number, forms: PluralForms) => string;

const rules = new Map<string, Intl.PluralRules>();

/** The `Plural` of a language; its rules are made once. */
export function pluralOf(locale: string): Plural {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  const chosen = rule;
  return (count, forms) => forms[chosen.select(count)] ?? forms.other;
}
