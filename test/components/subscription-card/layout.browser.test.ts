import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import type {SubscriptionCard} from '../../../src/components/subscription-card/subscription-card.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {hanging, inPageEndpoint} from '../../helpers/in-page-endpoint.js';
import {lopsidedFont} from '../../helpers/lopsided-font.js';
import {providerWith} from '../../helpers/records.js';
import {connected, outcome, within} from '../../helpers/widget.js';
import {BY_PROVIDER, cardWith, PATH} from './card.js';

describe('<subscription-card>, its layout', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  for (const [fonts, font] of [
    ['the fonts of this machine', () => Promise.resolve('')],
    ['a font whose bold stands higher in its line', lopsidedFont],
  ] as const) {
    for (const width of [560, 900, 1280]) {
      it(`keeps its height when data arrives, with ${fonts}, ${width} px wide`, async () => {
        const {client} = inPageEndpoint({[PATH]: hanging});
        const card = await connected<SubscriptionCard>('subscription-card', BY_PROVIDER, {client});
        card.style.setProperty('--sw-font', await font());
        card.parentElement!.style.width = `${width}px`;
        const before = card.getBoundingClientRect().height;
        card.client = inPageEndpoint({[PATH]: providerWith({})}).client;
        await outcome(card);
        expect(card.getBoundingClientRect().height).to.be.closeTo(before, 0.5);
      });
    }
  }

  it('stands its seats beside the plan and its details in three columns where it is wide', async () => {
    const card = await cardWith({});
    const topsIn = (width: number): number[] => {
      card.parentElement!.style.width = `${width}px`;
      return ['.plan', '.seats', '.details dt:nth-of-type(1)', '.details dt:nth-of-type(4)'].map(
        (selector) => within(card, selector).getBoundingClientRect().top,
      );
    };
    const tops = topsIn(890);
    expect([...new Set(tops)].sort((a, b) => a - b)).to.deep.equal(tops);
    const [plan, seats, first, fourth] = topsIn(900);
    expect([seats, fourth]).to.deep.equal([plan, first]);
    const left = (selector: string): number => within(card, selector).getBoundingClientRect().left;
    expect(left('.meter')).to.be.closeTo(left('.details dt:nth-of-type(7)'), 0.5);
  });

  it('scrolls nothing sideways at 280 px', async () => {
    const card = await cardWith({planName: 'W'.repeat(200), subscriptionId: 'X'.repeat(200)});
    card.parentElement!.style.width = '280px';
    const frame = within(card, '.frame');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    expect(card.offsetWidth).to.equal(280);
  });
});
