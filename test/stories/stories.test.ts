/**
 * Opens every story of the built Storybook, from a subfolder as a documentation site would serve it: each renders
 * something, breaks no axe rule, and leaves the console and the network without an error.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {AxeResults, RunOptions} from 'axe-core';
import {type Browser, type Page, launch} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../helpers/browsers.mjs';
import {type StaticServer, serveFolder} from '../helpers/static-server.js';

const folder = resolve(import.meta.dirname, '../../storybook-static');
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

interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

/** What Storybook's preview leaves on the page. */
interface PreviewWindow {
  readonly __STORYBOOK_PREVIEW__?: {readonly currentRender?: {readonly phase?: string}};
  readonly axe: {run(context: string, options: RunOptions): Promise<AxeResults>};
}

function storiesOf(index: string): IndexEntry[] {
  assert.ok(existsSync(index), 'Storybook is not built: npm run test:stories builds it.');
  const {entries} = JSON.parse(readFileSync(index, 'utf8')) as {entries: Record<string, IndexEntry>};
  return Object.values(entries).filter(({type}) => type === 'story');
}

const stories = storiesOf(join(folder, 'index.json'));

let server: StaticServer;
let browser: Browser;

before(async () => {
  server = await serveFolder(folder, {base: '/docs/widgets/'});
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

/** Opens the story and waits until it was rendered and its play function ended, well or not. */
async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${server.url}iframe.html?id=${id}&viewMode=story`);
  await page.waitForFunction(() => {
    const phase = (window as unknown as PreviewWindow).__STORYBOOK_PREVIEW__?.currentRender?.phase;
    return phase === 'finished' || phase === 'errored' || phase === 'aborted';
  });
}

/** The elements of the story that take up room. */
const visibleElements = () =>
  [...document.querySelectorAll('#storybook-root *')].filter((element) => {
    const {width, height} = element.getBoundingClientRect();
    return width > 0 && height > 0;
  }).length;

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (options) => (window as unknown as PreviewWindow).axe.run('#storybook-root', options),
    AXE_OPTIONS,
  );
  return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
}

describe('the stories', {concurrency: 2}, () => {
  it('exist', () => {
    assert.ok(stories.length > 0);
  });
  for (const {id, title, name} of stories) {
    it(`${title}, ${name}: renders, is accessible, and nothing complains`, async () => {
      const page = await browser.newPage();
      try {
        const complaints = complaintsOf(page);
        await open(page, id);
        assert.deepEqual(complaints, []);
        assert.notEqual(await page.evaluate(visibleElements), 0, 'nothing is rendered');
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(complaints, []);
      } finally {
        await page.close();
      }
    });
  }
});
