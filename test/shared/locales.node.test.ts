/** Every language holds every text, with the same figures and names in it, in its own words and plural forms. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {languageFiles} from '../../src/shared/languages.js';
import type {Room} from '../../src/shared/locales/language.js';
import type {Plural, PluralForms} from '../../src/shared/plural.js';

type Text = string | ((...args: readonly unknown[]) => string);
type Texts = Readonly<Record<string, Text>>;

const folder = resolve(import.meta.dirname, '../../src/shared/locales');
const files = readdirSync(resolve(folder, 'en'));

const rooms = await Promise.all(
  files.map(async (file) => {
    const exported = (await import(resolve(folder, 'en', file))) as Record<string, Room>;
    const [room] = Object.values(exported);
    assert.ok(room, file);
    return {name: room.room, texts: room.english as Texts};
  }),
);

const languages = await Promise.all(
  [...languageFiles].map(async ([code, load]) => ({code, language: (await load()).language})),
);

/** What may be the same as in English, or be in Latin letters anywhere. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['Status'],
  fr: ['Actions'],
};
const UNTRANSLATED = /\b(?:PDF|CSV|JSON|ID|Billing|org-id|provider-id|endpoint|A|Z|HTTP|CORS|origin)\b/g;
const ENGLISH_WORDS = /\b(?:the|and|of|is|are|not|with|for|this|that|license|seat|cap|users?|loading)\b/i;
const INFORMAL: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:tu|toi|ton|ta|tes)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:tú|tu|tus|te|ti)(?!\p{L})/iu,
};

const parametersOf = (text: Text): readonly string[] =>
  /^\(?([^)=]*)\)?\s*=>/
    .exec(String(text))?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean) ?? [];

const mark = (parameter: string): string => `⟦${parameter}⟧`;

/** The text with a mark for each parameter, its plural forms as `plural` picks them. */
function written(english: Text, text: Text, plural: Plural): string {
  if (typeof text === 'string') return text;
  const given: Readonly<Record<string, unknown>> = {count: 3, plural};
  // A translation may leave a parameter out of its head, so the English one names them.
  return text(...parametersOf(english).map((name) => given[name] ?? mark(name)));
}

const other: Plural = (_count, forms) => forms.other;

/** Each text of a language beside the English one. */
function* pairs(language: object) {
  for (const {name, texts} of rooms) {
    const translated = (language as Readonly<Record<string, Texts>>)[name];
    assert.ok(translated, `the room ${name}`);
    for (const [key, english] of Object.entries(texts)) {
      const text = translated[key];
      assert.ok(text !== undefined, `${name}.${key}`);
      yield {path: `${name}.${key}`, english, text};
    }
  }
}

it('reads every room of the widgets', () => {
  assert.ok(rooms.length >= 7);
  assert.equal(new Set(rooms.map(({name}) => name)).size, files.length);
  assert.deepEqual(languages.map(({code}) => code).sort(), ['ar', 'de', 'es', 'fr', 'ja']);
});

for (const {code, language} of languages) {
  describe(`the texts in ${code}`, () => {
    const all = [...pairs(language)];
    const errors = Object.entries(language.errors).map(([key, text]) => ({path: `errors.${key}`, text}));
    const plain = [
      ...all.map(({path, english, text}) => ({path, text: written(english, text, other)})),
      ...errors,
    ];

    it('have the keys of the English ones, and no others', () => {
      for (const {name, texts} of rooms) {
        const translated = (language as unknown as Readonly<Record<string, Texts>>)[name]!;
        assert.deepEqual(Object.keys(translated).sort(), Object.keys(texts).sort(), name);
      }
      const beside = ['errors', 'locale', 'direction'];
      assert.deepEqual(Object.keys(language).sort(), [...rooms.map(({name}) => name), ...beside].sort());
    });

    it('show every figure and name that the English ones do', () => {
      for (const {path, english, text} of all) {
        const shown = parametersOf(english).filter((name) => !['count', 'plural'].includes(name));
        const words = written(english, text, other);
        for (const name of shown) assert.ok(words.includes(mark(name)), `${path}: ${name} in "${words}"`);
        assert.equal(words.split('⟦').length - 1 >= shown.length, true, path);
      }
    });

    it('have exactly the plural forms of the language', () => {
      const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
      let counted = 0;
      for (const {path, english, text} of all) {
        if (!parametersOf(english).includes('plural')) continue;
        for (const category of categories) {
          const pick: Plural = (_count: number, forms: PluralForms) => {
            counted += 1;
            assert.deepEqual(Object.keys(forms).sort(), [...categories].sort(), path);
            return forms[category]!;
          };
          const words = written(english, text, pick);
          // Arabic says "two days" in one word, and none or one without a figure.
          if (!['zero', 'one', 'two'].includes(category) || code !== 'ar')
            assert.ok(words.includes(mark('shown')), `${path} (${category}): "${words}"`);
        }
      }
      assert.ok(counted >= categories.length * 8);
    });

    it('are in the language, and in formal words', () => {
      for (const {path, english, text} of all) {
        if (text !== english || typeof text !== 'string' || SAME[code]?.includes(text)) continue;
        assert.doesNotMatch(text.replace(UNTRANSLATED, ''), /[a-z]/i, `${path} is in English`);
      }
      for (const {path, text} of plain) {
        const words = text.replace(/⟦[^⟧]*⟧/g, '').replace(UNTRANSLATED, '');
        assert.doesNotMatch(words, ENGLISH_WORDS, path);
        const informal = INFORMAL[code];
        if (informal) assert.doesNotMatch(words, informal, path);
        if (code === 'ja' || code === 'ar') assert.doesNotMatch(words, /[a-z]{2}/i, path);
      }
    });

    it('are text and no markup, with nothing to trim', () => {
      for (const {path, text} of plain) {
        assert.doesNotMatch(text, /[<>]|&\w+;|\$\{/, path);
        assert.equal(text, text.trim(), path);
        assert.notEqual(text, '', path);
        assert.doesNotMatch(text, / {2}/, path);
      }
    });

    it('name formats that Intl has', () => {
      assert.equal(Intl.NumberFormat.supportedLocalesOf(language.locale).length, 1);
      assert.equal(language.direction, code === 'ar' ? 'rtl' : 'ltr');
    });
  });
}

describe('the punctuation', () => {
  const textsOf = (code: string) => {
    const found = languages.find((each) => each.code === code);
    assert.ok(found);
    return [...pairs(found.language)].map(
      ({path, english, text}) => [path, written(english, text, other)] as const,
    );
  };

  it('of French keeps its space from the word before', () => {
    for (const [path, text] of textsOf('fr'))
      assert.doesNotMatch(text, /[^\u00a0\u202f][:;!?»]|«[^\u00a0\u202f]/, path);
  });

  it('of Japanese is full width', () => {
    for (const [path, text] of textsOf('ja')) assert.doesNotMatch(text, /[.!?:](?:\s|$)|、$/, path);
  });
});

it('has English texts for every plural form of English', () => {
  for (const {name, texts} of rooms) {
    for (const [key, text] of Object.entries(texts)) {
      if (!parametersOf(text).includes('plural')) continue;
      written(text, text, (_count, forms) => {
        assert.deepEqual(Object.keys(forms).sort(), ['one', 'other'], `${name}.${key}`);
        return forms.other;
      });
    }
  }
});

it('names both ids that end the choice among several organizations', () => {
  for (const {code, language} of languages)
    assert.match(language.common.severalOrganizations('60'), /org-id.*provider-id/, code);
});
