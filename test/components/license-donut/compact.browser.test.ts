import {expect, fixtureCleanup} from '@open-wc/testing';
import type {LicenseDonut} from '../../../src/components/license-donut/license-donut.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {hanging, inPageEndpoint, refusal, type Route} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, NO_CONTRACT} from '../../helpers/records.js';
import {
  button,
  connected,
  hasState,
  loaded,
  nextEvent,
  outcome,
  states,
  textOf,
  within,
} from '../../helpers/widget.js';
import {BY_PROVIDER, donutWith, endpointFor, levelOf, PATH, purchased} from './donut.js';

const COMPACT = {...BY_PROVIDER, compact: ''};

const compactOn = async (route: Route): Promise<LicenseDonut> => {
  const donut = await connected<LicenseDonut>('license-donut', COMPACT, {
    client: inPageEndpoint({[PATH]: route}).client,
  });
  await outcome(donut);
  return donut;
};

describe('<license-donut compact>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  const lines: readonly (readonly [used: number, level: string, words: string])[] = [
    [0, 'ok', '1,000 licenses available'],
    [899, 'ok', '101 licenses available'],
    [900, 'near', '100 licenses available'],
    [999, 'near', '1 license available'],
    [1000, 'near', '0 licenses available'],
    [1001, 'exceeded', '1 license over the contract'],
    [1112, 'exceeded', '112 licenses over the contract'],
  ];
  for (const [used, level, words] of lines) {
    it(`says "${words}" at ${used} of 1000, and is ${level}`, async () => {
      const donut = await donutWith({assignedLicenses: used, ...purchased(1000)}, {compact: ''});
      expect(textOf(donut)).to.equal(words);
      expect(levelOf(donut)).to.equal(level);
      expect(within(donut, '.available').dataset.icon ?? 'none').to.equal(
        {ok: 'none', near: 'warning', exceeded: 'stop'}[level],
      );
      await expect(donut).to.be.accessible();
    });
  }

  it('is a group with the name of the widget, one line high and no wider than its words', async () => {
    const donut = await donutWith({}, {compact: ''});
    const line = within(donut, '[role=group]');
    expect(line.getAttribute('aria-label')).to.equal('License Usage');
    expect(donut.offsetHeight).to.equal(24);
    expect(donut.offsetWidth).to.be.lessThan(240);
    donut.hidden = true;
    expect(donut.offsetHeight).to.equal(0);
  });

  it('names the missing endpoint', async () => {
    const donut = await connected<LicenseDonut>('license-donut', COMPACT, {});
    expect(textOf(donut)).to.equal('This widget is not set up Set endpoint.');
    expect(states(donut)).to.deep.equal(['not-configured']);
  });

  it('says aloud that it is loading, and is busy', async () => {
    const {client} = inPageEndpoint({[PATH]: hanging});
    const donut = await connected<LicenseDonut>('license-donut', COMPACT, {client});
    expect(within(donut, '[role=status]').textContent).to.equal('Loading the licenses');
    expect(within(donut, '[role=group]').getAttribute('aria-busy')).to.equal('true');
    await expect(donut).to.be.accessible();
  });

  const failures: readonly (readonly [what: string, route: Route, words: string, state: string])[] = [
    ['401', () => refusal(401, 'Sign in.'), 'Sign in to see this', 'signed-out'],
    ['403', () => refusal(403, 'No.'), 'The Billing role is needed.', 'not-allowed'],
    ['500', () => refusal(500, 'The service is down.'), 'The service is down.', 'error'],
    ['no contract', NO_CONTRACT, 'Ask your account manager about licenses.', 'empty'],
    ['an unknown one', () => refusal(404, 'Not known.', 'NOT_AVAILABLE'), 'Not known.', 'empty'],
  ];
  for (const [what, route, words, state] of failures) {
    it(`says what to do on ${what}`, async () => {
      const donut = await compactOn(route);
      expect(states(donut)).to.deep.equal([state]);
      expect(textOf(donut)).to.include(words);
      expect(donut.shadowRoot!.querySelector('button') === null).to.equal(state === 'empty');
      await expect(donut).to.be.accessible();
    });
  }

  it('recovers by Retry, and the keyboard stays inside', async () => {
    const endpoint = inPageEndpoint({[PATH]: () => refusal(500, 'The service is down.')});
    const donut = await connected<LicenseDonut>('license-donut', COMPACT, {client: endpoint.client});
    await outcome(donut);
    endpoint.set(PATH, BILLING_DETAILS);
    const load = nextEvent(donut, 'widget-load');
    button(donut, 'Retry').focus();
    button(donut, 'Retry').click();
    await load;
    expect(textOf(donut)).to.equal('114 licenses available');
    expect(document.activeElement).to.equal(donut);
  });

  it('keeps the last good figure while a refresh fails, with its time and Retry', async () => {
    const endpoint = endpointFor({});
    const donut = await loaded<LicenseDonut>('license-donut', COMPACT, {client: endpoint.client});
    endpoint.set(PATH, () => refusal(503, 'The service is down.'));
    await donut.refresh().catch((error: unknown) => expect(error).to.be.an('error'));
    await donut.updateComplete;
    expect(textOf(donut).replace(/\s/g, ' ')).to.match(
      /^114 licenses available as of Nov 21, 2026, 10:00 PM Retry$/,
    );
    expect(hasState(donut, 'stale')).to.equal(true);
    expect(button(donut, 'Retry').offsetHeight).to.be.at.least(24);
  });

  it('claims nothing where the endpoint does not say how many licenses are used', async () => {
    const donut = await donutWith({assignedLicenses: null}, {compact: ''});
    expect(textOf(donut)).to.equal('The endpoint does not say how many licenses are used.');
  });

  it('lets the page put its own words in place of the hint', async () => {
    const {client} = inPageEndpoint({[PATH]: NO_CONTRACT});
    const donut = await loaded<LicenseDonut>('license-donut', COMPACT, {client});
    const words = document.createElement('span');
    words.slot = 'empty';
    words.textContent = 'Write to Dana.';
    donut.append(words);
    expect(words.offsetWidth).to.be.greaterThan(0);
    expect(within(donut, '[part=message]').offsetWidth).to.equal(0);
  });

  it('turns into the ring and back without asking again', async () => {
    const endpoint = endpointFor({});
    const donut = await loaded<LicenseDonut>('license-donut', COMPACT, {client: endpoint.client});
    donut.compact = false;
    await donut.updateComplete;
    expect(textOf(donut)).to.include('of 1,500 licenses');
    donut.compact = true;
    await donut.updateComplete;
    expect(textOf(donut)).to.equal('114 licenses available');
    expect(endpoint.requests).to.have.length(1);
  });
});
