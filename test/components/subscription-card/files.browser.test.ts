import {expect, fixtureCleanup, waitUntil} from '@open-wc/testing';
import '../../../src/define.js';
import {subscriptionFiles} from '../../../src/components/subscription-card/lazy-files.js';
import type {SubscriptionCard} from '../../../src/components/subscription-card/subscription-card.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {type PROVIDER} from '../../helpers/records.js';
import {savedFile} from '../../helpers/saved-file.js';
import {button, loaded, nextEvent, outcome, textOf, within} from '../../helpers/widget.js';
import {PATH, BY_PROVIDER, endpointFor, cardWith} from './card.js';

describe('the files of <subscription-card>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('saves the renewal as a calendar file with the day and three reminders', async () => {
    const card = await cardWith({});
    const [name, content] = await savedFile(() => button(card, 'Add renewal to calendar').click());
    expect(name).to.equal('renewal-2027-01-31.ics');
    expect(content).to.include('DTSTART;VALUE=DATE:20270131');
    expect(content.match(/TRIGGER:-P(90|60|30)D/g)).to.have.length(3);
  });

  it('says which file was saved, to those who do not see it, and nothing once another is under way', async () => {
    const card = await cardWith({});
    const heard = (): string[] =>
      [...card.shadowRoot!.querySelectorAll('[role=status]')].map(({textContent}) => textContent.trim());
    await savedFile(() => button(card, 'Add renewal to calendar').click());
    await waitUntil(() => heard().includes('Saved renewal-2027-01-31.ics'));
    const load = subscriptionFiles.load;
    subscriptionFiles.load = () => new Promise(() => undefined);
    button(card, 'Export as CSV').click();
    subscriptionFiles.load = load;
    await card.updateComplete;
    expect(heard().join('')).to.equal('');
    const other = await cardWith({});
    await savedFile(() => button(other, 'Export as CSV').click());
    await waitUntil(() => textOf(other).includes('Saved subscription-Northwind-Managed-IT.csv'));
  });

  it("exports JSON and CSV under the API's own field names", async () => {
    const card = await cardWith({planName: '=cmd()'});
    button(card, 'Export').click();
    const [, asJson] = await savedFile(() => button(card, 'Export as JSON').click());
    expect((JSON.parse(asJson) as typeof PROVIDER).subscriptionInfo.spend.amount).to.equal('118440.00');
    const [name, asCsv] = await savedFile(() => button(card, 'Export as CSV').click());
    expect(name).to.equal('subscription-Northwind-Managed-IT.csv');
    expect(asCsv)
      .to.match(/subscriptionInfo\.planName/)
      .and.include("'=cmd()");
  });

  it('gives the focus back to Export when its menu closes with it', async () => {
    const card = await cardWith({});
    const [menu, opener, first] = [
      within(card, '.menu'),
      button(card, 'Export'),
      button(card, 'Export as JSON'),
    ];
    opener.click();
    first.focus();
    menu.hidePopover();
    expect(card.shadowRoot!.activeElement).to.equal(opener);
    opener.click();
    first.focus();
    await savedFile(() => first.click());
    expect(card.shadowRoot!.activeElement).to.equal(opener);
  });

  it('leaves the focus where it went when its menu closes without it', async () => {
    const card = await cardWith({});
    button(card, 'Export').click();
    const elsewhere = button(card, 'Copy details');
    elsewhere.focus();
    within(card, '.menu').hidePopover();
    expect(card.shadowRoot!.activeElement).to.equal(elsewhere);
  });

  it('says why there is no file where the code that makes it does not come, and makes it when it does', async () => {
    const load = subscriptionFiles.load;
    const card = await cardWith({});
    subscriptionFiles.load = () => Promise.reject(new TypeError('blocked'));
    button(card, 'Add renewal to calendar').click();
    await waitUntil(() => card.shadowRoot!.querySelector('[role=alert]'));
    expect(textOf(card)).to.include('could not be loaded. Check the connection, then load the page again.');
    await expect(card).to.be.accessible();
    subscriptionFiles.load = load;
    const [name] = await savedFile(() => button(card, 'Add renewal to calendar').click());
    expect(name).to.equal('renewal-2027-01-31.ics');
    await outcome(card);
    expect(card.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('downloads the contract and tells the page', async () => {
    const endpoint = endpointFor({});
    endpoint.set(
      `${PATH}/billing/contract`,
      () => new Response('%PDF-1.7', {headers: {'content-type': 'application/pdf'}}),
    );
    const card = await loaded<SubscriptionCard>('subscription-card', BY_PROVIDER, {client: endpoint.client});
    const told = nextEvent(card, 'contract-download');
    const [name] = await savedFile(() => button(card, 'Download Contract').click());
    expect(name).to.equal('contract.pdf');
    await told;
  });
});
