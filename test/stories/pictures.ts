/**
 * Holds every story of the built Storybook against its picture in test/stories/pictures. What differs is named, and stands in
 * test/stories/changed-pictures/index.html: as it was, as it is, and where they differ.
 *
 *     npm run test:pictures                  compares
 *     npm run test:pictures -- --update      keeps what differs as the new pictures
 *     npm run test:pictures -- donut dark    only stories whose id holds one of the words
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser} from 'puppeteer-core';
import type {StaticServer} from '../helpers/static-server.js';
import {comparePictures, compactPicture} from './compare-pictures.js';
import {launchPictureBrowser} from './picture-browser.js';
import {type Change, writeReport} from './picture-report.js';
import {entriesOf, type Entry, serveStorybook} from './storybook.js';
import {takePicture} from './take-picture.js';

const KEPT = join(import.meta.dirname, 'pictures');
const REPORT = join(import.meta.dirname, 'changed-pictures');
/** Pages at work at once. */
const PAGES = 2;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {update: {type: 'boolean', default: false}},
});
const isAsked = (id: string): boolean =>
  positionals.length === 0 || positionals.some((word) => id.includes(word));

const fileOf = (id: string): string => join(KEPT, `${id}.png`);

/** What is otherwise about the story, if anything. */
function changeOf(id: string, actual: Buffer): Change | undefined {
  const file = fileOf(id);
  if (!existsSync(file)) return {id, what: 'This story has no picture yet.', pictures: {actual}};
  const expected = readFileSync(file);
  const comparison = comparePictures(expected, actual);
  if (comparison.outcome === 'same') return undefined;
  const {pixels, difference} = comparison;
  return {id, what: `${String(pixels)} pixels differ.`, pictures: {expected, actual, difference}};
}

/** Takes stories from the queue until it is empty; a story that cannot be shown is a change too. */
async function work(browser: Browser, server: StaticServer, queue: Entry[], found: Change[]): Promise<void> {
  const page = await browser.newPage();
  for (let story = queue.shift(); story; story = queue.shift()) {
    const change = changeOf(story.id, await takePicture(page, server, story));
    if (change) found.push(change);
  }
}

async function changedStories(stories: readonly Entry[]): Promise<Change[]> {
  const server = await serveStorybook();
  const browser = await launchPictureBrowser();
  const found: Change[] = [];
  const queue = [...stories];
  try {
    await Promise.all(Array.from({length: PAGES}, () => work(browser, server, queue, found)));
  } finally {
    await browser.close();
    await server.close();
  }
  return found.sort((a, b) => a.id.localeCompare(b.id));
}

/** Pictures whose story is gone. */
const leftOver = (stories: readonly Entry[]): string[] => {
  const ids = new Set(stories.map(({id}) => id));
  const kept = existsSync(KEPT) ? readdirSync(KEPT) : [];
  return kept.map((file) => file.replace(/\.png$/, '')).filter((id) => !ids.has(id));
};

function keep(changes: readonly Change[]): void {
  mkdirSync(KEPT, {recursive: true});
  for (const {id, pictures} of changes) {
    if (pictures.actual) writeFileSync(fileOf(id), compactPicture(pictures.actual));
    else rmSync(fileOf(id));
  }
}

const all = entriesOf('story');
const stories = all.filter(({id}) => isAsked(id));
const gone = leftOver(all).map((id) => ({
  id,
  what: 'The story of this picture is gone.',
  pictures: {expected: readFileSync(fileOf(id))},
}));
const changes: readonly Change[] = [...(await changedStories(stories)), ...gone];

for (const {id, what} of changes) console.log(`${id}: ${what}`);
console.log(`${String(stories.length)} stories, ${String(changes.length)} changed.`);
if (values.update) {
  keep(changes);
} else if (changes.length > 0) {
  const report = relative(process.cwd(), writeReport(REPORT, changes));
  console.error(`See ${report}. Where all of it is meant: npm run test:pictures -- --update`);
  process.exitCode = 1;
}
