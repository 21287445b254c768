/** A page sets properties on elements whose script has not come yet. */
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import type {LitElement} from 'lit';
import * as library from '../../src/index.js';
import {PROVIDER, PROVIDER_ID} from '../helpers/records.js';
import {hasState, nextEvent, type Widget} from '../helpers/widget.js';
import {accountEndpoint} from './account.js';

const classes = [
  library.SubscriptionCard,
  library.LicenseDonut,
  library.UserCapEditor,
  library.InvoiceTable,
] as const;

/** What a page may set on a scope, */
const ON_A_SCOPE = {
  endpoint: '/early',
  orgId: 'o1',
  providerId: PROVIDER_ID,
  token: 'token',
  getToken: () => Promise.resolve('token'),
  client: accountEndpoint().client,
};
/** on every widget, */
const ON_A_WIDGET = {
  ...ON_A_SCOPE,
  data: PROVIDER,
  refreshInterval: 3600,
  heading: 'Ours',
  headingLevel: 4,
  theme: 'dark',
};
/** and on one kind of them. */
const ON_ONE: Readonly<Record<string, object>> = {
  LicenseDonut: {nearLimit: 80, compact: true},
  UserCapEditor: {readonly: true},
  InvoiceTable: {billingEmail: 'billing@example.com'},
};

describe('properties that are set before an element is defined', () => {
  afterEach(() => fixtureCleanup());

  for (const Class of classes) {
    it(`are those of ${Class.name} afterwards, and shadow nothing`, async () => {
      const tag = `early-${Class.name.toLowerCase()}`;
      const endpoint = accountEndpoint();
      const early = {
        client: endpoint.client,
        providerId: PROVIDER_ID,
        getToken: () => Promise.resolve('token'),
        refreshInterval: 3600,
        heading: 'Ours',
        theme: 'dark',
      } as const;
      const element = Object.assign(document.createElement(tag), early) as unknown as Widget;
      await fixture(html`<div>${element}</div>`);
      const load = nextEvent(element, 'widget-load');
      customElements.define(tag, class extends (Class as unknown as typeof HTMLElement) {});
      await load;
      for (const [name, value] of Object.entries(early)) {
        expect(Object.hasOwn(element, name), name).to.equal(false);
        expect((element as unknown as Record<string, unknown>)[name], name).to.equal(value);
      }
      expect(element.shadowRoot!.textContent).to.include('Ours');
      element.heading = 'Yours';
      await element.updateComplete;
      expect(element.shadowRoot!.textContent).to.include('Yours');
    });
  }

  for (const Class of [library.AccountScope, ...classes]) {
    it(`lose none of all there are of ${Class.name}`, async () => {
      const tag = `early-all-${Class.name.toLowerCase()}`;
      const early = Class === library.AccountScope ? ON_A_SCOPE : {...ON_A_WIDGET, ...ON_ONE[Class.name]};
      const element = Object.assign(document.createElement(tag), early) as unknown as LitElement;
      await fixture(html`<div>${element}</div>`);
      const Defined = class extends (Class as unknown as typeof LitElement) {};
      customElements.define(tag, Defined);
      await element.updateComplete;
      const settable = [...Defined.elementProperties].filter(([, {state}]) => !state).map(([name]) => name);
      expect(Object.keys(early)).to.have.members(settable);
      for (const [name, value] of Object.entries(early)) {
        expect(Object.hasOwn(element, name), name).to.equal(false);
        expect((element as unknown as Record<string, unknown>)[name], name).to.equal(value);
      }
    });
  }

  it('show data that was handed over, which is never asked for', async () => {
    const endpoint = accountEndpoint();
    const element = Object.assign(document.createElement('early-data'), {
      client: endpoint.client,
      providerId: PROVIDER_ID,
      data: PROVIDER,
    });
    await fixture(html`<div>${element}</div>`);
    customElements.define('early-data', class extends library.SubscriptionCard {});
    await (element as unknown as Widget).updateComplete;
    expect(hasState(element, 'loaded')).to.equal(true);
    expect(Object.hasOwn(element, 'data')).to.equal(false);
    expect(endpoint.requests).to.deep.equal([]);
  });
});
