import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import type {InvoiceTable} from '../../../src/components/invoice-table/invoice-table.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {hanging, type InPageEndpoint, invoicesRoute, refusal} from '../../helpers/in-page-endpoint.js';
import {INVOICES, manyInvoices} from '../../helpers/records.js';
import {savedFile} from '../../helpers/saved-file.js';
import {button, textOf, within} from '../../helpers/widget.js';
import {choose, endpointWith, noteOf, sortBy, tableAt, tableWith, until} from './table.js';

const MANY = manyInvoices(450);
const LIST = {records: INVOICES, totalCount: INVOICES.length};

/** The lines of the file that Export CSV saves. */
async function exported(table: InvoiceTable): Promise<readonly [name: string, lines: string[]]> {
  const [name, content] = await savedFile(() => button(table, 'Export CSV').click());
  return [name, content.split('\r\n')];
}

/** A long list whose pages from the second on are answered, or not, as `gate` says. */
function gatedEndpoint(gate: (request: Request) => Response | Promise<Response> | undefined): InPageEndpoint {
  const route = invoicesRoute(MANY) as (request: Request) => Promise<Response>;
  return endpointWith((request) =>
    request.url.includes('skip=') ? (gate(request) ?? route(request)) : route(request),
  );
}

describe('Export CSV of <invoice-table>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('saves every invoice, in the order shown, under the day', async () => {
    const table = await tableWith(LIST);
    await sortBy(table, 'Invoice');
    const [name, lines] = await exported(table);
    expect(name).to.equal('invoices-2026-11-21.csv');
    expect(lines).to.deep.equal([
      'Invoice,Due Date,Status,Currency,Amount Billed,Amount Paid,Amount Owed',
      'INV-20355,2025-12-01,Void,USD,11610.00,0.00,0.00',
      'INV-20418,2026-12-05,Partially Paid,USD,200.00,10.90,189.10',
      'INV-20481,2026-10-01,Paid,USD,11970.00,11970.00,0.00',
      'INV-20544,2026-11-01,Overdue,USD,12210.00,10000.00,2210.00',
      'INV-20611,2026-12-01,Unpaid,USD,12384.00,0.00,12384.00',
      'INV-E-118,2026-09-01,Paid,EUR,1834.50,1834.50,0.00',
      '',
    ]);
  });

  it('saves what is filtered', async () => {
    const table = await tableWith(LIST);
    await choose(table, 'Status', 'Overdue');
    const [, lines] = await exported(table);
    expect(lines).to.have.length(3);
    expect(lines[1]).to.match(/^INV-20544,/);
  });

  it('lets no cell become a formula', async () => {
    const table = await tableWith({records: [{...INVOICES[0], id: '=1+1', status: '@SUM("a,b")'}]});
    const [, lines] = await exported(table);
    expect(lines[1]).to.equal(`'=1+1,2026-12-01,"'@SUM(""a,b"")",USD,12384.00,0.00,12384.00`);
  });

  it('says when it is done, until something else is filtered', async () => {
    const table = await tableWith(LIST);
    await exported(table);
    await until(() => textOf(table).includes('6 invoices exported.'), 'it is said');
    expect(button(table, 'Export CSV').dataset.icon).to.equal('check');
    await choose(table, 'Year', '2026');
    expect(textOf(table)).to.not.include('exported');
    expect(button(table, 'Export CSV').dataset.icon).to.equal('download');
  });

  it('reads the rest of a long list first, and shows how far it is', async () => {
    const table = await tableAt(endpointWith(invoicesRoute(MANY)));
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(noteOf(table)));
    observer.observe(table.shadowRoot!, {childList: true, subtree: true, characterData: true});
    const [, lines] = await exported(table);
    observer.disconnect();
    expect(lines).to.have.length(452);
    expect(new Set(lines).size).to.equal(452);
    expect([...seen]).to.include('Reading 100 of 450 invoices for the export … Cancel');
    await until(() => noteOf(table) === '', 'the note is gone');
  });

  it('asks the endpoint for the filtered ones alone', async () => {
    const endpoint = endpointWith(invoicesRoute(MANY));
    const table = await tableAt(endpoint);
    await choose(table, 'Status', 'Overdue');
    await until(() => textOf(table).includes('2 of 450 invoices'), 'the filter is answered');
    const [, lines] = await exported(table);
    expect(lines.slice(1, 3).map((line) => line.split(',')[2])).to.deep.equal(['Overdue', 'Overdue']);
    expect(lines).to.have.length(4);
    expect(endpoint.requests).to.have.length(2);
  });

  it('can be given up: nothing more is asked, nothing is saved, and the keyboard is back on the button', async () => {
    let aborted = 0;
    const table = await tableAt(
      gatedEndpoint((request) => {
        request.signal.addEventListener('abort', () => (aborted += 1));
        return hanging(request);
      }),
    );
    button(table, 'Export CSV').click();
    await until(() => noteOf(table) !== '', 'the export shows how far it is');
    expect(button(table, 'Export CSV').getAttribute('aria-disabled')).to.equal('true');
    await expect(table).to.be.accessible();
    button(table, 'Cancel').click();
    await until(() => noteOf(table) === '', 'the note is gone');
    expect(aborted).to.be.above(0);
    expect(table.shadowRoot!.activeElement).to.equal(button(table, 'Export CSV'));
    expect(button(table, 'Export CSV').getAttribute('aria-disabled')).to.equal('false');
    expect(textOf(table)).to.not.include('exported');
  });

  it('says what failed, and goes on where it was on Retry', async () => {
    let fails = true;
    const endpoint = gatedEndpoint(() => (fails ? refusal(503, 'It is down.') : undefined));
    const table = await tableAt(endpoint);
    button(table, 'Export CSV').click();
    await until(() => textOf(table).includes('not exported'), 'it is said');
    const alert = within(table, '[role=alert]');
    expect(alert.textContent).to.include('The invoices were not exported. It is down.');
    fails = false;
    const [, content] = await savedFile(() => alert.querySelector('button')!.click());
    expect(content.split('\r\n')).to.have.length(452);
    await until(() => noteOf(table) === '', 'nothing more is said of it');
  });

  it('saves the whole of a list that the endpoint neither sorts nor filters', async () => {
    const table = await tableAt(
      endpointWith(invoicesRoute([...MANY].reverse(), {ignores: ['sort', 'filter']})),
    );
    const [, lines] = await exported(table);
    expect(lines).to.have.length(452);
    expect(lines[1]).to.match(/^INV-900000,/);
  });
});
