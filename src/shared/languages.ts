import type {Language} from './locales/language.js';
import {warnOnce} from './warn-once.js';

/** What is known of a language: its texts, that they are on their way, or that they are not to be had. */
export type Known = Language | 'awaited' | 'missing';

/** How long a widget that has shown nothing yet waits for its language, before it speaks English. */
const PATIENCE_MS = 3000;

/**
 * Where every language but English comes from: a file of its own, which bundlers find by these very words. A test may
 * put another way in place of one.
 */
export const languageFiles = new Map<string, () => Promise<{readonly language: Language}>>([
  ['ar', () => import('./locales/ar.js')],
  ['de', () => import('./locales/de.js')],
  ['es', () => import('./locales/es.js')],
  ['fr', () => import('./locales/fr.js')],
  ['ja', () => import('./locales/ja.js')],
]);

const languages = new Map<string, Known>();

/** What is known of the language `code`, asked for where nothing is; `tell` is called when that changes. */
export function languageOf(code: string, tell: () => void): Known {
  const known = languages.get(code);
  if (known) return known;
  const load = languageFiles.get(code);
  if (!load) {
    warnOnce(`No texts for lang="${code}": English is shown.`);
    return 'missing';
  }
  languages.set(code, 'awaited');
  void fetchLanguage(load, code, tell);
  return 'awaited';
}

/** Lets languages be asked for again that could not be had. */
export function forgetMissing(): void {
  for (const [code, known] of languages) if (known === 'missing') languages.delete(code);
}

async function fetchLanguage(
  load: () => Promise<{readonly language: Language}>,
  code: string,
  tell: () => void,
): Promise<void> {
  const settle = (known: Known): void => {
    languages.set(code, known);
    tell();
  };
  const patience = setTimeout(settle, PATIENCE_MS, 'missing');
  try {
    settle((await load()).language);
  } catch (error) {
    warnOnce(`No texts came for lang="${code}": English is shown.`, error);
    settle('missing');
  }
  clearTimeout(patience);
}
