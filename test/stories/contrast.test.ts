/**
 * A story cannot ask the system for more contrast: Storybook's toolbar makes it hold by other means. This holds them to what a
 * browser shows a reader who does ask, point by point, for what is there at once, what is drawn, and what opens later.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, launch} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../helpers/browsers.mjs';
import type {StaticServer} from '../helpers/static-server.js';
import {comparePictures} from './compare-pictures.js';
import type {Shot} from './shots.js';
import {chooseInToolbar, entriesOf, type Globals, serveStorybook} from './storybook.js';
import {openStudio, pictureAtRest, takePicture} from './take-picture.js';

/** The browser draws the arrows of a focused number field otherwise for such a reader; no style sheet can. */
const STORIES: readonly string[] = [
  'showcase-all-widgets--light',
  'showcase-all-widgets--neutral-dark',
  'showcase-all-widgets--bootstrap',
  'showcase-all-widgets--fluent-dark',
  'widgets-user-cap-editor--edit-no-cap',
];
const CALM = {name: 'prefers-reduced-motion', value: 'reduce'};
const MORE = {name: 'prefers-contrast', value: 'more'};

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

/** What a test sees of a story on a page of its own. */
interface View {
  readonly picture: Buffer;
  /** Its picture once the toolbar says something else. */
  readonly choose: (globals: Globals) => Promise<Buffer>;
}

async function withStory<Result>(
  id: string,
  shot: Pick<Shot, 'media' | 'globals'>,
  look: (view: View) => Promise<Result>,
): Promise<Result> {
  const story = entriesOf('story').find((entry) => entry.id === id);
  assert.ok(story, `There is no story ${id}.`);
  const studio = await openStudio(browser);
  try {
    const media = [CALM, ...shot.media];
    const picture = await takePicture(studio, server, {name: id, story, ...shot, media});
    const choose = async (globals: Globals): Promise<Buffer> => {
      await chooseInToolbar(studio.page, globals);
      return pictureAtRest(studio.page);
    };
    return await look({picture, choose});
  } finally {
    await studio.page.close();
  }
}

const isSame = (one: Buffer, other: Buffer): boolean => comparePictures(one, other).outcome === 'same';

describe('more contrast by the toolbar', {concurrency: 2}, () => {
  for (const id of STORIES) {
    it(`${id}: looks as it does where the system asks for it`, async () => {
      const asked = await withStory(id, {media: [MORE]}, ({picture}) => Promise.resolve(picture));
      await withStory(id, {media: [], globals: {contrast: 'more'}}, ({picture}) => {
        assert.ok(isSame(asked, picture), 'it looks otherwise');
        return Promise.resolve();
      });
    });
  }

  it('comes and goes on the page that is shown', async () => {
    await withStory('showcase-all-widgets--light', {media: []}, async ({picture: usual, choose}) => {
      const more = await choose({contrast: 'more'});
      assert.ok(!isSame(more, usual), 'there is no more contrast');
      assert.ok(isSame(await choose({contrast: 'asked'}), usual), 'it does not go');
      assert.ok(isSame(await choose({contrast: 'more'}), more), 'it does not come again');
    });
  });
});
