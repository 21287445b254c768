import type {Language} from './locales/language.js';
import {warnOnce} from './warn-once.js';

/** What is known of a language: its texts, that they are on their way, or nothing where English has to do. */
export type Known = Language | 'awaited' | undefined;

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

// A page may say English, or that it has no language.
const languages = new Map<string, Known>([
  ['en', undefined],
  ['', undefined],
]);

/** What is known of the language `code`, asked for where nothing is; `tell` is called when that changes. */
export function languageOf(code: string, tell: () => void): Known {
  if (!languages.has(code)) {
    const load = languageFiles.get(code);
    languages.set(code, load && 'awaited');
    if (load) void fetchLanguage(load, code, tell);
    else warnOnce(`No texts for lang="${code}": English is shown.`);
  }
  return languages.get(code);
}

/** Lets languages be asked for again that could not be had. */
export function forgetMissing(): void {
  for (const code of languageFiles.keys()) if (!languages.get(code)) languages.delete(code);
}

async function fetchLanguage(
  load: () => Promise<{readonly language: Language}>,
  code: string,
  tell: () => void,
): Promise<void> {
  const settle = (known?: Known): void => {
    languages.set(code, known);
    tell();
  };
  const patience = setTimeout(settle, PATIENCE_MS);
  try {
    settle((await load()).language);
  } catch (error) {
    warnOnce(`No texts came for lang="${code}": English is shown.`, error);
    settle();
  }
  clearTimeout(patience);
}
