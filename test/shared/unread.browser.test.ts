/** What a page or an endpoint says that a widget cannot read: it falls back, and the console is told once. */
import {expect} from '@open-wc/testing';
import '../../src/components/invoice-table/define.js';
import '../../src/components/license-donut/define.js';
import '../../src/components/subscription-card/define.js';
import {inPageEndpoint} from '../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, PROVIDER_ID, providerWith} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {warningsDuring} from '../helpers/warnings.js';
import {connected, hasState, loaded, textOf, within} from '../helpers/widget.js';

const OURS = 'subscription-widgets: ';
const unread = (what: string): string => `${OURS}The endpoint's answer could not be read in full (${what}).`;
const BY_PROVIDER = {'provider-id': PROVIDER_ID};

describe('data that cannot be read in full', () => {
  it('is shown without what is unknown, and told of once, whether fetched or handed over', async () => {
    const record = providerWith({pricePerUser: {amount: '9', currency: 'ZZZZ'}});
    const {client} = inPageEndpoint({[`v2/providers/${PROVIDER_ID}`]: record});
    const said = await warningsDuring(async () => {
      for (const how of [{client}, {data: record}]) {
        const card = await connected('subscription-card', BY_PROVIDER, how);
        await until(() => hasState(card, 'loaded'), 'it is loaded');
        expect(textOf(card)).to.include('Platform Plus');
      }
    });
    expect(said).to.deep.equal([
      unread('subscriptionInfo.pricePerUser.currency: expected a currency of three letters, received "ZZZZ"'),
    ]);
  });

  it('is told of once for each field, whatever its value is at each answer', async () => {
    const records = ['many', 'more'].map((seatsUsed) => ({
      id: 'o',
      name: 'O',
      subscriptionInfo: {seatsPurchased: 5, seatsUsed},
    }));
    const said = await warningsDuring(async () => {
      for (const data of records) {
        const donut = await connected('license-donut', {'org-id': 'o'}, {data});
        expect(textOf(donut)).to.include('does not say how many licenses are used');
      }
    });
    expect(said).to.deep.equal([
      unread('subscriptionInfo.seatsUsed: expected a whole number from 0 up, received "many"'),
    ]);
  });

  it('is named in the data of a load', async () => {
    const {client} = inPageEndpoint({
      'organizations/o': {id: 'o', name: 'O', subscriptionInfo: {seatsUsed: -1}},
    });
    const donut = document.createElement('license-donut');
    const told: unknown[] = [];
    donut.addEventListener('widget-load', ({data}) => told.push(data.unread));
    Object.assign(donut, {orgId: 'o', client});
    document.body.append(donut);
    await until(() => told.length > 0, 'it is loaded');
    donut.remove();
    expect(told).to.deep.equal([
      ['subscriptionInfo.seatsUsed: expected a whole number from 0 up, received -1'],
    ]);
  });

  it('is told of on a later page of a list too', async () => {
    const records = Array.from({length: 150}, (_, index) => ({
      id: `INV-${index}`,
      currency: index === 120 ? 'dollars' : 'USD',
      amountBilled: '1.00',
    }));
    const {client} = inPageEndpoint({
      [`v2/providers/${PROVIDER_ID}/invoices`]: ({url}) => {
        const {searchParams} = new URL(url);
        const skip = Number(searchParams.get('skip') ?? 0);
        return new Response(JSON.stringify({records: records.slice(skip, skip + 100), totalCount: 150}));
      },
    });
    const said = await warningsDuring(async () => {
      const table = await loaded('invoice-table', BY_PROVIDER, {client});
      await until(() => textOf(table).includes('1 record'), 'the note stands');
    });
    expect(said).to.deep.equal([
      unread('currency: expected a currency of three letters, received "dollars"'),
    ]);
  });
});

describe('an attribute that is no number', () => {
  for (const [name, fallback] of [
    ['refresh-interval', 0],
    ['heading-level', 2],
    ['near-limit', 90],
  ] as const) {
    it(`is taken as ${fallback}, and told of once: ${name}`, async () => {
      const said = await warningsDuring(async () => {
        for (const value of ['soon', 'soon', '', ' ']) {
          const donut = await connected(
            'license-donut',
            {...BY_PROVIDER, [name]: value},
            {data: BILLING_DETAILS},
          );
          expect(hasState(donut, 'loaded')).to.equal(true);
          expect(hasState(donut, 'near'), 'near at 92 percent').to.equal(true);
          expect(within(donut, '.heading').ariaLevel).to.equal('2');
          expect(donut).to.have.property(
            name.replace(/-./, ([, letter]) => letter!.toUpperCase()),
            fallback,
          );
        }
      });
      expect(said).to.deep.equal([`${OURS}${name}="soon" is no number; taken as ${fallback}.`]);
    });
  }
});
