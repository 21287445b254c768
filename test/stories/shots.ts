/** What is pictured: every story as it is, and some as people see them whose system puts its own colors in place of all others. */
import type {Protocol} from 'puppeteer-core';
import type {Entry, Globals} from './storybook.js';

export type MediaFeature = Protocol.Emulation.MediaFeature;

export interface Shot {
  /** Name of the picture, without its ending. */
  readonly name: string;
  readonly story: Entry;
  /** What the reader asks of the system. */
  readonly media: readonly MediaFeature[];
  /** What the toolbar says. */
  readonly globals?: Globals;
}

/** What a person may have asked of the machine is asked here, so that nothing depends on it. */
const USUAL = {
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'reduce',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
};

/** Windows contrast themes, white and black, as Chromium imitates them. */
const FORCED = {...USUAL, 'forced-colors': 'active', 'prefers-contrast': 'more'};
const FORCED_DARK = {...FORCED, 'prefers-color-scheme': 'dark'};

/** Between them they have every control, badge, meter, ring, note and message, and the dialog. */
const IN_FORCED_COLORS: ReadonlySet<string> = new Set([
  'showcase-all-widgets--light',
  'widgets-invoice-table--every-status',
  'widgets-invoice-table--failed',
  'widgets-license-donut--below-near-limit',
  'widgets-license-donut--exceeded',
  'widgets-license-donut--loading',
  'widgets-subscription-card--seats-over-limit',
  'widgets-user-cap-editor--edit-below-users',
  'widgets-user-cap-editor--edit-not-a-number',
]);

const shot = (story: Entry, suffix: string, media: Readonly<Record<string, string>>): Shot => ({
  name: `${story.id}${suffix}`,
  story,
  media: Object.entries(media).map(([name, value]) => ({name, value})),
});

const shotsOfStory = (story: Entry): readonly Shot[] => [
  shot(story, '', USUAL),
  ...(IN_FORCED_COLORS.has(story.id)
    ? [shot(story, '~forced-colors', FORCED), shot(story, '~forced-colors-dark', FORCED_DARK)]
    : []),
];

/**
 * The pictures that there have to be of the stories.
 *
 * @throws When a story that was to be pictured in forced colors is gone.
 */
export function shotsOf(stories: readonly Entry[]): readonly Shot[] {
  const ids = new Set(stories.map(({id}) => id));
  const gone = [...IN_FORCED_COLORS].filter((id) => !ids.has(id));
  if (gone.length > 0) throw new Error(`No such story to picture in forced colors: ${gone.join(', ')}.`);
  return stories.flatMap(shotsOfStory);
}
