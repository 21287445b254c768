/** What runs in the page of bench/cards.ts. */
import '../src/components/subscription-card/define.js';
import {SubscriptionCard} from '../src/components/subscription-card/subscription-card.js';
import {ORGANIZATION_ID, PROVIDER} from '../test/helpers/records.js';
import {build, drawn, sheetOf} from './by-hand.js';

/** By hand in the page, by hand in shadow roots, and the widgets. */
export type Kind = 'limit' | 'shadow' | 'ours';

const COUNT = 100;
const CLASS = 'card-by-hand';

const records = Array.from({length: COUNT}, () => JSON.stringify(PROVIDER)).map(
  (text) => JSON.parse(text) as unknown,
);
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

function card(record: unknown): SubscriptionCard {
  const element = document.createElement('subscription-card');
  element.orgId = ORGANIZATION_ID;
  element.data = record;
  return element;
}

/** A card as it stands on the page: what those by hand are built after. */
async function pattern() {
  const element = card(records[0]);
  document.body.append(element);
  await element.updateComplete;
  if (!element.matches(':state(loaded)')) throw new Error('The card shows no data.');
  const children = drawn(element.renderRoot);
  const sheet = sheetOf(SubscriptionCard.styles, CLASS);
  const sheets = (element.renderRoot as ShadowRoot).adoptedStyleSheets;
  element.remove();
  document.adoptedStyleSheets = [sheet];
  return {children, sheets};
}

const ready = pattern();
const place = document.createElement('main');
place.style.display = 'grid';
place.style.gridTemplateColumns = 'repeat(10, 1fr)';
document.body.append(place);

const mounts: Record<Kind, () => Promise<unknown>> = {
  limit: async () => {
    const {children} = await ready;
    for (let index = 0; index < COUNT; index += 1) {
      const host = document.createElement('div');
      host.className = CLASS;
      build(host, children);
      place.append(host);
    }
  },
  shadow: async () => {
    const {children, sheets} = await ready;
    for (let index = 0; index < COUNT; index += 1) {
      const host = document.createElement('div');
      const root = host.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = sheets;
      build(root, children);
      place.append(host);
    }
  },
  ours: async () => {
    const cards = records.map(card);
    place.append(...cards);
    await Promise.all(cards.map(({updateComplete}) => updateComplete));
  },
};

/**
 * Ends a frame after the cards have been laid out. They are painted too if they are visible: what is not takes the
 * same room, and the frame that follows has nothing to paint.
 */
async function mount(kind: Kind, isVisible: boolean): Promise<void> {
  place.style.visibility = isVisible ? 'visible' : 'hidden';
  await mounts[kind]();
  place.getBoundingClientRect();
  await frame();
  await frame();
}

async function clear(): Promise<void> {
  place.replaceChildren();
  await frame();
  for (let pass = 0; pass < 3; pass += 1) (globalThis as {gc?: () => void}).gc?.();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const cardsBench = {mount, clear};
export type CardsBench = typeof cardsBench;

Object.assign(globalThis, {cardsBench});
