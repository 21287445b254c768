/** Takes the picture of a story once nothing in it moves. */
import type {BoundingBox, Page} from 'puppeteer-core';
import type {StaticServer} from '../helpers/static-server.js';
import {type Entry, openStory} from './storybook.js';

/** Pictures of a page that must agree before it counts as at rest, and how many are taken at most. */
const AGREEING = 2;
const MOST_TRIES = 20;

/** What a person may have asked of the machine is asked here, so that nothing depends on it. */
const MEDIA = [
  {name: 'prefers-color-scheme', value: 'light'},
  {name: 'prefers-reduced-motion', value: 'reduce'},
];

/** Ends what runs by itself: transitions at their end, what repeats for ever at its start, and the caret. */
const standStill = () => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLElement) focused.style.setProperty('caret-color', 'transparent');
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
};

/** What stands above the page and hides where the story is. */
const ABOVE_PAGE = 'body >>> :is(:modal, :popover-open)';

/** The place of the story with its margin. */
const placeOfStory = (): BoundingBox => {
  const MARGIN = 12;
  const stage = document.querySelector('.stage');
  const shown = stage?.firstElementChild?.getBoundingClientRect();
  if (!stage || !shown) throw new Error('The story stands on no stage.');
  const {top, height} = stage.getBoundingClientRect();
  return {x: shown.x - MARGIN, y: top, width: shown.width + 2 * MARGIN, height};
};

const clipOf = (place: BoundingBox): BoundingBox => ({
  x: Math.floor(place.x),
  y: Math.floor(place.y),
  width: Math.ceil(place.width),
  height: Math.ceil(place.height),
});

async function screenshot(page: Page): Promise<Buffer> {
  await page.evaluate(standStill);
  if (await page.$(ABOVE_PAGE)) return Buffer.from(await page.screenshot());
  return Buffer.from(await page.screenshot({clip: clipOf(await page.evaluate(placeOfStory))}));
}

/**
 * The picture of a story: PNG of the story's place on the page, of the whole window where a dialog is open.
 *
 * @throws When it does not come to rest.
 */
export async function takePicture(page: Page, server: StaticServer, story: Entry): Promise<Buffer> {
  await page.emulateMediaFeatures(MEDIA);
  await openStory(page, server, story);
  // What is fetched late, such as Chart.js, is part of the picture.
  await page.waitForNetworkIdle({idleTime: 60});
  let last = await screenshot(page);
  let agreeing = 1;
  for (let tries = 1; agreeing < AGREEING; tries += 1) {
    if (tries === MOST_TRIES) throw new Error(`${story.id} does not come to rest.`);
    const next = await screenshot(page);
    agreeing = next.equals(last) ? agreeing + 1 : 1;
    last = next;
  }
  return last;
}
