/** What the guides say: every piece of code is one of the files that the other tests run, every command holds. */
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {GUIDES, LEFTOVERS} from './workspace.js';

/** Each text, and the folder whose files it shows. */
const SHOWN: Readonly<Record<string, string>> = {
  'angular/README.md': 'angular',
  'backend/README.md': 'backend',
  'html/README.md': 'html',
  'iframe.md': 'iframe',
  'react/README.md': 'react',
  'server-rendering/README.md': 'server-rendering',
  'svelte/README.md': 'svelte',
  'vue/README.md': 'vue',
};

/** Texts about places that no test can have. */
const RECIPES = ['confluence.md', 'sharepoint.md', 'wordpress.md'];

const textOf = (name: string): Promise<string> => readFile(join(GUIDES, name), 'utf8');

/** Indentation tells where a piece stands in its file, and nothing of what it is. */
const withoutIndent = (code: string): string => code.replaceAll(/^[ \t]+/gm, '').trim();

interface Block {
  readonly language: string;
  readonly code: string;
}

const blocksOf = (markdown: string): Block[] =>
  [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));

async function filesOf(folder: string): Promise<string> {
  const entries = await readdir(join(GUIDES, folder), {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.split(/[\\/]/).some((part) => LEFTOVERS.has(part)));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).map(withoutIndent).join('\n\0\n');
}

async function scriptsOf(packageFile: string): Promise<Set<string>> {
  const {scripts = {}} = JSON.parse(await readFile(packageFile, 'utf8')) as {scripts?: object};
  return new Set(Object.keys(scripts));
}

describe('the texts of the guides', () => {
  for (const [name, folder] of Object.entries(SHOWN)) {
    it(`${name} quotes its files, word for word`, async () => {
      const files = await filesOf(folder);
      const quoted = blocksOf(await textOf(name)).filter(({language}) => language !== 'sh');
      assert.ok(quoted.length > 0);
      for (const {code} of quoted) assert.ok(files.includes(withoutIndent(code)), code);
    });

    it(`${name} names commands that there are`, async () => {
      const shell = blocksOf(await textOf(name)).filter(({language}) => language === 'sh');
      const commands = shell.flatMap(({code}) => [...code.matchAll(/\bnpm (?:run (\w+)|(start))/g)]);
      const known = [
        ...(await scriptsOf(join(GUIDES, folder, 'package.json'))),
        ...(await scriptsOf(join(GUIDES, '../../package.json'))),
        ...(await scriptsOf(join(GUIDES, 'backend/package.json'))),
      ];
      assert.ok(commands.length > 0);
      for (const [command, script = 'start'] of commands) assert.ok(known.includes(script), command);
    });
  }

  it('wordpress.md quotes its plugin, word for word', async () => {
    const files = await filesOf('wordpress');
    const quoted = blocksOf(await textOf('wordpress.md')).filter(({language}) => /^(php|js)$/.test(language));
    assert.ok(quoted.length > 0);
    for (const {code} of quoted) assert.ok(files.includes(withoutIndent(code)), code);
  });

  it('are all named in the index', async () => {
    const index = await textOf('README.md');
    for (const name of [...Object.keys(SHOWN), ...RECIPES]) {
      const link = name.replace('README.md', '');
      assert.ok(index.includes(`](${link})`), link);
    }
  });

  it('have one look, copied, since each is taken away alone', async () => {
    const look = await textOf('html/public/page.css');
    for (const stack of ['angular', 'react', 'svelte', 'vue'])
      assert.equal(await textOf(`${stack}/src/page.css`), look, stack);
  });
});
