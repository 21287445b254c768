import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define.js';
import {invoiceFiles} from '../../../src/components/invoice-table/lazy-files.js';
import type {InvoiceTable} from '../../../src/components/invoice-table/invoice-table.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {
  hanging,
  inPageEndpoint,
  type InPageEndpoint,
  refusal,
  type Route,
} from '../../helpers/in-page-endpoint.js';
import {INVOICES, ORGANIZATION_ID} from '../../helpers/records.js';
import {savedFile} from '../../helpers/saved-file.js';
import {button, connected, loaded, nextEvent, within} from '../../helpers/widget.js';
import {BY_PROVIDER, endpointWith, noteOf, PATH, tableAt, until} from './table.js';

const LIST = {records: INVOICES, totalCount: INVOICES.length};
const PDF = 'Download invoice INV-20544';
const pdf: Route = () => new Response('%PDF-1.7', {headers: {'content-type': 'application/pdf'}});

function endpointFor(answer: Route): InPageEndpoint {
  const endpoint = endpointWith(LIST);
  endpoint.set(`${PATH}/INV-20544`, answer);
  return endpoint;
}

/** What is said to those who do not see the browser's own sign of a download. */
const heard = (table: InvoiceTable): string => within(table, '.header [role=status]').textContent;

const isBusy = (table: InvoiceTable): boolean => button(table, PDF).getAttribute('aria-disabled') === 'true';

