import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const CALL = /warnOnce\(\s*(['"`])((?:(?!\1).)+)\1/g;

const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts') && !file.endsWith('warn-once.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'));

/** What widgets say in the console; `…` stands for what they put in. */
const said = sources
  .flatMap((text) => [...text.matchAll(CALL)])
  .map(([, , words = '']) => words.replaceAll(/\$\{[^}]*\}/g, '…'));

/** The first column of the table under that heading. */
function told(page: string, heading: string): readonly string[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const rows =
    section
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('|')) ?? [];
  return rows.slice(2).map((row) => row.split('|')[1]?.trim() ?? '');
}

describe('docs/troubleshooting.md', () => {
  it('tells of everything that widgets say in the console, and of nothing else', () => {
    const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');
    const calls = sources.reduce((sum, text) => sum + text.split('warnOnce(').length - 1, 0);
    assert.equal(said.length, calls, 'every call has its words beside it');
    assert.deepEqual([...told(page, 'What the console says')].sort(), [...said].sort());
  });
});
