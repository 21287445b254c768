import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import '../../../src/define.js';
import {SubscriptionCard} from '../../../src/components/subscription-card/subscription-card.js';
import {describeElement} from '../../helpers/element-suite.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {inPageEndpoint} from '../../helpers/in-page-endpoint.js';
import {
  ORGANIZATION_ID,
  PROVIDER,
  PROVIDER_ID,
  providerWith,
  PUBLISHED_ORGANIZATION,
} from '../../helpers/records.js';
import {connected, hasState, loaded, nextEvent, outcome, textOf, within} from '../../helpers/widget.js';
import {PATH, BY_PROVIDER, endpointFor, cardWith, detail} from './card.js';

describeElement({
  tag: 'subscription-card',
  element: SubscriptionCard,
  name: 'Subscription',
  attributes: BY_PROVIDER,
  path: PATH,
  route: PROVIDER,
  json: PROVIDER,
});

describe('<subscription-card>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('shows what the API says of a provider', async () => {
    const card = await cardWith({});
    expect(within(card, '[part=plan]').textContent).to.equal('Platform Plus');
    expect(textOf(card))
      .to.include('ACTIVE')
      .and.include('SUB-7F3A-20418')
      .and.include('1,386 of 1,500 seats used');
    expect(detail(card, 'Contract start')).to.equal('Jan 31, 2026');
    expect(detail(card, 'Renews')).to.equal('Jan 31, 2027 IN 71 DAYS');
    expect(detail(card, 'Add-ons')).to.equal('Remote Assist × 200, Password Manager × 1,500');
    expect(detail(card, 'Price per user')).to.equal('$9.00');
    expect(detail(card, 'Spend this contract')).to.equal('$118,440.00');
    expect(detail(card, 'Idle seats')).to.equal('178, costing $1,602.00');
    expect(detail(card, 'Account manager')).to.equal('Dana Whitfield +1 555 0142');
  });

  it('shows the estimated charge with its arithmetic', async () => {
    const card = await cardWith({});
    expect(detail(card, 'Estimated next charge')).to.equal(
      '$12,384.00 on Dec 1 (1,386 users − 10 free) × $9.00',
    );
  });

  for (const field of ['subscriptionInfo', 'subscription_information']) {
    it(`reads the published record under ${field}, and shows a dash for what it lacks`, async () => {
      const record = JSON.parse(PUBLISHED_ORGANIZATION.replace('subscriptionInfo', field)) as object;
      const {client} = inPageEndpoint({[`organizations/${ORGANIZATION_ID}`]: record});
      const card = await loaded<SubscriptionCard>('subscription-card', {'org-id': ORGANIZATION_ID}, {client});
      expect(textOf(card)).to.include('Core').and.include('126 of 150 seats used').and.include('24 free');
      expect(detail(card, 'Renews')).to.equal('May 12, 2024 923 DAYS AGO');
      expect(detail(card, 'Spend')).to.equal('—');
    });
  }

  it('hands those who listen to it a subscription, in its type too', async () => {
    const card = document.createElement('subscription-card');
    const plans: (string | undefined)[] = [];
    card.addEventListener('widget-load', ({data}) => plans.push(data.planName));
    Object.assign(card, {providerId: PROVIDER_ID, client: endpointFor({}).client});
    const told = nextEvent(document, 'widget-load');
    await fixture(html`<div>${card}</div>`);
    await told;
    expect(plans).to.deep.equal(['Platform Plus']);
  });

  it('takes the only organization the endpoint lists', async () => {
    const {client} = inPageEndpoint({
      organizations: {results: [{_id: 'only', displayName: 'Acme Inc'}], totalCount: 1},
      'organizations/only': JSON.parse(PUBLISHED_ORGANIZATION) as object,
    });
    const card = await loaded<SubscriptionCard>('subscription-card', {}, {client});
    expect(textOf(card)).to.include('Core');
  });

  it('asks for org-id where the endpoint lists several organizations', async () => {
    const {client} = inPageEndpoint({organizations: {results: [{_id: 'a'}, {_id: 'b'}], totalCount: 60}});
    const card = await connected('subscription-card', {}, {client});
    await outcome(card);
    expect(hasState(card, 'not-configured')).to.equal(true);
    expect(textOf(card)).to.include('60 organizations').and.include('org-id');
  });

  it('lets the provider win where both ids stand', async () => {
    const endpoint = endpointFor({});
    await loaded<SubscriptionCard>(
      'subscription-card',
      {...BY_PROVIDER, 'org-id': 'acme'},
      {client: endpoint.client},
    );
    expect(endpoint.requests).to.deep.equal([`GET ${PATH}`]);
  });

  const levels: readonly (readonly [number, string, string])[] = [
    [1349, 'ok', '151 free'],
    [1350, 'near', 'NEAR LIMIT 150 free'],
    [1500, 'near', 'NEAR LIMIT 0 free'],
    [1501, 'exceeded', 'OVER LIMIT 1 over'],
  ];
  for (const [seatsUsed, level, words] of levels) {
    it(`says "${words}" at ${seatsUsed} of 1500 seats`, async () => {
      const card = await cardWith({seatsUsed});
      expect(textOf(card)).to.include(words);
      expect(within(card, '.meter').parentElement!.className).to.equal(level);
    });
  }

  const renewals: readonly (readonly [string, string, string])[] = [
    ['2027-02-20', 'IN 91 DAYS', ''],
    ['2027-02-19', 'IN 90 DAYS', 'near'],
    ['2026-12-22', 'IN 31 DAYS', 'near'],
    ['2026-12-21', 'IN 30 DAYS', 'over'],
    ['2026-11-22', 'IN 1 DAY', 'over'],
    ['2026-11-21', 'TODAY', 'over'],
    ['2026-11-20', '1 DAY AGO', 'over'],
  ];
  for (const [renewalDate, words, kind] of renewals) {
    it(`counts down "${words}" to ${renewalDate}`, async () => {
      const card = await cardWith({renewalDate});
      const badge = within(card, 'dd .badge');
      expect(badge.textContent).to.equal(words);
      expect(badge.className).to.equal(`badge ${kind}`);
    });
  }

  it('tells the page once that seats and renewal are near, and again when seats are exceeded', async () => {
    const endpoint = endpointFor({});
    const seen: string[] = [];
    const card = await connected('subscription-card', BY_PROVIDER, {client: endpoint.client}, (element) =>
      element.addEventListener('threshold-cross', ({kind, level}) => seen.push(`${kind} ${level}`)),
    );
    await outcome(card);
    expect(seen).to.deep.equal(['seats near', 'renewal near']);
    await card.refresh();
    endpoint.set(PATH, providerWith({seatsUsed: 1501}));
    await card.refresh();
    await card.updateComplete;
    expect(seen).to.deep.equal(['seats near', 'renewal near', 'seats exceeded']);
  });

  it('leaves money, manager and contract out for a viewer', async () => {
    const card = await cardWith({}, {roles: 'viewer'});
    for (const label of [
      'Price per user',
      'Spend this contract',
      'Estimated next charge',
      'Account manager',
    ]) {
      expect(detail(card, label)).to.equal('no such line');
    }
    expect(textOf(card)).to.not.include('Download Contract');
  });

  it('says that sample data is sample data', async () => {
    expect(textOf(await cardWith({}, {source: 'sample'}))).to.include('Sample data');
  });

  it('links mail and phone, and nothing that is neither', async () => {
    const good = await cardWith({});
    const links = [...good.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['mailto:dana.whitfield@example.com', 'tel:+15550142']);
    const bad = await cardWith({
      accountManager: {name: 'M', email: 'javascript:alert(1)', phone: 'data:text/html,x'},
    });
    expect(bad.shadowRoot!.querySelector('a')).to.equal(null);
  });

  it('keeps links that wrap 24 px high and apart', async () => {
    const card = await cardWith({
      accountManager: {name: 'Northwind Service Desk', email: 'a@b.example', phone: '+1 617-555-0100'},
    });
    card.parentElement!.style.width = '280px';
    const links = [...card.shadowRoot!.querySelectorAll('.contact a')].map((a) => a.getBoundingClientRect());
    expect(links[0]!.height).to.be.at.least(24);
    // Browsers round differently in the last digits.
    expect(links[1]!.top).to.be.at.least(links[0]!.bottom - 0.01);
  });

  it('makes one request for twenty cards', async () => {
    const endpoint = endpointFor({});
    await Promise.all(
      Array.from({length: 20}, () =>
        loaded<SubscriptionCard>('subscription-card', BY_PROVIDER, {client: endpoint.client}),
      ),
    );
    expect(endpoint.requests).to.deep.equal([`GET ${PATH}`]);
  });
});
