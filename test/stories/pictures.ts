/**
 * Holds every story of the built Storybook against its picture in test/stories/pictures. What differs is named, and stands in
 * test/stories/changed-pictures/index.html: as it was, as it is, and where they differ.
 *
 *     npm run test:pictures                  compares
 *     npm run test:pictures -- --update      keeps what differs as the new pictures
 *     npm run test:pictures -- donut dark    only pictures whose name holds one of the words
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser} from 'puppeteer-core';
import type {StaticServer} from '../helpers/static-server.js';
import {comparePictures, compactPicture} from './compare-pictures.js';
import {launchPictureBrowser} from './picture-browser.js';
import {type Change, writeReport} from './picture-report.js';
import {type Shot, shotsOf} from './shots.js';
import {entriesOf, serveStorybook} from './storybook.js';
import {openStudio, takePicture} from './take-picture.js';

const KEPT = join(import.meta.dirname, 'pictures');
const REPORT = join(import.meta.dirname, 'changed-pictures');
/** Pages at work at once. */
const PAGES = 2;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {update: {type: 'boolean', default: false}},
});
const isAsked = ({name}: Shot): boolean =>
  positionals.length === 0 || positionals.some((word) => name.includes(word));

const fileOf = (name: string): string => join(KEPT, `${name}.png`);

/** What is otherwise about the picture, if anything. */
function changeOf(id: string, actual: Buffer): Change | undefined {
  const file = fileOf(id);
  if (!existsSync(file)) return {id, what: 'There was no such picture yet.', pictures: {actual}};
  const expected = readFileSync(file);
  const comparison = comparePictures(expected, actual);
  if (comparison.outcome === 'same') return undefined;
  const {pixels, difference} = comparison;
  return {id, what: `${String(pixels)} pixels differ.`, pictures: {expected, actual, difference}};
}

/** Takes pictures from the queue until it is empty. */
async function work(browser: Browser, server: StaticServer, queue: Shot[], found: Change[]): Promise<void> {
  const studio = await openStudio(browser);
  for (let shot = queue.shift(); shot; shot = queue.shift()) {
    const change = changeOf(shot.name, await takePicture(studio, server, shot));
    if (change) found.push(change);
  }
}

async function changedPictures(shots: readonly Shot[]): Promise<Change[]> {
  const server = await serveStorybook();
  const browser = await launchPictureBrowser();
  const found: Change[] = [];
  const queue = [...shots];
  try {
    await Promise.all(Array.from({length: PAGES}, () => work(browser, server, queue, found)));
  } finally {
    await browser.close();
    await server.close();
  }
  return found.sort((a, b) => a.id.localeCompare(b.id));
}

/** Names of pictures that are no longer to be taken. */
const leftOver = (shots: readonly Shot[]): string[] => {
  const names = new Set(shots.map(({name}) => name));
  const kept = existsSync(KEPT) ? readdirSync(KEPT) : [];
  return kept.map((file) => file.replace(/\.png$/, '')).filter((name) => !names.has(name));
};

function keep(changes: readonly Change[]): void {
  mkdirSync(KEPT, {recursive: true});
  for (const {id, pictures} of changes) {
    if (pictures.actual) writeFileSync(fileOf(id), compactPicture(pictures.actual));
    else rmSync(fileOf(id));
  }
}

const all = shotsOf(entriesOf('story'));
const shots = all.filter(isAsked);
const gone = leftOver(all).map((id) => ({
  id,
  what: 'The story of this picture is gone.',
  pictures: {expected: readFileSync(fileOf(id))},
}));
const changes: readonly Change[] = [...(await changedPictures(shots)), ...gone];

for (const {id, what} of changes) console.log(`${id}: ${what}`);
console.log(`${String(shots.length)} pictures, ${String(changes.length)} changed.`);
if (values.update) {
  keep(changes);
} else if (changes.length > 0) {
  const report = relative(process.cwd(), writeReport(REPORT, changes));
  console.error(`See ${report}. Where all of it is meant: npm run test:pictures -- --update`);
  process.exitCode = 1;
}
