import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {type InPageEndpoint, invoicesRoute, json, refusal} from '../../helpers/in-page-endpoint.js';
import {INVOICES, manyInvoices} from '../../helpers/records.js';
import {textOf, within} from '../../helpers/widget.js';
import {
  choose,
  columnOf,
  endpointWith,
  footerOf,
  noteOf,
  optionsOf,
  rowsOf,
  sortBy,
  sumsOf,
  tableAt,
  until,
} from './table.js';

// 450 of them are too many for one answer; the six come first and last.
const MANY = [...INVOICES, ...manyInvoices(450)];
const EXTRAS = {
  totals: [{currency: 'USD', billed: '9007199254740993.5', paid: '1', owed: '2'}],
  years: [2026, 2025, 1990],
  statuses: ['Void', 'Paid', 'Unpaid', 'Partially Paid'],
};

/** The last question, its parameters in the order they were written. */
const asked = ({requests}: InPageEndpoint): Record<string, string> =>
  Object.fromEntries(new URL(requests.at(-1)!.slice(4), 'https://x').searchParams);

describe('<invoice-table> on a list that the endpoint sorts and filters', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('asks for the first hundred, newest due day first, and shows a window of them all', async () => {
    const endpoint = endpointWith(invoicesRoute(manyInvoices(5000)));
    const table = await tableAt(endpoint);
    expect(endpoint.requests).to.have.length(1);
    expect(asked(endpoint)).to.deep.equal({limit: '100', sort: '-dueDate'});
    const whole = within(table, '[role=table]');
    expect(whole.getAttribute('aria-rowcount')).to.equal('5001');
    expect(whole.querySelectorAll('*').length + 1).to.be.at.most(450);
    expect(footerOf(table)).to.equal('5,000 invoices');
  });

  for (const [heading, sort] of [
    ['Invoice', 'id'],
    ['Due Date', 'dueDate'],
    ['Status', 'status'],
    ['Amount Billed', '-amountBilled'],
    ['Amount Paid', '-amountPaid'],
    ['Amount Owed', '-amountRemaining'],
  ] as const) {
    it(`asks for the order by ${heading}, and shows which it is`, async () => {
      const endpoint = endpointWith(invoicesRoute(MANY));
      const table = await tableAt(endpoint);
      const before = columnOf(table, 0)[0];
      await sortBy(table, heading);
      await until(() => columnOf(table, 0)[0] !== before, 'the rows changed');
      expect(asked(endpoint)).to.deep.equal({limit: '100', sort});
      const sorted = within(table, '[aria-sort=ascending], [aria-sort=descending]');
      expect(sorted.textContent.trim()).to.equal(heading);
      expect(textOf(table)).to.not.include('does not sort');
    });
  }

  for (const [status, filter, ids] of [
    [
      'Overdue',
      'dueDate:lt:2026-11-21,amountRemaining:gt:0,status:ne:Paid,status:ne:Void',
      ['INV-20544', 'INV-899999', 'INV-899998'],
    ],
    ['Unpaid', 'status:eq:Unpaid,dueDate:ge:2026-11-21', ['INV-20611', 'INV-900000']],
    ['Partially Paid', 'status:eq:Partially Paid,dueDate:ge:2026-11-21', ['INV-20418']],
    ['Void', 'status:eq:Void', ['INV-20355']],
  ] as const) {
    it(`asks for ${status} in the endpoint's own words`, async () => {
      const endpoint = endpointWith(invoicesRoute(MANY, {extras: EXTRAS}));
      const table = await tableAt(endpoint);
      await choose(table, 'Status', status);
      await until(() => rowsOf(table).length === ids.length, `there are ${ids.length} rows`);
      expect(asked(endpoint)).to.deep.equal({limit: '100', sort: '-dueDate', filter});
      expect(columnOf(table, 0)).to.have.members([...ids]);
      expect([...new Set(columnOf(table, 2))]).to.deep.equal([status.toUpperCase()]);
      expect(textOf(table)).to.not.include('does not sort');
      expect(footerOf(table)).to.match(new RegExp(`^${ids.length} of 456 invoices`));
    });
  }

  it('asks for a year as the days from its first to its last', async () => {
    const endpoint = endpointWith(invoicesRoute(MANY, {extras: EXTRAS}));
    const table = await tableAt(endpoint);
    await choose(table, 'Year', '1990');
    await until(() => rowsOf(table).length === 12, 'a year is shown');
    expect(asked(endpoint).filter).to.equal('dueDate:between:1990-01-01|1990-12-31');
  });

  it("offers the endpoint's years and statuses, and shows its totals to the last digit", async () => {
    const table = await tableAt(endpointWith(invoicesRoute(MANY, {extras: EXTRAS})));
    expect(optionsOf(table, 'Year')).to.deep.equal(['All', '2026', '2025', '1990']);
    const statuses = ['All', 'Overdue', 'Paid', 'Partially Paid', 'Unpaid', 'Void'];
    expect(optionsOf(table, 'Status')).to.deep.equal(statuses);
    expect(sumsOf(table)).to.deep.equal(['billed $9,007,199,254,740,993.50 · owed $2.00']);
  });

  it('reads a list page by page that the endpoint neither sorts nor filters, and does both itself', async () => {
    const endpoint = endpointWith(invoicesRoute([...MANY].reverse(), {ignores: ['sort', 'filter']}));
    const table = await tableAt(endpoint);
    await until(() => sumsOf(table).length > 0, 'the whole list is read');
    expect(columnOf(table, 0).slice(0, 3)).to.deep.equal(['INV-20418', 'INV-20611', 'INV-900000']);
    await choose(table, 'Status', 'Overdue');
    expect(columnOf(table, 0)).to.deep.equal(['INV-20544', 'INV-899999', 'INV-899998']);
    await sortBy(table, 'Invoice');
    expect(columnOf(table, 0)[0]).to.equal('INV-20544');
  });

  it('notices at the first filter that there is none, and filters itself', async () => {
    const table = await tableAt(endpointWith(invoicesRoute(MANY, {ignores: ['filter']})));
    await choose(table, 'Status', 'Overdue');
    await until(() => rowsOf(table).length === 3, 'the overdue ones are shown');
    expect(columnOf(table, 0)).to.deep.equal(['INV-20544', 'INV-899999', 'INV-899998']);
  });

  it('says so where an endpoint gives the same page again and again', async () => {
    const table = await tableAt(endpointWith(invoicesRoute(MANY, {ignores: ['sort', 'skip', 'filter']})));
    await until(() => noteOf(table).includes('gives no more'), 'the reading ends');
    expect(noteOf(table)).to.equal('100 of 456 shown. The endpoint gives no more.');
    expect(sumsOf(table)).to.deep.equal([]);
  });

  it('keeps what is shown while the endpoint fails, says what failed, and asks again on Retry', async () => {
    const working = invoicesRoute(MANY) as (request: Request) => Promise<Response>;
    let fails = false;
    const endpoint = endpointWith((request) => (fails ? refusal(503, 'It is down.') : working(request)));
    const table = await tableAt(endpoint);
    fails = true;
    await choose(table, 'Status', 'Overdue');
    await until(() => noteOf(table) !== '', 'there is a note');
    expect(noteOf(table)).to.include('These are not the rows you asked for. It is down.');
    fails = false;
    within(table, '.note button').click();
    await until(() => rowsOf(table).length === 3, 'the rows are there');
    expect(noteOf(table)).to.equal('');
  });

  it('takes a status in any script to the endpoint and back', async () => {
    const status = 'Bezahlt, 50% | späten\\';
    const odd = {...INVOICES[2], id: 'INV-ODD', status, dueDate: '2027-01-01'};
    const endpoint = endpointWith(invoicesRoute([...MANY, odd]));
    const table = await tableAt(endpoint);
    await choose(table, 'Status', status);
    await until(() => rowsOf(table).length === 1, 'it is found');
    expect(columnOf(table, 0)).to.deep.equal(['INV-ODD']);
  });

  it('keeps a chosen year that a newer answer does not name', async () => {
    let years = [2026, 2025];
    const records = INVOICES;
    const endpoint = endpointWith(() => json({records, totalCount: records.length, years}));
    const table = await tableAt(endpoint);
    await choose(table, 'Year', '2025');
    years = [2026];
    await table.refresh();
    await table.updateComplete;
    expect(optionsOf(table, 'Year')).to.deep.equal(['All', '2026', '2025']);
    expect(columnOf(table, 0)).to.deep.equal(['INV-20355']);
  });
});
