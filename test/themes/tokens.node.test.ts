/** The properties that style sheets read, that the manifest names and that docs/theming.md lists are the same. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, resolve} from 'node:path';
import {after, describe, it} from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const MEDIA = 'src/shared/media.styles.ts';

interface Use {
  readonly file: string;
  readonly name: string;
  readonly fallback: string | undefined;
}

interface Property {
  readonly name: string;
  readonly default?: string;
  readonly description?: string;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const sources = ['src/shared', 'src/components'].flatMap((folder) =>
  readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

/** What stands up to the parenthesis that closes the one before `start`. */
function upToClosing(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0; end += 1) {
    assert.ok(end < text.length, `nothing closes what opens at ${String(start)}`);
    if (text[end] === '(') depth += 1;
    if (text[end] === ')') depth -= 1;
  }
  return text.slice(start, end - 1);
}

function usesIn(file: string): Use[] {
  const text = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/var\((--sw-[\w-]+)/g)].map(({0: start, 1: name = '', index}) => {
    const rest = upToClosing(text, index + start.length).replace(/\s+/g, ' ');
    return {file, name, fallback: rest === '' ? undefined : rest.replace(/^, ?/, '')};
  });
}

const uses = sources.flatMap(usesIn);
const namesOf = (items: readonly {readonly name: string}[]): string[] =>
  [...new Set(items.map(({name}) => name))].sort();

/** Made anew, since the one at hand may be older than the sources. */
const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
execFileSync(
  process.execPath,
  [
    'node_modules/@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--quiet',
    '--outdir',
    relative(root, folder),
  ],
  {cwd: root, stdio: 'ignore'},
);
const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as {
  modules: {declarations?: {tagName?: string; cssProperties?: Property[]}[]}[];
};
const declared = manifest.modules
  .flatMap(({declarations = []}) => declarations)
  .filter(({tagName}) => tagName !== undefined)
  .flatMap(({cssProperties = []}) => cssProperties);

/** The cells of the rows of docs/theming.md that begin with a property. */
const documented = read('docs/theming.md')
  .split('\n')
  .filter((line) => line.startsWith('| `--sw-'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const code = (text: string): string => `\`${text}\``;
const schemesOf = (value: string): string[] | undefined => {
  const [, light = '', dark = ''] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  return light ? [code(light), code(dark)] : undefined;
};

/** The row that the documentation has to have. */
function rowOf({name, default: value = '', description = ''}: Property): string[] {
  const schemes = schemesOf(value);
  if (!schemes) return [code(name), code(value), description];
  const more = uses.find((use) => use.file === MEDIA && use.name === name)?.fallback;
  return [code(name), ...schemes, ...(schemesOf(more ?? '') ?? ['', '']), description];
}

describe('the properties of the style sheets', () => {
  after(() => {
    rmSync(folder, {recursive: true});
  });

  it('are found', () => {
    assert.ok(namesOf(uses).length > 25, namesOf(uses).join());
  });

  it('have one default each, beside that of more contrast', () => {
    for (const name of namesOf(uses)) {
      const fallbacks = uses
        .filter((use) => use.name === name && use.file !== MEDIA)
        .map((use) => use.fallback);
      assert.equal(new Set(fallbacks).size, 1, `${name}: ${fallbacks.join(' or ')}`);
    }
  });

  it('are those of the manifest, with the same defaults', () => {
    assert.deepEqual(namesOf(declared), namesOf(uses));
    for (const {name, default: value} of declared) {
      const use = uses.find((each) => each.name === name && each.file !== MEDIA);
      assert.equal(value, use?.fallback, name);
    }
  });

  it('are those of docs/theming.md, with the same values in every scheme and the same words', () => {
    const expected = namesOf(declared).map((name) => {
      const all = declared.filter((each) => each.name === name);
      // A widget may say in its own words what a property of all widgets is for it.
      const rows = all.map(rowOf);
      return rows.find((row) => documented.some((cells) => cells.join() === row.join())) ?? rows[0];
    });
    const byName = (a: readonly string[] = [], b: readonly string[] = []): number =>
      (a[0] ?? '') < (b[0] ?? '') ? -1 : 1;
    assert.deepEqual(documented.toSorted(byName), expected.toSorted(byName));
  });

  it('are each used', () => {
    const texts = sources.map(read).join('\n');
    for (const [, name = ''] of read('src/shared/host.styles.ts').matchAll(/(--_[\w-]+): var\(--sw-/g))
      assert.ok(texts.includes(`var(${name})`), `${name} is read by nothing`);
  });
});

describe('the themes', () => {
  const themes = readdirSync(join(root, 'src/themes')).filter((file) => file.endsWith('.css'));
  for (const file of themes) {
    it(`${file} sets only properties that there are`, () => {
      const set = [...read(`src/themes/${file}`).matchAll(/^\s*(--sw-[\w-]+):/gm)].map(([, name]) => name);
      assert.ok(set.length > 8);
      assert.deepEqual(
        set.filter((name) => !namesOf(uses).includes(name ?? '')),
        [],
      );
    });
  }
});
