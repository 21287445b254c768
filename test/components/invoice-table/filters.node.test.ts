import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type Invoice, NOT_PAYABLE_STATUSES, OVERDUE, shownStatus} from '../../../src/account/invoice.js';
import {INVOICE_FIELDS} from '../../../src/api/list-fields.js';
import {matcher} from '../../../src/api/list-filter.js';
import {
  choicesOf,
  conditionsOf,
  due,
  FIELDS,
  SHOWN_STATUS,
  toEndpoint,
} from '../../../src/components/invoice-table/filters.js';
import {day, money} from '../../account/values.js';

const TODAY = day('2026-11-21');
due.today = TODAY;

const STATUSES = ['Paid', 'Partially Paid', 'Unpaid', 'Void', 'written off', 'In Review'];

const invoices: fc.Arbitrary<Invoice> = fc.record({
  id: fc.constant('INV-1'),
  currency: fc.constant('USD'),
  status: fc.constantFrom(...STATUSES),
  dueDate: fc.constantFrom(day('2025-12-31'), day('2026-11-20'), TODAY, day('2026-11-22'), day('2027-01-01')),
  owed: fc.constantFrom(money('-1'), money('0'), money('0.000001'), money('12384')),
});

/** Whether the endpoint gives the invoice when asked for a status as shown. */
const isGiven = (invoice: Invoice, status: string): boolean => {
  const {filter = []} = toEndpoint({filter: conditionsOf({status, year: ''})}, STATUSES, TODAY);
  return matcher(filter, INVOICE_FIELDS)(invoice);
};

describe('the filters of an invoice table', () => {
  it('ask an endpoint for nothing but what memory would keep', () => {
    fc.assert(
      fc.property(invoices, fc.constantFrom(...STATUSES, OVERDUE), (invoice, status) => {
        const keeps = matcher(conditionsOf({status, year: ''}), FIELDS)(invoice);
        assert.ok(keeps || !isGiven(invoice, status));
      }),
    );
  });

  it('ask an endpoint for every overdue invoice, and for every one that nobody is to pay', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const status = shownStatus(invoice, TODAY);
        const isSettled = NOT_PAYABLE_STATUSES.includes(status.toLowerCase());
        if (status === OVERDUE || isSettled) assert.ok(isGiven(invoice, status));
      }),
    );
  });

  it('ask an endpoint for every unpaid invoice whose day is still to come', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        if ((invoice.dueDate ?? '') >= TODAY) assert.ok(isGiven(invoice, invoice.status));
      }),
    );
  });

  it('take the two together, and nothing where all is wanted', () => {
    assert.deepEqual(conditionsOf({status: '', year: ''}), []);
    assert.deepEqual(conditionsOf({status: 'Paid', year: '2026'}), [
      {field: SHOWN_STATUS, operator: 'eq', value: 'Paid'},
      {field: 'dueDate', operator: 'between', value: ['2026-01-01', '2026-12-31']},
    ]);
  });

  it("put a query into the endpoint's own fields and leave the rest as it is", () => {
    const query = {
      skip: 100,
      limit: 100,
      sort: [
        {field: SHOWN_STATUS, descending: true},
        {field: 'id', descending: false},
      ],
      filter: conditionsOf({status: 'Void', year: '2026'}),
    };
    assert.deepEqual(toEndpoint(query, STATUSES, TODAY), {
      skip: 100,
      limit: 100,
      sort: [
        {field: 'status', descending: true},
        {field: 'id', descending: false},
      ],
      filter: [
        {field: 'status', operator: 'eq', value: 'Void'},
        {field: 'dueDate', operator: 'between', value: ['2026-01-01', '2026-12-31']},
      ],
    });
  });
});

describe('choicesOf', () => {
  const list = {items: [], total: 3, rejected: []};
  const found: readonly Invoice[] = [
    {id: '1', currency: 'USD', status: 'Unpaid', dueDate: day('2025-03-01')},
    {id: '2', currency: 'USD', status: 'Paid', dueDate: day('2026-03-01')},
    {id: '3', currency: 'USD', status: ''},
    {id: '4', currency: 'USD', status: 'Paid'},
  ];

  it('gives what occurs: statuses in order, years newest first', () => {
    assert.deepEqual(choicesOf(list, found), {statuses: ['Paid', 'Unpaid'], years: [2026, 2025]});
  });

  it('believes an endpoint that says it of the whole list', () => {
    const choices = choicesOf({...list, statuses: ['Void', OVERDUE, 'Paid'], years: [2026, 1999]}, found);
    assert.deepEqual(choices, {statuses: ['Paid', 'Void'], years: [2026, 1999]});
  });
});
