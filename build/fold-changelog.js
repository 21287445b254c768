/**
 * After `changeset version`: it writes a new version right below the title, with headings of its own. This brings it into
 * the form of Keep a Changelog: below the introduction, dated, together with what stood under Unreleased.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './entries.js';

/** @type {Readonly<Record<string, string>>} */
const HEADINGS = {'Major Changes': 'Changed', 'Minor Changes': 'Added', 'Patch Changes': 'Fixed'};

/** What stands under each third-level heading, by heading. @param {string} text */
function sections(text) {
  const [, ...parts] = `\n${text}`.split('\n### ');
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return [HEADINGS[heading.trim()] ?? heading.trim(), lines.join('\n').trim()];
  });
}

/**
 * @param {string} changelog As `changeset version` has left it; unchanged where that released nothing.
 * @param {string} day The day of the release, as `2026-11-22`.
 * @returns {string}
 */
export function foldChangelog(changelog, day) {
  const released = /^(# .+\n)\s*## (\d+\.\d+\.\d+\S*)\n([\s\S]*?)\n(?=[A-Z])/.exec(changelog);
  if (!released) return changelog;
  const [whole, title, version, changes = ''] = released;
  const rest = changelog.slice(whole.length);
  const unreleased = /\n## \[Unreleased\]\n([\s\S]*?)(?=\n## |$)/.exec(rest);
  const merged = new Map();
  for (const [heading, lines] of [...sections(unreleased?.[1] ?? ''), ...sections(changes)])
    merged.set(heading, [...(merged.get(heading) ?? []), lines]);
  const entry = [...merged].map(([heading, lines]) => `### ${heading}\n\n${lines.join('\n')}\n`).join('\n');
  const [introduction, earlier] = unreleased
    ? [rest.slice(0, unreleased.index), rest.slice(unreleased.index + unreleased[0].length)]
    : [rest.replace(/\n## [\s\S]*$/, ''), /\n## [\s\S]*$/.exec(rest)?.[0] ?? ''];
  const head = `${title}\n${introduction.trim()}\n\n## [Unreleased]\n\n## [${version}] - ${day}\n\n${entry}`;
  return `${head}${earlier.trim() && `\n${earlier.trim()}\n`}`;
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, 'CHANGELOG.md');
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(file, foldChangelog(readFileSync(file, 'utf8'), today));
}
