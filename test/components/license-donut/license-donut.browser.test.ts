import {expect, fixtureCleanup} from '@open-wc/testing';
import {LicenseDonut} from '../../../src/components/license-donut/license-donut.js';
import {describeElement} from '../../helpers/element-suite.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {inPageEndpoint, json, refusal} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, licensesUsed, NO_CONTRACT, PUBLISHED_ORGANIZATION} from '../../helpers/records.js';
import {
  connected,
  hasState,
  loaded,
  nextEvent,
  outcome,
  states,
  textOf,
  within,
} from '../../helpers/widget.js';
import {
  BY_ORGANIZATION,
  BY_PROVIDER,
  donutWith,
  endpointFor,
  ORGANIZATION_PATH,
  PATH,
  purchased,
  tableOf,
} from './donut.js';

describeElement({
  tag: 'license-donut',
  element: LicenseDonut,
  name: 'License Usage',
  attributes: BY_PROVIDER,
  path: PATH,
  route: BILLING_DETAILS,
  json: BILLING_DETAILS,
  emptyJson: NO_CONTRACT,
});

describe('<license-donut>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('shows count, package, what it includes, what is available and when it was counted', async () => {
    const donut = await donutWith({});
    expect(within(donut, '[part=count]').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      '1,386of 1,500 licenses',
    );
    expect(within(donut, '[part=package]').textContent).to.equal('MSP Platform Plus');
    expect(textOf(donut))
      .to.include('114 LEFT')
      .and.include('1,500 purchased · 10 included')
      .and.include('Updated just now')
      .and.include('Questions about the contract go to your account manager.');
    const list = within(donut, '[part=capabilities]');
    expect(list.getAttribute('aria-label')).to.equal('What MSP Platform Plus includes');
    expect([...list.children].map((item) => item.textContent)).to.deep.equal(
      BILLING_DETAILS.products[0].capabilities,
    );
  });

  it('says when an answer that a cache gave was counted', async () => {
    const {client} = inPageEndpoint({[PATH]: () => json(BILLING_DETAILS, 200, {age: '720'})});
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client});
    expect(within(donut, 'time').textContent.trim()).to.equal('Updated 12 minutes ago');
  });

  it('gives its figures as a table', async () => {
    const donut = await donutWith({});
    expect(within(donut, 'table').getAttribute('aria-label')).to.equal('License Usage');
    expect(tableOf(donut)).to.deep.equal([
      ['Used', '1,386'],
      ['Committed', '1,500'],
      ['Available', '114'],
      ['Percent used', '92.4'],
    ]);
    expect(within(donut, '[part=ring]').getAttribute('aria-hidden')).to.equal('true');
  });

  it('never rounds up to all licenses used, and divides by no commitment of none', async () => {
    const almost = await donutWith({assignedLicenses: 999_999, ...purchased(1_000_000)});
    expect(tableOf(almost)[3]).to.deep.equal(['Percent used', '99.9']);
    const none = await donutWith({assignedLicenses: 5, ...purchased(0)});
    expect(tableOf(none)).to.deep.equal([
      ['Used', '5'],
      ['Committed', '0'],
      ['Available', '-5'],
      ['Percent used', '—'],
    ]);
  });

  it('adds up several packages and shows each', async () => {
    const donut = await donutWith({assignedLicenses: 40, ...purchased(30, 20)});
    expect(textOf(donut)).to.include('of 50 licenses').and.include('10 licenses available');
    const names = [...donut.shadowRoot!.querySelectorAll('[part=package]')].map((name) => name.textContent);
    expect(names).to.deep.equal(['Package 1', 'Package 2']);
  });

  it('claims nothing where the endpoint does not say how many licenses are used', async () => {
    const donut = await donutWith({assignedLicenses: null});
    expect(states(donut)).to.deep.equal(['loaded']);
    expect(textOf(donut))
      .to.include('of 1,500 licenses')
      .and.include('does not say how many licenses are used');
    expect(tableOf(donut).map(([, value]) => value)).to.deep.equal(['—', '1,500', '—', '—']);
    expect(donut.shadowRoot!.querySelector('canvas')).to.equal(null);
  });

  it('claims nothing where the endpoint does not say how many licenses were purchased', async () => {
    const donut = await donutWith({products: [{name: 'Core', includedLicenses: 10}]});
    expect(textOf(donut))
      .to.include('licenses used')
      .and.include('does not say how many licenses were purchased');
    expect(tableOf(donut).map(([, value]) => value)).to.deep.equal(['1,386', '—', '—', '—']);
  });

  it('shows the account-manager hint alone without a bulk contract', async () => {
    const {client} = inPageEndpoint({[PATH]: NO_CONTRACT});
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client});
    expect(hasState(donut, 'empty')).to.equal(true);
    expect(textOf(donut)).to.include('Ask your account manager about them.');
    expect(donut.shadowRoot!.querySelector('.ring, table, button')).to.equal(null);
  });

  it('does not call a contract missing that the source knows nothing of', async () => {
    const {client} = inPageEndpoint({
      [PATH]: () => refusal(404, 'This source has no contracts.', 'NOT_AVAILABLE'),
    });
    const donut = await connected<LicenseDonut>('license-donut', BY_PROVIDER, {client});
    await outcome(donut);
    expect(textOf(donut)).to.include('This source has no contracts.').and.not.include('No bulk contract');
  });

  it("shows an organization's seats, without a contract to download", async () => {
    const {client} = inPageEndpoint({[ORGANIZATION_PATH]: JSON.parse(PUBLISHED_ORGANIZATION) as object});
    const donut = await loaded<LicenseDonut>('license-donut', BY_ORGANIZATION, {client});
    expect(textOf(donut))
      .to.include('of 150 licenses')
      .and.include('24 licenses available')
      .and.include('Core')
      .and.not.include('Download Contract');
  });

  it('reads either record where the page hands one over', async () => {
    const organization = await connected<LicenseDonut>('license-donut', BY_ORGANIZATION, {
      data: JSON.parse(PUBLISHED_ORGANIZATION) as object,
    });
    expect(textOf(organization)).to.include('of 150 licenses');
    const contract = await connected<LicenseDonut>('license-donut', {}, {data: BILLING_DETAILS});
    expect(textOf(contract)).to.include('of 1,500 licenses').and.not.include('Updated');
  });

  it('says that sample data is sample data', async () => {
    expect(textOf(await donutWith({}, {}, {source: 'sample'}))).to.include('Sample data');
    const compact = await donutWith({}, {compact: ''}, {source: 'sample'});
    expect(textOf(compact)).to.include('Sample data');
  });

  it('refreshes when a save changes the contract, and for nothing else', async () => {
    const endpoint = endpointFor({});
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client: endpoint.client});
    endpoint.client.invalidate('v2/providers/another/billing/details');
    expect(hasState(donut, 'refreshing')).to.equal(false);
    endpoint.set(PATH, licensesUsed(1400));
    const load = nextEvent(donut, 'widget-load');
    endpoint.client.invalidate(PATH);
    await load;
    expect(textOf(donut)).to.include('100 LEFT');
    expect(endpoint.requests).to.have.length(2);
  });
});
