import {expect, fixtureCleanup, waitUntil} from '@open-wc/testing';
import type {LicenseDonut} from '../../../src/components/license-donut/license-donut.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {hanging, refusal} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS} from '../../helpers/records.js';
import {savedFile} from '../../helpers/saved-file.js';
import {button, connected, loaded, nextEvent, textOf, within} from '../../helpers/widget.js';
import {BY_PROVIDER, donutWith, endpointFor, PROVIDER_PATH} from './donut.js';

describe('<license-donut>, its contract', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

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
    await waitUntil(() => within(donut, '.facts [role=status]').textContent.trim() === 'Saved contract.pdf');
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

  it('goes on with a download while the page moves the donut', async () => {
    const endpoint = endpointFor({});
    let answer = (_response: Response): void => expect.fail('nothing was asked');
    endpoint.set(
      `${PROVIDER_PATH}/billing/contract`,
      () => new Promise<Response>((resolve) => (answer = resolve)),
    );
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client: endpoint.client});
    button(donut, 'Download Contract').click();
    await waitUntil(() => endpoint.requests.some((request) => request.endsWith('/contract')));
    const [name] = await savedFile(() => {
      donut.parentElement!.append(donut);
      answer(new Response('%PDF-1.7', {headers: {'content-type': 'application/pdf'}}));
    });
    expect(name).to.equal('contract.pdf');
  });

  it('gives a download up when the page takes the donut away, and fails no other', async () => {
    const endpoint = endpointFor({});
    endpoint.set(`${PROVIDER_PATH}/billing/contract`, hanging);
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client: endpoint.client});
    const parent = donut.parentElement!;
    button(donut, 'Download Contract').click();
    await donut.updateComplete;
    donut.remove();
    await waitUntil(() => button(donut, 'Download Contract').getAttribute('aria-disabled') === 'false');
    parent.append(donut);
    await donut.updateComplete;
    expect(donut.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('offers no contract to a role that may not have it, nor for data handed over', async () => {
    const viewer = await donutWith({}, {}, {roles: 'viewer'});
    expect(textOf(viewer)).to.not.include('Download Contract');
    const given = await connected<LicenseDonut>('license-donut', BY_PROVIDER, {data: BILLING_DETAILS});
    expect(textOf(given)).to.not.include('Download Contract');
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
