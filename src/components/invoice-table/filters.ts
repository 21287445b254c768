import type {CalendarDate} from '../../account/calendar-date.js';
import {
  type Invoice,
  invoiceYears,
  NOT_PAYABLE_STATUSES,
  OVERDUE,
  shownStatus,
} from '../../account/invoice.js';
import type {InvoiceList} from '../../api/invoice.js';
import {type Fields, INVOICE_FIELDS} from '../../api/list-fields.js';
import type {Condition, ListQuery} from '../../api/list-query.js';
import {today} from '../../shared/clock.js';
import type {Localization} from '../../shared/localization.js';
import {invoiceTable} from '../../shared/locales/en/invoice-table.js';

/** The status a person sees, for sorting and filtering in memory; no endpoint knows a field of that name. */
export const SHOWN_STATUS = 'shownStatus';

/** The day by which invoices are overdue; read once a render, since a filter asks it of 100 000 records. */
export const due = {today: today()};

export const FIELDS: Fields<Invoice> = {
  ...INVOICE_FIELDS,
  [SHOWN_STATUS]: {kind: 'text', of: (invoice) => shownStatus(invoice, due.today)},
};

/** What a person wants to see; empty for all. */
export interface InvoiceFilters {
  /** As shown: `Overdue`, or a status as the endpoint words it. */
  readonly status: string;
  /** `2026` */
  readonly year: string;
}

export const NO_FILTERS: InvoiceFilters = {status: '', year: ''};

export const conditionsOf = ({status, year}: InvoiceFilters): readonly Condition[] => [
  ...(status === '' ? [] : [{field: SHOWN_STATUS, operator: 'eq', value: status} as const]),
  ...(year === ''
    ? []
    : [{field: 'dueDate', operator: 'between', value: [`${year}-01-01`, `${year}-12-31`]} as const]),
];

const isPayable = (status: string): boolean => !NOT_PAYABLE_STATUSES.includes(status.trim().toLowerCase());

/**
 * Conditions that an endpoint understands for a status as shown. All of them must hold, so an unpaid invoice without a
 * due day, or one past its day with nothing owed, is left out of its own status; in memory it is in.
 */
function statusConditions(status: string, all: readonly string[], day: CalendarDate): readonly Condition[] {
  if (status === OVERDUE) {
    return [
      {field: 'dueDate', operator: 'lt', value: day},
      {field: 'amountRemaining', operator: 'gt', value: '0'},
      ...all
        .filter((each) => !isPayable(each))
        .map((value): Condition => ({field: 'status', operator: 'ne', value})),
    ];
  }
  const own: Condition = {field: 'status', operator: 'eq', value: status};
  return isPayable(status) ? [own, {field: 'dueDate', operator: 'ge', value: day}] : [own];
}

/** The query in the endpoint's own fields. What comes of it is held against the status as shown. */
export function toEndpoint(query: ListQuery, statuses: readonly string[], day: CalendarDate): ListQuery {
  const {sort = [], filter = []} = query;
  return {
    ...query,
    sort: sort.map((key) => (key.field === SHOWN_STATUS ? {...key, field: 'status'} : key)),
    filter: filter.flatMap((condition) =>
      condition.field === SHOWN_STATUS
        ? statusConditions(String(condition.value), statuses, day)
        : [condition],
    ),
  };
}

/** What the list can be filtered by. */
export interface Choices {
  readonly statuses: readonly string[];
  /** Newest first. */
  readonly years: readonly number[];
}

/** As the endpoint says of the whole list, else what occurs in `invoices`. */
export function choicesOf({statuses, years}: InvoiceList, invoices: readonly Invoice[]): Choices {
  const distinct = new Set(statuses);
  if (!statuses) for (const {status} of invoices) distinct.add(status);
  distinct.delete('');
  distinct.delete(OVERDUE);
  return {statuses: [...distinct].sort(), years: years ?? invoiceYears(invoices)};
}

/** Options of a select with `All` first; what is chosen stays, whatever the list holds by now. */
export function optionsOf(values: readonly string[], chosen: string, {texts}: Localization) {
  const text = texts(invoiceTable);
  return [...new Set(['', ...values, chosen])].map((value) => ({
    value,
    label: value === '' ? text.all : value === OVERDUE ? text.overdue : text.statusWord(value),
  }));
}
