import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import {LicenseDonut} from '../../../src/components/license-donut/license-donut.js';
import {describeElement} from '../../helpers/element-suite.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {
  hanging,
  inPageEndpoint,
  type InPageEndpoint,
  type InPageOptions,
  json,
  refusal,
} from '../../helpers/in-page-endpoint.js';
import {
  BILLING_DETAILS,
  licensesUsed,
  NO_CONTRACT,
  ORGANIZATION_ID,
  PROVIDER_ID,
  PUBLISHED_ORGANIZATION,
} from '../../helpers/records.js';
import {savedFile} from '../../helpers/saved-file.js';
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

const PROVIDER_PATH = `v2/providers/${PROVIDER_ID}`;
const PATH = `${PROVIDER_PATH}/billing/details`;
const BY_PROVIDER = {'provider-id': PROVIDER_ID};
const BY_ORGANIZATION = {'org-id': ORGANIZATION_ID};
const ORGANIZATION_PATH = `organizations/${ORGANIZATION_ID}`;

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

const endpointFor = (fields: object, options?: InPageOptions): InPageEndpoint =>
  inPageEndpoint({[PATH]: {...BILLING_DETAILS, ...fields}}, options);

const donutWith = async (
  fields: object,
  attributes: Readonly<Record<string, string>> = {},
  options?: InPageOptions,
): Promise<LicenseDonut> =>
  loaded<LicenseDonut>(
    'license-donut',
    {...BY_PROVIDER, ...attributes},
    {client: endpointFor(fields, options).client},
  );

const purchased = (...counts: number[]): object => ({
  products: counts.map((purchasedLicenses, index) => ({name: `Package ${index + 1}`, purchasedLicenses})),
});

/** The table's rows, as label and value. */
const tableOf = (donut: Element): readonly (readonly string[])[] =>
  [...within(donut, 'table').querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  );

const levelOf = (donut: Element): string =>
  states(donut).find((state) => state === 'near' || state === 'exceeded') ?? 'ok';

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

  it('downloads the contract once however often the button is pressed, and tells the page', async () => {
    const endpoint = endpointFor({});
    endpoint.set(
      `${PROVIDER_PATH}/billing/contract`,
      () => new Response('%PDF-1.7', {headers: {'content-type': 'application/pdf'}}),
    );
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client: endpoint.client});
    const told = nextEvent(document, 'contract-download');
    const [name, content] = await savedFile(() => {
      button(donut, 'Download Contract').click();
      button(donut, 'Download Contract').click();
    });
    expect([name, content]).to.deep.equal(['contract.pdf', '%PDF-1.7']);
    expect((await told).target).to.equal(donut);
    expect(endpoint.requests.filter((request) => request.endsWith('/contract'))).to.have.length(1);
  });

  it('says why a download failed, keeps the figures, and can be asked again', async () => {
    const endpoint = endpointFor({});
    endpoint.set(`${PROVIDER_PATH}/billing/contract`, () => refusal(502, 'The billing service is down.'));
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client: endpoint.client});
    button(donut, 'Download Contract').click();
    const alert = await shownAlert(donut);
    expect(alert.textContent).to.include('The download failed. The billing service is down.');
    expect(textOf(donut)).to.include('114 LEFT');
    await expect(donut).to.be.accessible();
    expect(button(donut, 'Download Contract').getAttribute('aria-disabled')).to.equal('false');
  });

  it('offers no contract to a role that may not have it, nor for data handed over', async () => {
    const viewer = await donutWith({}, {}, {roles: 'viewer'});
    expect(textOf(viewer)).to.not.include('Download Contract');
    const given = await connected<LicenseDonut>('license-donut', BY_PROVIDER, {data: BILLING_DETAILS});
    expect(textOf(given)).to.not.include('Download Contract');
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
    it(`keeps its height when data arrives, ${width} px wide, ${Object.keys(attributes).join(' ')}`, async () => {
      const waiting = inPageEndpoint({[PATH]: hanging, [ORGANIZATION_PATH]: hanging});
      const donut = await connected<LicenseDonut>('license-donut', attributes, {client: waiting.client});
      donut.parentElement!.style.width = `${width}px`;
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

/** The note that appears when a download fails. */
async function shownAlert(donut: LicenseDonut): Promise<Element> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const alert = donut.shadowRoot!.querySelector('[role=alert]');
      if (!alert) return;
      observer.disconnect();
      resolve(alert);
    });
    observer.observe(donut.shadowRoot!, {childList: true, subtree: true});
  });
}
