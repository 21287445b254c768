/** The built Storybook, for what opens it: its entries, and a page that shows one of them. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {RunOptions} from 'axe-core';
import type {Page} from 'puppeteer-core';
import {serveFolder, type StaticServer} from '../helpers/static-server.js';

const FOLDER = resolve(import.meta.dirname, '../../storybook-static');

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

interface Render {
  readonly id?: string;
  readonly phase?: string;
  readonly story?: {readonly parameters: {readonly a11y?: {readonly options?: RunOptions}}};
}

/** What Storybook's preview leaves on the page. */
interface PreviewWindow {
  readonly __STORYBOOK_PREVIEW__?: {readonly currentRender?: Render};
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: string, payload: object): void;
    once(event: string, heard: (payload: unknown) => void): void;
  };
}

/**
 * What the Storybook lists, in its order.
 *
 * @throws When it is not built.
 */
export function entriesOf(type: Entry['type']): readonly Entry[] {
  const index = join(FOLDER, 'index.json');
  assert.ok(existsSync(index), 'Storybook is not built: npm run build-storybook.');
  const {entries} = JSON.parse(readFileSync(index, 'utf8')) as {entries: Record<string, Entry>};
  return Object.values(entries).filter((entry) => entry.type === type);
}

/** Serves it from a subfolder, as a documentation site would. */
export const serveStorybook = (): Promise<StaticServer> => serveFolder(FOLDER, {base: '/docs/widgets/'});

/** What the toolbar says, by name. */
export type Globals = Readonly<Record<string, string>>;

/** The rules of accessibility are tested by a test, and not by the panel of Storybook too with each story. */
const NO_PANEL: Globals = {'a11y.manual': '!true'};

const addressOf = ({url}: StaticServer, id: string, globals: Globals): string => {
  const all = Object.entries({...NO_PANEL, ...globals}).map(([name, value]) => `${name}:${value}`);
  return `${url}iframe.html?id=${id}&viewMode=story&globals=${all.join(';')}`;
};

const showStory = (storyId: string): void => {
  const {__STORYBOOK_ADDONS_CHANNEL__: channel} = window as unknown as PreviewWindow;
  channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
};

/**
 * Opens a story and waits until it was rendered and its play function ended, well or not. A page that shows another story
 * changes over to this one without loading Storybook again, and keeps what its toolbar says: `globals` are for a new one.
 */
export async function openStory(
  page: Page,
  server: StaticServer,
  {id}: Entry,
  globals: Globals = {},
): Promise<void> {
  if (page.url().startsWith(server.url)) await page.evaluate(showStory, id);
  else await page.goto(addressOf(server, id, globals));
  await page.waitForFunction(
    (storyId) => {
      const {currentRender} = (window as unknown as PreviewWindow).__STORYBOOK_PREVIEW__ ?? {};
      const {id: shown, phase = ''} = currentRender ?? {};
      return shown === storyId && ['finished', 'errored', 'aborted'].includes(phase);
    },
    {},
    id,
  );
}

/** Chooses in the toolbar, and waits until the story was rendered anew. */
export const chooseInToolbar = (page: Page, globals: Globals): Promise<void> =>
  page.evaluate(async (chosen) => {
    const {__STORYBOOK_ADDONS_CHANNEL__: channel} = window as unknown as PreviewWindow;
    const rendered = new Promise((resolve) => channel.once('storyRendered', resolve));
    channel.emit('updateGlobals', {globals: chosen});
    await rendered;
  }, globals);

/** Opens a page of documentation and waits until it has its heading and asks for nothing more. */
export async function openDocs(page: Page, {url}: StaticServer, {id}: Entry): Promise<void> {
  await page.goto(`${url}iframe.html?id=${id}&viewMode=docs`);
  await page.waitForSelector('#storybook-docs h1');
  await page.waitForNetworkIdle({idleTime: 100});
}

/** What the story that is shown says of rules, in the words that its panel of accessibility reads. */
export const accessibilityRules = (page: Page): Promise<RunOptions['rules']> =>
  page.evaluate(() => {
    const {__STORYBOOK_PREVIEW__: preview} = window as unknown as PreviewWindow;
    return preview?.currentRender?.story?.parameters.a11y?.options?.rules ?? {};
  });
