import {expect, fixtureCleanup} from '@open-wc/testing';
import type {LicenseDonut} from '../../../src/components/license-donut/license-donut.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {refusal} from '../../helpers/in-page-endpoint.js';
import {licensesUsed} from '../../helpers/records.js';
import {connected, loaded, outcome, states, within} from '../../helpers/widget.js';
import {BY_PROVIDER, donutWith, endpointFor, levelOf, PATH, purchased} from './donut.js';

describe('<license-donut>, its thresholds', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  const levels: readonly (readonly [used: number, committed: number, level: string, words: string])[] = [
    [0, 1000, 'ok', '1,000 licenses available'],
    [899, 1000, 'ok', '101 licenses available'],
    [900, 1000, 'near', '100 LEFT'],
    [1000, 1000, 'near', '0 LEFT'],
    [1001, 1000, 'exceeded', '1 OVER'],
    [999, 1000, 'near', '1 LEFT'],
    [0, 1, 'ok', '1 license available'],
    [0, 0, 'ok', '0 licenses available'],
    [1, 0, 'exceeded', '1 OVER'],
  ];
  for (const [used, committed, level, words] of levels) {
    it(`is ${level} at ${used} of ${committed} and says "${words}"`, async () => {
      const donut = await donutWith({assignedLicenses: used, ...purchased(committed)});
      expect(levelOf(donut)).to.equal(level);
      expect(within(donut, '.available').textContent.trim()).to.equal(words);
    });
  }

  const limits: readonly (readonly [attribute: string, used: number, level: string])[] = [
    ['50', 499, 'ok'],
    ['50', 500, 'near'],
    ['99.5', 994, 'ok'],
    ['99.5', 995, 'near'],
    ['100', 999, 'ok'],
    ['100', 1000, 'near'],
    ['0', 1, 'near'],
    ...['', ' ', 'soon', '-1', '101', 'Infinity', 'NaN', '50%'].flatMap(
      (nonsense) =>
        [
          [nonsense, 899, 'ok'],
          [nonsense, 900, 'near'],
        ] as const,
    ),
  ];
  for (const [attribute, used, level] of limits) {
    it(`is ${level} at ${used} of 1000 with near-limit="${attribute}"`, async () => {
      const donut = await donutWith({assignedLicenses: used, ...purchased(1000)}, {'near-limit': attribute});
      expect(levelOf(donut)).to.equal(level);
    });
  }

  it('follows near-limit while it is shown, and 90 once that is taken away', async () => {
    const donut = await donutWith({assignedLicenses: 500, ...purchased(1000)});
    donut.nearLimit = 50;
    await donut.updateComplete;
    expect(levelOf(donut)).to.equal('near');
    donut.setAttribute('near-limit', '40');
    donut.removeAttribute('near-limit');
    await donut.updateComplete;
    expect(levelOf(donut)).to.equal('ok');
  });

  it('drops near and exceeded with the data', async () => {
    const endpoint = endpointFor({assignedLicenses: 1612});
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client: endpoint.client});
    expect(states(donut)).to.deep.equal(['loaded', 'exceeded']);
    endpoint.set(PATH, () => refusal(403, 'The Billing role is needed.'));
    await donut.refresh().catch((error: unknown) => expect(error).to.be.an('error'));
    await donut.updateComplete;
    expect(states(donut)).to.deep.equal(['not-allowed']);
  });

  it('tells the page when licenses come near their limit, and again when they pass it', async () => {
    const endpoint = endpointFor({assignedLicenses: 100});
    const seen: string[] = [];
    const donut = await connected<LicenseDonut>(
      'license-donut',
      BY_PROVIDER,
      {client: endpoint.client},
      (element) =>
        element.addEventListener('threshold-cross', ({kind, level}) => seen.push(`${kind} ${level}`)),
    );
    await outcome(donut);
    for (const used of [1350, 1400, 1501, 1600, 100, 1350]) {
      endpoint.set(PATH, licensesUsed(used));
      await donut.refresh();
      await donut.updateComplete;
    }
    expect(seen).to.deep.equal(['seats near', 'seats exceeded', 'seats near']);
  });
});
