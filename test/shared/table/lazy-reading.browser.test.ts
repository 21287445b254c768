/** What a table does while the code that works on lists is on its way, and where it does not come. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import {listReading} from '../../../src/shared/table/lazy-reading.js';
import {inPageEndpoint, organizationsRoute} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, ORGANIZATIONS, PROVIDER_ID} from '../../helpers/records.js';
import {button, connected, hasState, nextEvent, outcome, textOf, type Widget} from '../../helpers/widget.js';

const PATH = `v2/providers/${PROVIDER_ID}/organizations`;
const BY_PROVIDER = {'provider-id': PROVIDER_ID};
const LIST = {results: ORGANIZATIONS, totalCount: ORGANIZATIONS.length};
const originalLoad = listReading.load;

const endpoint = () =>
  inPageEndpoint({
    [PATH]: organizationsRoute(ORGANIZATIONS),
    [`v2/providers/${PROVIDER_ID}/billing/details`]: BILLING_DETAILS,
  });
const rowsOf = (widget: Widget): number =>
  widget.shadowRoot!.querySelectorAll('.table-place .rows [data-id]').length;

/** Answers the next loads only when told to. */
function heldBack(): {release: () => void} {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  listReading.load = () => released.then(originalLoad);
  return {release};
}

const block = (): void => {
  listReading.load = () => Promise.reject(new TypeError('blocked'));
};

describe('the code that works on lists', () => {
  afterEach(() => {
    listReading.load = originalLoad;
    fixtureCleanup();
  });

  it('is waited for with the outline in place, while the endpoint is asked', async () => {
    const {release} = heldBack();
    const {client, requests} = endpoint();
    const widget = await connected('user-cap-editor', BY_PROVIDER, {client});
    expect(requests).to.have.length(1);
    expect(hasState(widget, 'loading')).to.equal(true);
    release();
    await outcome(widget);
    expect(rowsOf(widget)).to.equal(ORGANIZATIONS.length);
  });

  it('is fetched by no table that has nothing to read', async () => {
    let loads = 0;
    listReading.load = () => {
      loads += 1;
      return originalLoad();
    };
    const widget = await connected('user-cap-editor', BY_PROVIDER, {});
    expect(hasState(widget, 'not-configured')).to.equal(true);
    expect(loads).to.equal(0);
  });

  it('is missed in words where it is blocked, and Retry asks for it again', async () => {
    block();
    const widget = await connected('user-cap-editor', BY_PROVIDER, {client: endpoint().client});
    const event = await outcome(widget);
    expect('error' in event && event.error.code).to.equal('NOT_LOADED');
    expect(hasState(widget, 'error')).to.equal(true);
    expect(textOf(widget)).to.include('could not be loaded');
    listReading.load = originalLoad;
    const load = nextEvent(widget, 'widget-load');
    button(widget, 'Retry').click();
    await load;
    expect(rowsOf(widget)).to.equal(ORGANIZATIONS.length);
  });

  it('is waited for by data that is handed over, too', async () => {
    const {release} = heldBack();
    const mounting = connected('user-cap-editor', BY_PROVIDER, {data: LIST});
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const widget = document.querySelector<Widget & HTMLElement>('user-cap-editor')!;
    expect(widget.shadowRoot!.querySelector('.pending')).not.to.equal(null);
    release();
    await mounting;
    expect(rowsOf(widget)).to.equal(ORGANIZATIONS.length);
  });

  it('is missed in words by data that is handed over, and Retry asks for it again', async () => {
    block();
    const widget = await connected('user-cap-editor', BY_PROVIDER, {data: LIST});
    expect(textOf(widget)).to.include('could not be loaded');
    listReading.load = originalLoad;
    button(widget, 'Retry').click();
    await widget.updateComplete;
    expect(rowsOf(widget)).to.equal(ORGANIZATIONS.length);
  });
});
