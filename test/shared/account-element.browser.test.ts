import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import '../../src/define.js';
import type {EndpointClient} from '../../src/client/index.js';
import type {SubscriptionCard} from '../../src/components/subscription-card/subscription-card.js';
import {freeze, thaw} from '../helpers/frozen-clock.js';
import {hanging, inPageEndpoint, json} from '../helpers/in-page-endpoint.js';
import {PROVIDER, PROVIDER_ID, providerWith} from '../helpers/records.js';
import {connected, hasState, loaded, nextEvent, outcome, states, textOf, within} from '../helpers/widget.js';

const PATH = `v2/providers/${PROVIDER_ID}`;
const BY_PROVIDER = {'provider-id': PROVIDER_ID};

const card = (properties: Partial<SubscriptionCard> = {}, attributes: Record<string, string> = {}) =>
  loaded<SubscriptionCard>(
    'subscription-card',
    {...BY_PROVIDER, ...attributes},
    {client: inPageEndpoint({[PATH]: PROVIDER}).client, ...properties},
  );

describe('every widget', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('has the heading and level that the page gives it', async () => {
    const widget = await card({}, {heading: 'What we pay', 'heading-level': '4'});
    const heading = within(widget, '[role=heading]');
    expect(heading.textContent).to.equal('What we pay');
    expect(heading.getAttribute('aria-level')).to.equal('4');
    expect(within(widget, 'section').getAttribute('aria-label')).to.equal('What we pay');
  });

  it("follows the page's color scheme, and its own theme before that", async () => {
    const widget = await card();
    const surface = (): string => getComputedStyle(within(widget, '.frame')).backgroundColor;
    widget.parentElement!.style.colorScheme = 'light';
    expect(surface()).to.equal('rgb(255, 255, 255)');
    widget.parentElement!.style.colorScheme = 'dark';
    expect(surface()).to.equal('rgb(22, 25, 31)');
    widget.theme = 'light';
    await widget.updateComplete;
    expect(surface()).to.equal('rgb(255, 255, 255)');
  });

  it("lets a page's --sw-* value win, wherever it is set", async () => {
    const place = await fixture(html`<div></div>`);
    (place as HTMLElement).style.setProperty('--sw-surface', 'rgb(1, 2, 3)');
    const widget = await card();
    place.append(widget);
    expect(getComputedStyle(within(widget, '.frame')).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(widget.getAttribute('style')).to.equal(null);
  });

  it('writes numbers and dates as the page’s variant of English does, and follows a change', async () => {
    const widget = await card();
    document.documentElement.lang = 'en-GB';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await widget.updateComplete;
    expect(textOf(widget)).to.include('31 Jan 2027');
    document.documentElement.lang = 'no such language!';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await widget.updateComplete;
    expect(textOf(widget)).to.include('Jan 31, 2027');
    document.documentElement.lang = 'en';
  });

  it('is hidden by the hidden attribute, and never narrower than 280 px in a flex line', async () => {
    const widget = await card();
    const place = widget.parentElement!;
    place.style.display = 'flex';
    place.style.width = '1000px';
    expect(widget.offsetWidth).to.equal(280);
    widget.hidden = true;
    expect(widget.offsetWidth).to.equal(0);
  });

  it('takes over properties that were set before it was defined', async () => {
    const {client} = inPageEndpoint({[PATH]: PROVIDER});
    const tag = 'late-card';
    const element = Object.assign(document.createElement(tag), {client, providerId: PROVIDER_ID});
    const {SubscriptionCard: Card} = await import('../../src/index.js');
    await fixture(html`<div>${element}</div>`);
    const load = nextEvent(element, 'widget-load');
    customElements.define(tag, class extends Card {});
    await load;
    expect(hasState(element, 'loaded')).to.equal(true);
  });

  it('is stale while the endpoint serves old data, and says since when', async () => {
    const old = () => json(PROVIDER, 200, {warning: '110 - "Response is Stale"', age: '7200'});
    const widget = await card({client: inPageEndpoint({[PATH]: old}).client});
    expect(states(widget)).to.include.members(['loaded', 'stale']);
    expect(textOf(widget)).to.include('Last good data from');
  });

  it('shows the other data as soon as the ids change, and nothing of the former meanwhile', async () => {
    const endpoint = inPageEndpoint({
      [PATH]: PROVIDER,
      'v2/providers/other': providerWith({planName: 'Other plan'}),
    });
    const widget = await card({client: endpoint.client});
    widget.providerId = 'other';
    await widget.updateComplete;
    expect(textOf(widget)).to.not.include('Platform Plus');
    await nextEvent(widget, 'widget-load');
    await widget.updateComplete;
    expect(textOf(widget)).to.include('Other plan');
  });

  it('rejects refresh() where it is not set up, naming what is missing', async () => {
    const widget = await connected('subscription-card', {}, {});
    const error = await widget.refresh().then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );
    expect(error?.message).to.include('endpoint');
  });

  it('answers a refresh during the first load, and gives one up when it is removed', async () => {
    const endpoint = inPageEndpoint({[PATH]: hanging});
    const widget = await connected<SubscriptionCard>('subscription-card', BY_PROVIDER, {
      client: endpoint.client,
    });
    const first = widget.refresh();
    await widget.updateComplete;
    widget.client = inPageEndpoint({[PATH]: PROVIDER}).client;
    expect((await first).planName).to.equal('Platform Plus');
    widget.client = endpoint.client;
    await widget.updateComplete;
    const second = widget.refresh().catch((error: unknown) => (error as Error).name);
    await widget.updateComplete;
    widget.remove();
    expect(await second).to.equal('AbortError');
  });

  it('shows what a page’s own client throws', async () => {
    const {client} = inPageEndpoint({});
    const broken = {...client, read: () => Promise.reject(new Error('The bridge is closed.'))};
    const widget = await connected('subscription-card', BY_PROVIDER, {client: broken});
    await outcome(widget);
    expect(hasState(widget, 'error')).to.equal(true);
    expect(textOf(widget)).to.include('The bridge is closed.');
  });

  it('is in the state error where a page’s own client is none', async () => {
    const none = {} as EndpointClient;
    const widget = await connected('subscription-card', BY_PROVIDER, {client: none});
    await outcome(widget);
    expect(hasState(widget, 'error')).to.equal(true);
    expect(textOf(widget)).to.include('is not a function');
  });
});
