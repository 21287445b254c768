/** What the sources of a widget hold, its own and those of everything it imports: to be compared with its manifest. */
import {existsSync, readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

export const sourceOf = (tag: string): string => resolve(root, `src/components/${tag}/${tag}.ts`);

/** The text of a file and of all that it imports from here, now or later, by their paths. */
export function closure(entry: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const read = (file: string): void => {
    if (texts.has(file)) return;
    const text = readFileSync(file, 'utf8');
    texts.set(file, text);
    for (const {fileName} of ts.preProcessFile(text, true, true).importedFiles) {
      const imported = resolve(dirname(file), fileName.replace(/\.js$/, '.ts'));
      if (fileName.startsWith('.') && existsSync(imported)) read(imported);
    }
  };
  read(entry);
  return texts;
}

/** Every first group that the pattern finds in the texts, once, sorted. */
export function found(texts: Iterable<string>, pattern: RegExp): string[] {
  const all = [...texts].flatMap((text) => [...text.matchAll(pattern)].map(([, group]) => group ?? ''));
  return [...new Set(all)].sort();
}

/** The parts, by the templates; `part="row cell"` is two. */
export const partsIn = (texts: Iterable<string>): string[] =>
  [...new Set(found(texts, /\bpart="([^"]+)"/g).flatMap((names) => names.split(' ')))].sort();

export const slotsIn = (texts: Iterable<string>): string[] => found(texts, /<slot(?: name="([\w-]*)")?/g);

export const tokensIn = (texts: Iterable<string>): string[] => found(texts, /var\((--sw-[\w-]+)/g);

/** The types of the events that are made for the page, by the classes that carry a `type`. */
export function eventsIn(texts: ReadonlyMap<string, string>): string[] {
  const types = new Map<string, string>();
  for (const text of texts.values()) {
    for (const [, name, type] of text.matchAll(
      /class (\w+)(?:<.*>)? extends Event \{\s*static readonly type = '([\w-]+)'/g,
    )) {
      if (name && type) types.set(name, type);
    }
  }
  const made = found(texts.values(), /new (\w+Event)\(/g);
  return made.flatMap((name) => types.get(name) ?? []).sort();
}
