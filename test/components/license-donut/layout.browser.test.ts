import {expect, fixtureCleanup} from '@open-wc/testing';
import type {LicenseDonut} from '../../../src/components/license-donut/license-donut.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {hanging, inPageEndpoint} from '../../helpers/in-page-endpoint.js';
import {lopsidedFont} from '../../helpers/lopsided-font.js';
import {BILLING_DETAILS, PUBLISHED_ORGANIZATION} from '../../helpers/records.js';
import {connected, outcome, within} from '../../helpers/widget.js';
import {BY_ORGANIZATION, BY_PROVIDER, donutWith, ORGANIZATION_PATH, PATH} from './donut.js';

describe('<license-donut>, its layout', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  const places: readonly (readonly [width: number, attributes: Readonly<Record<string, string>>])[] = [
    [800, BY_PROVIDER],
    [560, BY_PROVIDER],
    [400, BY_PROVIDER],
    [280, BY_PROVIDER],
    [560, BY_ORGANIZATION],
    [280, BY_ORGANIZATION],
    [300, {...BY_PROVIDER, compact: ''}],
  ];
  for (const [width, attributes] of places) {
    it(`keeps its height when data arrives, in whatever font, ${width} px wide, ${Object.keys(attributes).join(' ')}`, async () => {
      const waiting = inPageEndpoint({[PATH]: hanging, [ORGANIZATION_PATH]: hanging});
      const donut = await connected<LicenseDonut>('license-donut', attributes, {client: waiting.client});
      donut.parentElement!.style.width = `${width}px`;
      donut.style.setProperty('--sw-font', await lopsidedFont());
      const before = donut.getBoundingClientRect().height;
      donut.client = inPageEndpoint({
        [PATH]: BILLING_DETAILS,
        [ORGANIZATION_PATH]: JSON.parse(PUBLISHED_ORGANIZATION) as object,
      }).client;
      await outcome(donut);
      expect(donut.getBoundingClientRect().height).to.be.closeTo(before, 1);
    });
  }

  it('scrolls nothing sideways at 280 px, whatever the names and numbers', async () => {
    const donut = await donutWith({
      assignedLicenses: Number.MAX_SAFE_INTEGER - 1,
      products: [
        {
          name: 'W'.repeat(200),
          capabilities: ['X'.repeat(200)],
          purchasedLicenses: Number.MAX_SAFE_INTEGER,
        },
      ],
    });
    donut.parentElement!.style.width = '280px';
    const frame = within(donut, '.frame');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    expect(donut.offsetWidth).to.equal(280);
    const count = within(donut, '[part=count]');
    expect(count.scrollWidth).to.be.at.most(count.clientWidth);
  });

  it('keeps English in order on a page that runs from right to left', async () => {
    const donut = await donutWith({assignedLicenses: 1612});
    donut.parentElement!.dir = 'rtl';
    for (const words of ['1,612', 'of 1,500 licenses', '112 OVER', '1,500 purchased · 10 included']) {
      const shown = [...donut.shadowRoot!.querySelectorAll('bdi')].find((bdi) => bdi.textContent === words);
      expect(shown && getComputedStyle(shown).direction, words).to.equal('ltr');
    }
    const [ring, facts] = ['.ring', '.facts'].map((part) => within(donut, part).getBoundingClientRect());
    expect(ring!.left).to.be.greaterThan(facts!.right);
  });
});