describe('one invoice of <invoice-table>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('is downloaded as PDF, and the page is told which', async () => {
    const table = await tableAt(endpointFor(pdf));
    const told = nextEvent(table.parentElement!, 'invoice-download');
    const [name, content] = await savedFile(() => button(table, PDF).click());
    expect([name, content]).to.deep.equal(['invoice-INV-20544.pdf', '%PDF-1.7']);
    const {id, format, bubbles, composed} = await told;
    expect({id, format, bubbles, composed}).to.deep.equal({
      id: 'INV-20544',
      format: 'pdf',
      bubbles: true,
      composed: true,
    });
    await until(() => heard(table) === 'Saved invoice-INV-20544.pdf', 'it is said');
    table.lang = 'de';
    await until(() => heard(table) === 'invoice-INV-20544.pdf gespeichert', 'it is said in German');
  });

  it("is downloaded from an organization's own path", async () => {
    const path = `v2/organizations/${ORGANIZATION_ID}/invoices`;
    const endpoint = inPageEndpoint({[path]: LIST, [`${path}/INV-20544`]: pdf});
    const table = await loaded<InvoiceTable>(
      'invoice-table',
      {'org-id': ORGANIZATION_ID},
      {client: endpoint.client},
    );
    await savedFile(() => button(table, PDF).click());
    expect(endpoint.requests.at(-1)).to.equal(`GET ${path}/INV-20544`);
  });

  it('is busy while it is on its way, and asked for once', async () => {
    const endpoint = endpointFor(hanging);
    const table = await tableAt(endpoint);
    button(table, PDF).click();
    button(table, PDF).click();
    await table.updateComplete;
    expect(isBusy(table)).to.equal(true);
    expect(button(table, 'Download invoice INV-20481').getAttribute('aria-disabled')).to.equal('false');
    expect(endpoint.requests).to.have.length(2);
  });

  it('names itself when it fails, keeps the keyboard in its row on Retry, and then succeeds', async () => {
    const endpoint = endpointFor(() => refusal(503, 'It is down.'));
    const table = await tableAt(endpoint);
    let events = 0;
    table.addEventListener('invoice-download', () => (events += 1));
    button(table, PDF).click();
    await until(() => noteOf(table) !== '', 'there is a note');
    expect(noteOf(table)).to.equal('Invoice INV-20544 could not be downloaded. It is down. Retry');
    expect(events).to.equal(0);
    await expect(table).to.be.accessible();
    endpoint.set(`${PATH}/INV-20544`, pdf);
    await savedFile(() => button(table, 'Retry').click());
    expect(table.shadowRoot!.activeElement).to.equal(button(table, PDF));
    await until(() => !isBusy(table), 'it is done');
    expect(noteOf(table)).to.equal('');
    expect(events).to.equal(1);
  });

  for (const [what, answer, words] of [
    [
      'a web page',
      new Response('<p>Sign in', {headers: {'content-type': 'text/html'}}),
      'not answer with a PDF',
    ],
    ['403', refusal(403, 'The Billing role is needed.'), 'The Billing role is needed.'],
    ['404', refusal(404, 'There is no such invoice.'), 'There is no such invoice.'],
  ] as const) {
    it(`says what went wrong where the answer is ${what}`, async () => {
      const table = await tableAt(endpointFor(() => answer.clone()));
      button(table, PDF).click();
      await until(() => noteOf(table) !== '', 'there is a note');
      expect(noteOf(table)).to.include(words);
    });
  }

  it('is given up when the table leaves the page, and not when it is moved', async () => {
    let aborted = 0;
    const table = await tableAt(
      endpointFor((request) => {
        request.signal.addEventListener('abort', () => (aborted += 1));
        return hanging(request);
      }),
    );
    button(table, PDF).click();
    await table.updateComplete;
    const place = table.parentElement!;
    place.append(table);
    await table.updateComplete;
    expect(isBusy(table)).to.equal(true);
    table.remove();
    await until(() => aborted > 0, 'the request was given up');
    place.append(table);
    await table.updateComplete;
    expect(noteOf(table)).to.equal('');
  });

  it('is made as CSV without asking, and the page is told', async () => {
    const endpoint = endpointWith(LIST);
    const table = await tableAt(endpoint);
    const told = nextEvent(table, 'invoice-download');
    const [name, content] = await savedFile(() => button(table, `${PDF} as CSV`).click());
    expect(name).to.equal('invoice-INV-20544.csv');
    expect(content.split('\r\n')).to.deep.equal([
      'Invoice,Due Date,Status,Currency,Amount Billed,Amount Paid,Amount Owed',
      'INV-20544,2026-11-01,Overdue,USD,12210.00,10000.00,2210.00',
      '',
    ]);
    expect((await told).format).to.equal('csv');
    expect(endpoint.requests).to.have.length(1);
    await until(() => heard(table) === 'Saved invoice-INV-20544.csv', 'it is said');
    expect(button(table, 'Export CSV').dataset.icon).to.equal('download');
  });

  it('says so when the part that makes files cannot be fetched', async () => {
    const table = await tableAt(endpointWith(LIST));
    const {load} = invoiceFiles;
    invoiceFiles.load = () => Promise.reject(new TypeError('Failed to fetch'));
    button(table, `${PDF} as CSV`).click();
    await until(() => noteOf(table) !== '', 'there is a note');
    invoiceFiles.load = load;
    expect(noteOf(table)).to.include('A file of this widget could not be loaded.');
    const [name] = await savedFile(() => button(table, 'Retry').click());
    expect(name).to.equal('invoice-INV-20544.csv');
  });

  it('is offered as CSV alone where the page gave the data', async () => {
    const table = await connected<InvoiceTable>('invoice-table', BY_PROVIDER, {data: LIST});
    expect(button(table, PDF).checkVisibility()).to.equal(false);
    expect(button(table, `${PDF} as CSV`).checkVisibility()).to.equal(true);
  });

  it('is reached and asked for by the keyboard alone', async () => {
    const endpoint = endpointFor(pdf);
    const table = await tableAt(endpoint);
    button(table, 'Download invoice INV-20611 as CSV').focus();
    await sendKeys({press: 'Tab'});
    expect(table.shadowRoot!.activeElement).to.equal(button(table, PDF));
    const told = nextEvent(table, 'invoice-download');
    await sendKeys({press: 'Enter'});
    expect((await told).id).to.equal('INV-20544');
  });
});
