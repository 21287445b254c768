/** Where the texts of the repository lead: each relative link to a file or folder, each anchor to a heading. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {describe, it} from 'node:test';

const root = resolve(import.meta.dirname, '../..');

/** What is installed, built or left by a run. */
const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage', 'storybook-static']);

const isOurs = (folder: string): boolean =>
  !NOT_OURS.has(folder) && (!folder.startsWith('.') || folder === '.changeset');

function textsIn(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isOurs(entry.name) ? textsIn(path) : [];
    return /\.mdx?$/.test(entry.name) ? [path] : [];
  });
}

/** A text without its blocks of code, in which nothing is a link or a heading. */
const proseOf = (file: string): string =>
  readFileSync(file, 'utf8').replaceAll(/^( *)(`{3,}|~{3,}).*\n(?:.*\n)*?\1\2\s*$/gm, '');

/** Where Markdown leads: `[text](path)`, `[name]: path` and the attributes of HTML. */
function linksOf(file: string): string[] {
  const prose = proseOf(file).replaceAll(/`[^`\n]+`/g, '`code`');
  const pattern = /\]\(\s*<?([^\s)>]+)|^\[[^\]]+\]:\s+(\S+)|\b(?:href|src)="([^"]+)"/gm;
  const links = [...prose.matchAll(pattern)].map(([, inline, named, html]) => inline ?? named ?? html ?? '');
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

/** A heading as its page shows it. */
const shown = (heading: string): string =>
  heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');

/** The anchors that GitHub gives to the headings of a text, numbered where two headings read the same. */
function anchorsOf(file: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of proseOf(file).matchAll(/^#{1,6} +(.+?)(?: +#+)?$/gm)) {
    const words = shown(heading).toLowerCase();
    const slug = words.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

interface Link {
  readonly from: string;
  readonly link: string;
  /** The file or folder that it names, and the heading there. */
  readonly target: string;
  readonly anchor: string | undefined;
}

const texts = textsIn(root);

const links: readonly Link[] = texts.flatMap((from) =>
  linksOf(from).map((link) => {
    const [path = '', anchor] = link.split('#').map(decodeURI);
    return {from: relative(root, from), link, anchor, target: path === '' ? from : join(dirname(from), path)};
  }),
);

/** A folder is read by its README. */
const textAt = (target: string): string =>
  statSync(target).isDirectory() ? join(target, 'README.md') : target;

const named = ({from, link}: Link): string => `${from}: ${link}`;

describe('the links of the texts', () => {
  it('lead to files and folders that there are', () => {
    assert.ok(links.length > 50, `${links.length} links in ${texts.length} texts`);
    const broken = links.filter(({target}) => !existsSync(target));
    assert.deepEqual(broken.map(named), []);
  });

  it('lead to headings that there are', () => {
    const anchored = links.filter(({anchor, target}) => anchor !== undefined && existsSync(target));
    assert.ok(anchored.length > 5);
    const broken = anchored.filter(({anchor = '', target}) => {
      const text = textAt(target);
      return !existsSync(text) || !anchorsOf(text).has(anchor);
    });
    assert.deepEqual(broken.map(named), []);
  });

  it('in words, as the stories name documents, lead to files that there are', () => {
    const paths = texts
      .filter((text) => text.endsWith('.mdx'))
      .flatMap((text) => [...readFileSync(text, 'utf8').matchAll(/`(docs\/[^`\s]+)`/g)])
      .map(([, path = '']) => path);
    assert.ok(paths.length > 0);
    for (const path of paths) assert.ok(existsSync(join(root, path)), path);
  });
});
