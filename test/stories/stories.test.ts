/**
 * Opens every story and every page of the built Storybook, from a subfolder as a documentation site would serve it: each
 * renders something, leaves the console and the network without an error, and a story breaks no axe rule.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import type {AxeResults, RunOptions} from 'axe-core';
import {type Browser, type Page, launch} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../helpers/browsers.mjs';
import type {StaticServer} from '../helpers/static-server.js';
import {accessibilityRules, entriesOf, openDocs, openStory, serveStorybook} from './storybook.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A story is a fragment: what holds for a whole page does not hold for it. */
const AXE_OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  rules: {
    region: {enabled: false},
    'landmark-one-main': {enabled: false},
    'page-has-heading-one': {enabled: false},
    'heading-order': {enabled: false},
  },
};

/** Pages at work at once, each for one story alone: while one waits, others work. */
const PAGES = 3;

interface AxeWindow {
  readonly axe: {run(context: string, options: RunOptions): Promise<AxeResults>};
}

let server: StaticServer;
let browser: Browser;

before(async () => {
  server = await serveStorybook();
  browser = await launch(chromiumLaunchOptions());
});

after(async () => {
  await browser.close();
  await server.close();
});

/** Notes everything that a page complains about. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    complaints.push(`thrown: ${error instanceof Error ? error.message : String(error)}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`);
  });
  return complaints;
}

/** The elements of the story that take up room. */
const visibleElements = () =>
  [...document.querySelectorAll('#storybook-root *')].filter((element) => {
    const {width, height} = element.getBoundingClientRect();
    return width > 0 && height > 0;
  }).length;

/** The stories on a page of documentation that take up no room, as Storybook names their places. */
const emptyStages = () =>
  [...document.querySelectorAll('.stage')]
    .filter((stage) => (stage.firstElementChild?.getBoundingClientRect().height ?? 0) === 0)
    .map((stage) => stage.closest('[id]')?.id);

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const rules = {...AXE_OPTIONS.rules, ...(await accessibilityRules(page))};
  const results = await page.evaluate(
    (options) => (window as unknown as AxeWindow).axe.run('#storybook-root', options),
    {...AXE_OPTIONS, rules},
  );
  return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
}

/** Gives a page of its own, which nothing may complain about, to what a test does with it. */
async function onPage(visit: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  try {
    const complaints = complaintsOf(page);
    await visit(page);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
  }
}

describe('the stories', {concurrency: PAGES}, () => {
  const stories = entriesOf('story');
  it('exist', () => {
    assert.ok(stories.length > 0);
  });
  for (const story of stories) {
    it(`${story.title}, ${story.name}: renders, is accessible, and nothing complains`, () =>
      onPage(async (page) => {
        await openStory(page, server, story);
        assert.notEqual(await page.evaluate(visibleElements), 0, 'nothing is rendered');
        assert.deepEqual(await violations(page), []);
      }));
  }
});

describe('the pages of documentation', {concurrency: PAGES}, () => {
  for (const entry of entriesOf('docs')) {
    it(`${entry.title}: shows its stories, and nothing complains`, () =>
      onPage(async (page) => {
        await openDocs(page, server, entry);
        assert.deepEqual(await page.evaluate(emptyStages), [], 'a story on it shows nothing');
      }));
  }
});
