/** Takes the picture of a story once nothing in it moves. */
import type {BoundingBox, Browser, CDPSession, Page} from 'puppeteer-core';
import type {StaticServer} from '../helpers/static-server.js';
import type {Shot} from './shots.js';
import {openStory} from './storybook.js';

/** Pictures of a page that must agree before it counts as at rest, and how many are taken at most. */
const AGREEING = 2;
const MOST_TRIES = 20;

/** Ends what runs by itself: transitions at their end, what repeats for ever at its start, and the caret. */
const standStill = () => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLElement) {
    focused.style.setProperty('caret-color', 'transparent');
    // Forced colors give it a color all the same: then it stands without a blink.
    focused.style.setProperty('caret-animation', 'manual');
  }
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

/** A page with what emulates its media: puppeteer itself knows only some features. */
export interface Studio {
  readonly page: Page;
  readonly session: CDPSession;
}

export async function openStudio(browser: Browser): Promise<Studio> {
  const page = await browser.newPage();
  return {page, session: await page.createCDPSession()};
}

/**
 * The picture of the story that is shown: PNG of its place on the page, of the whole window where a dialog is open.
 *
 * @throws When it does not come to rest.
 */
export async function pictureAtRest(page: Page): Promise<Buffer> {
  // What is fetched late, such as Chart.js, is part of the picture.
  await page.waitForNetworkIdle({idleTime: 60});
  let last = await screenshot(page);
  let agreeing = 1;
  for (let tries = 1; agreeing < AGREEING; tries += 1) {
    if (tries === MOST_TRIES) throw new Error(`${page.url()} does not come to rest.`);
    const next = await screenshot(page);
    agreeing = next.equals(last) ? agreeing + 1 : 1;
    last = next;
  }
  return last;
}

/**
 * Shows a story as it is to be pictured, and takes its picture.
 *
 * @throws When it does not come to rest.
 */
export async function takePicture(
  {page, session}: Studio,
  server: StaticServer,
  {story, media, globals}: Shot,
): Promise<Buffer> {
  await session.send('Emulation.setEmulatedMedia', {features: [...media]});
  await openStory(page, server, story, globals);
  return pictureAtRest(page);
}
