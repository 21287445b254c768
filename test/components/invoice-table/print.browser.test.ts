/** Print, where the browser's dialog is not in the way: what happens before it, after it, and when it does not come. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import type {InvoiceTable} from '../../../src/components/invoice-table/invoice-table.js';
import {listPrinting} from '../../../src/shared/table/lazy-printing.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {invoicesRoute} from '../../helpers/in-page-endpoint.js';
import {manyInvoices} from '../../helpers/records.js';
import {button, textOf} from '../../helpers/widget.js';
import {endpointWith, tableAt, until} from './table.js';

const COUNT = 456;
const print = window.print.bind(window);
const {load} = listPrinting;

const rows = (table: InvoiceTable): number => table.shadowRoot!.querySelectorAll('.rows .row').length;
const table = (): Promise<InvoiceTable> => tableAt(endpointWith(invoicesRoute(manyInvoices(COUNT))));
const isAlone = (): boolean => document.querySelector('[data-sw-print]') !== null;
const isReady = (element: InvoiceTable) => (): boolean =>
  button(element, 'Print').getAttribute('aria-disabled') === 'false';

describe('Print of a long list', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => {
    window.print = print;
    listPrinting.load = load;
    fixtureCleanup();
  });

  it('stands with every row, alone, when the dialog opens, and as before once it is closed', async () => {
    const element = await table();
    const before = rows(element);
    let seen: readonly unknown[] = [];
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      seen = [rows(element), isAlone(), textOf(element).includes(`${COUNT} of ${COUNT} rows`)];
      dispatchEvent(new Event('afterprint'));
    };
    button(element, 'Print').click();
    await until(() => seen.length > 0 && !isAlone(), 'it has printed');
    await until(isReady(element), 'it can print again');
    expect(seen).to.deep.equal([COUNT, true, true]);
    expect(rows(element)).to.equal(before);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });

  it('waits for the dialog where the browser goes on behind it', async () => {
    const element = await table();
    window.print = () => dispatchEvent(new Event('beforeprint'));
    button(element, 'Print').click();
    await until(isAlone, 'the dialog is open');
    await element.updateComplete;
    expect([rows(element), isAlone()]).to.deep.equal([COUNT, true]);
    dispatchEvent(new Event('afterprint'));
    await until(() => !isAlone(), 'it is closed');
    expect(rows(element)).to.be.below(COUNT);
  });

  it('leaves no trace where the page may not print', async () => {
    const element = await table();
    const before = rows(element);
    let calls = 0;
    window.print = () => (calls += 1);
    button(element, 'Print').click();
    await until(() => calls === 1 && !isAlone(), 'it was tried');
    await until(isReady(element), 'it can be tried again');
    expect(rows(element)).to.equal(before);
  });

  it('prints the window that a page has moved it into, and not its own', async () => {
    const element = await table();
    const frame = document.createElement('iframe');
    element.parentElement!.append(frame);
    const {contentWindow: other, contentDocument: home} = frame;
    home!.body.append(element);
    await element.updateComplete;
    let calls = 0;
    window.print = () => (calls += 1);
    let seen: readonly unknown[] = [];
    other!.print = () => {
      other!.dispatchEvent(new Event('beforeprint'));
      seen = [rows(element), home!.body.hasAttribute('data-sw-print'), home!.adoptedStyleSheets.length];
      other!.dispatchEvent(new Event('afterprint'));
    };
    button(element, 'Print').click();
    await until(() => seen.length > 0 && !home!.body.hasAttribute('data-sw-print'), 'it has printed');
    expect(seen).to.deep.equal([COUNT, true, 1]);
    expect([calls, home!.adoptedStyleSheets.length]).to.deep.equal([0, 0]);
  });

  it('renders what is loaded at once when the page prints, and asks for nothing', async () => {
    const endpoint = endpointWith(invoicesRoute(manyInvoices(COUNT)));
    const element = await tableAt(endpoint);
    const asked = endpoint.requests.length;
    dispatchEvent(new Event('beforeprint'));
    expect(rows(element)).to.equal(100);
    expect(textOf(element)).to.include(`100 of ${COUNT} rows`);
    dispatchEvent(new Event('afterprint'));
    expect(rows(element)).to.be.below(100);
    expect(textOf(element)).to.not.include('rows');
    await element.updateComplete;
    expect(endpoint.requests).to.have.length(asked);
  });

  it('says so where what prints does not come, and tries again', async () => {
    const element = await table();
    listPrinting.load = () => Promise.reject(new TypeError('blocked'));
    button(element, 'Print').click();
    await until(() => textOf(element).includes('could not be loaded'), 'it says so');
    listPrinting.load = load;
    let calls = 0;
    window.print = () => (calls += 1);
    button(element, 'Retry').click();
    await until(() => calls === 1, 'it prints');
    await element.updateComplete;
    expect(textOf(element)).to.not.include('could not be loaded');
  });
});
