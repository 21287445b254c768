import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import {InvoiceTable} from '../../../src/components/invoice-table/invoice-table.js';
import {describeElement} from '../../helpers/element-suite.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {hanging, inPageEndpoint, invoicesRoute, refusal} from '../../helpers/in-page-endpoint.js';
import {INVOICES, manyInvoices, ORGANIZATION_ID} from '../../helpers/records.js';
import {connected, hasState, loaded, outcome, textOf, within} from '../../helpers/widget.js';
import {
  BY_PROVIDER,
  choose,
  columnOf,
  endpointWith,
  footerOf,
  noteOf,
  optionsOf,
  PATH,
  rowsOf,
  sortBy,
  sumsOf,
  tableAt,
  tableWith,
} from './table.js';

const LIST = {records: INVOICES, totalCount: INVOICES.length};
const [UNPAID, OVERDUE] = INVOICES;

describeElement({
  tag: 'invoice-table',
  element: InvoiceTable,
  name: 'Payment History',
  attributes: BY_PROVIDER,
  path: PATH,
  route: invoicesRoute(INVOICES),
  json: LIST,
  emptyJson: {records: [], totalCount: 0},
});

describe('<invoice-table>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('shows every invoice, newest due day first, in its own currency', async () => {
    expect(rowsOf(await tableWith(LIST))).to.deep.equal([
      ['INV-20418', 'Dec 5, 2026', 'PARTIALLY PAID', '$200.00', '$10.90', '$189.10'],
      ['INV-20611', 'Dec 1, 2026', 'UNPAID', '$12,384.00', '$0.00', '$12,384.00'],
      ['INV-20544', 'Nov 1, 2026', 'OVERDUE', '$12,210.00', '$10,000.00', '$2,210.00'],
      ['INV-20481', 'Oct 1, 2026', 'PAID', '$11,970.00', '$11,970.00', '$0.00'],
      ['INV-E-118', 'Sep 1, 2026', 'PAID', '€1,834.50', '€1,834.50', '€0.00'],
      ['INV-20355', 'Dec 1, 2025', 'VOID', '$11,610.00', '$0.00', '$0.00'],
    ]);
  });

  it('is a table with row and column headings by its name', async () => {
    const table = within(await tableWith(LIST), '[role=table]');
    expect(table.getAttribute('aria-label')).to.equal('Payment History');
    const headings = [...table.querySelectorAll('[role=columnheader]')].map((each) =>
      each.textContent.trim(),
    );
    expect(headings).to.deep.equal([
      'Invoice',
      'Due Date',
      'Status',
      'Amount Billed',
      'Amount Paid',
      'Amount Owed',
      'Download',
    ]);
    expect(table.querySelectorAll('[role=rowheader]')).to.have.length(6);
  });

  for (const [dueDate, status, shown] of [
    ['2026-11-20', 'Unpaid', 'OVERDUE'],
    ['2026-11-21', 'Unpaid', 'UNPAID'],
    ['2026-11-20', 'Partially Paid', 'OVERDUE'],
    ['2026-11-20', 'Paid', 'PAID'],
    ['2026-11-20', 'Void', 'VOID'],
    ['2026-11-20', 'Written Off', 'WRITTEN OFF'],
  ] as const) {
    it(`shows ${status} due ${dueDate} as ${shown}, with a sign where it is overdue`, async () => {
      const table = await tableWith({records: [{...UNPAID, dueDate, status}]});
      const badge = within(table, '.rows .badge');
      expect(badge.textContent.trim()).to.equal(shown);
      expect(badge.dataset.icon).to.equal(shown === 'OVERDUE' ? 'stop' : undefined);
      expect(badge.classList.contains('over')).to.equal(shown === 'OVERDUE');
    });
  }

  const orders: readonly (readonly [heading: string, first: string, reversed: string])[] = [
    ['Invoice', 'INV-20355', 'INV-E-118'],
    ['Status', 'INV-20544', 'INV-20355'],
    ['Amount Billed', 'INV-20611', 'INV-E-118'],
    ['Amount Paid', 'INV-20481', 'INV-E-118'],
    ['Amount Owed', 'INV-20611', 'INV-E-118'],
  ];
  for (const [heading, first, reversed] of orders) {
    it(`sorts by ${heading}, both ways, without asking`, async () => {
      const endpoint = endpointWith(LIST);
      const table = await tableAt(endpoint);
      await sortBy(table, heading);
      expect(columnOf(table, 0)[0]).to.equal(first);
      await sortBy(table, heading);
      expect(columnOf(table, 0)[0]).to.equal(reversed);
      expect(endpoint.requests).to.have.length(1);
    });
  }

  it('sorts by the status that is shown', async () => {
    const table = await tableWith(LIST);
    await sortBy(table, 'Status');
    expect(columnOf(table, 2)).to.deep.equal(['OVERDUE', 'PAID', 'PAID', 'PARTIALLY PAID', 'UNPAID', 'VOID']);
  });

  it('begins with the oldest day at the second look at Due Date', async () => {
    const table = await tableWith(LIST);
    await sortBy(table, 'Due Date');
    expect(columnOf(table, 0)[0]).to.equal('INV-20355');
  });

  it('offers the statuses that occur, and Overdue, and the years', async () => {
    const table = await tableWith(LIST);
    const statuses = ['All', 'Overdue', 'Paid', 'Partially Paid', 'Unpaid', 'Void'];
    expect(optionsOf(table, 'Status')).to.deep.equal(statuses);
    expect(optionsOf(table, 'Year')).to.deep.equal(['All', '2026', '2025']);
  });

  for (const [status, ids] of [
    ['Overdue', ['INV-20544']],
    ['Partially Paid', ['INV-20418']],
    ['Paid', ['INV-20481', 'INV-E-118']],
  ] as const) {
    it(`filters by the status shown: ${status}`, async () => {
      const endpoint = endpointWith(LIST);
      const table = await tableAt(endpoint);
      await choose(table, 'Status', status);
      expect(columnOf(table, 0)).to.deep.equal(ids);
      expect(footerOf(table)).to.match(new RegExp(`^${ids.length} of 6 invoices billed`));
      expect(endpoint.requests).to.have.length(1);
    });
  }

  it('filters by year, and by both', async () => {
    const table = await tableWith(LIST);
    await choose(table, 'Year', '2025');
    expect(columnOf(table, 0)).to.deep.equal(['INV-20355']);
    await choose(table, 'Status', 'Paid');
    expect(rowsOf(table)).to.have.length(0);
    expect(textOf(table)).to.include('No invoice matches. Choose another status or year.');
    await choose(table, 'Status', 'All');
    await choose(table, 'Year', 'All');
    expect(rowsOf(table)).to.have.length(6);
  });

  it('sums what is filtered, a line for each currency, exact', async () => {
    const table = await tableWith({
      records: [
        ...INVOICES,
        {...OVERDUE, id: 'INV-X', amountBilled: '90071992547409930.01', amountRemaining: '0.005'},
      ],
    });
    expect(sumsOf(table)).to.deep.equal([
      'billed €1,834.50 · owed €0.00',
      'billed $90,071,992,547,458,304.01 · owed $14,783.105',
    ]);
    await choose(table, 'Status', 'Partially Paid');
    expect(sumsOf(table)).to.deep.equal(['billed $200.00 · owed $189.10']);
    expect(footerOf(table)).to.equal('1 of 7 invoices billed $200.00 · owed $189.10');
  });

  it('shows a dash for what the endpoint leaves out', async () => {
    const table = await tableWith({records: [{id: 'INV-1', currency: 'USD'}], totalCount: 1});
    expect(rowsOf(table)).to.deep.equal([['INV-1', '—', '—', '—', '—', '—']]);
    expect(sumsOf(table), 'no sum of what nobody knows').to.deep.equal(['billed — USD · owed — USD']);
  });

  it('shows the good ones beside a bad record, and says that there is one', async () => {
    const table = await tableWith({
      records: [...INVOICES, {...UNPAID, id: 'BAD', amountBilled: 'NaN'}],
      totalCount: 7,
    });
    expect(rowsOf(table)).to.have.length(6);
    expect(noteOf(table)).to.equal('1 record could not be read in full.');
    expect(footerOf(table)).to.match(/^6 of 7 invoices/);
  });

  it('reads the list as published', async () => {
    const table = await tableWith({
      records: [
        {
          id: '61a7f4c9',
          amountBilled: '200.0',
          amountPaid: '10.9',
          amountRemaining: '189.1',
          currency: 'USD',
          dueDate: '2021-08-07',
          status: 'Partially Paid',
        },
      ],
      totalCount: 1,
    });
    expect(rowsOf(table)).to.deep.equal([
      ['61a7f4c9', 'Aug 7, 2021', 'OVERDUE', '$200.00', '$10.90', '$189.10'],
    ]);
  });

  it("reads an organization's invoices", async () => {
    const path = `v2/organizations/${ORGANIZATION_ID}/invoices`;
    const endpoint = inPageEndpoint({[path]: LIST});
    const table = await loaded<InvoiceTable>(
      'invoice-table',
      {'org-id': ORGANIZATION_ID},
      {client: endpoint.client},
    );
    expect(rowsOf(table)).to.have.length(6);
    expect(endpoint.requests).to.deep.equal([`GET ${path}?limit=100&sort=-dueDate`]);
  });

  it('names the role to a viewer, and offers nothing', async () => {
    const endpoint = endpointWith(() => refusal(403, 'The Billing role is needed.'), {roles: 'viewer'});
    const table = await connected('invoice-table', BY_PROVIDER, {client: endpoint.client});
    await outcome(table);
    expect(hasState(table, 'not-allowed')).to.equal(true);
    expect(textOf(table)).to.include('The Billing role is needed.');
    expect(table.shadowRoot!.querySelector('.export')).to.equal(null);
  });

  it('links to the billing address alone, and only if it is one', async () => {
    const good = await tableAt(endpointWith(LIST), {'billing-email': 'billing@northwind.example'});
    const link = within(good, 'a');
    expect(link.textContent).to.equal('Request a copy');
    expect(link.getAttribute('href')).to.equal(
      'mailto:billing@northwind.example?subject=Copy%20of%20an%20invoice',
    );
    for (const address of ['javascript:alert(1)', 'a@b.example?bcc=c@d.example', '']) {
      const bad = await tableAt(endpointWith(LIST), {'billing-email': address});
      expect(bad.shadowRoot!.querySelector('a')).to.equal(null);
    }
  });

  for (const width of [1280, 784, 783, 560, 400, 320, 280]) {
    it(`keeps its size when data arrives, and scrolls nothing sideways, at ${width} px`, async () => {
      const endpoint = endpointWith(hanging);
      const table = await connected<InvoiceTable>('invoice-table', BY_PROVIDER, {client: endpoint.client});
      table.parentElement!.style.width = `${width}px`;
      const before = table.getBoundingClientRect().height;
      const invoices = [...manyInvoices(30), ...INVOICES];
      table.client = endpointWith(invoicesRoute(invoices), {source: 'sample'}).client;
      await outcome(table);
      expect(table.getBoundingClientRect().height).to.be.closeTo(before, 1);
      const scroller = within(table, '.scroller');
      const {position} = getComputedStyle(within(table, '.head'));
      const head = position === 'sticky' ? within(table, '.head').offsetHeight : 0;
      const rowHeight = within(table, '.rows .row').offsetHeight;
      expect(
        (scroller.clientHeight - head) / rowHeight,
        'rows in view, beside sums of two currencies',
      ).to.equal(12);
      expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
      expect(within(table, '.frame').scrollWidth).to.be.at.most(width);
      expect(within(table, '.rows .row').scrollHeight).to.be.at.most(
        within(table, '.rows .row').clientHeight,
      );
    });
  }

  it('keeps texts of any length inside its rows and its width at 280 px', async () => {
    const long = {
      id: 'W'.repeat(60),
      status: 'Awaiting approval by accounts payable',
      amountBilled: '123456789012345678901234567890.12',
      amountRemaining: '-98765432109876.54',
    };
    const table = await tableWith({records: [...INVOICES, {...UNPAID, ...long}]});
    table.parentElement!.style.width = '280px';
    expect(within(table, '.frame').scrollWidth).to.be.at.most(280);
    for (const row of table.shadowRoot!.querySelectorAll('.rows .row'))
      expect(row.scrollHeight).to.be.at.most(row.clientHeight);
  });

  it('lets its rows give way when its footer grows', async () => {
    const table = await tableWith(LIST);
    const before = table.offsetHeight;
    const rows = within(table, '.scroller').offsetHeight;
    const sums = [1, 2, 3].map(() => document.createElement('div'));
    for (const each of sums) each.textContent = '9 '.repeat(300);
    within(table, '.lines').append(...sums);
    expect(table.offsetHeight).to.equal(before);
    expect(within(table, '.scroller').offsetHeight).to.be.below(rows);
  });
});
