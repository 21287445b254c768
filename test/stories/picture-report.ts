/** Writes what changed, for a person to look at: three pictures a story, on one page. */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Names of pictures beside a story's id, in the order they are shown. */
const KINDS = ['expected', 'actual', 'difference'] as const;

/** A story whose picture is not as it was. */
export interface Change {
  readonly id: string;
  /** One sentence. */
  readonly what: string;
  readonly pictures: Readonly<Partial<Record<(typeof KINDS)[number], Buffer>>>;
}

const figure = (file: string, kind: string) =>
  `<figure><figcaption>${kind}</figcaption><img src="${file}" alt="${kind}"></figure>`;

const section = ({id, what, pictures}: Change): string => {
  const shown = KINDS.filter((kind) => pictures[kind]).map((kind) => figure(`${id}.${kind}.png`, kind));
  return `<section><h2>${id}</h2><p>${what}</p><div>${shown.join('')}</div></section>`;
};

const page = (changes: readonly Change[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Changed pictures</title>
<style>
  body { margin: 24px; font: 14px/1.45 sans-serif; background: #d7dae0; color: #171a21 }
  div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
  figure { margin: 0 }
  img { background: #fff; max-width: 100% }
</style>
<h1>Changed pictures (${changes.length})</h1>
${changes.map(section).join('\n')}
</html>
`;

/** Empties the folder, writes every picture and an index.html into it, and says where that is. */
export function writeReport(folder: string, changes: readonly Change[]): string {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  for (const {id, pictures} of changes) {
    for (const kind of KINDS) {
      const picture = pictures[kind];
      if (picture) writeFileSync(join(folder, `${id}.${kind}.png`), picture);
    }
  }
  const index = join(folder, 'index.html');
  writeFileSync(index, page(changes));
  return index;
}
