import {html, nothing, type TemplateResult} from 'lit';
import {type Invoice, OVERDUE, shownStatus} from '../../account/invoice.js';
import type {Money} from '../../account/money.js';
import {formatDay, formatMoney} from '../../shared/format.js';
import type {Localization} from '../../shared/localization.js';
import {common} from '../../shared/locales/en/common.js';
import {invoiceTable} from '../../shared/locales/en/invoice-table.js';
import type {Column} from '../../shared/table/column.js';
import {due, type SHOWN_STATUS} from './filters.js';

const amount = (field: string, label: string): Column => ({
  field,
  kind: 'money',
  label,
  className: 'cell figure amount',
  startsDescending: true,
});

/** The columns; `statusField` is what Status is sorted by: as shown in memory, in its own words on an endpoint. */
export function columnsFor(
  statusField: 'status' | typeof SHOWN_STATUS,
  {texts}: Localization,
): readonly Column[] {
  const text = texts(invoiceTable);
  return [
    {field: 'id', kind: 'text', label: text.invoice, className: 'cell name lead'},
    {field: 'dueDate', kind: 'date', label: text.dueDate, className: 'cell due', startsDescending: true},
    {field: statusField, kind: 'text', label: text.status, className: 'cell status lead'},
    amount('amountBilled', text.billed),
    amount('amountPaid', text.paid),
    amount('amountRemaining', text.owed),
    {label: text.actions, className: 'cell controls lead', isLabelHidden: true},
  ];
}

/** What the cells of a row need beside its invoice. */
export interface RowActions {
  readonly localization: Localization;
  /** Absent where there is no endpoint to ask for a PDF. */
  readonly pdf: ((invoice: Invoice) => void) | undefined;
  readonly csv: (invoice: Invoice) => void;
  /** Whether a file of the invoice is on its way. */
  readonly isBusy: boolean;
}

const kindOf = (status: string): string =>
  status === OVERDUE ? 'over' : status.toLowerCase() === 'paid' ? 'ok' : '';

/** Beyond this many characters a text may not fit its column, and its cell is given it as title. */
const isLong = (words: string): boolean => words.length > 13;

/** Nested templates cost time; these three of a row cost 3 % of a mount. */
const renderAmount = (label: string, words: string): TemplateResult =>
  html`<td
    class="cell figure amount"
    part="cell"
    role="cell"
    data-label=${label}
    title=${isLong(words) ? words : nothing}
  >
    ${words}
  </td>`;

/** The amount, or what stands for one that the endpoint does not say, in `currency` where that is not plain from its place. */
export const amountText = (
  amount: Money | undefined,
  {locale, texts}: Localization,
  currency = '',
): string => (amount ? formatMoney(locale, amount) : `${texts(common).notAvailable} ${currency}`);

/** The cells of one invoice, in the order of the columns. */
export function renderCells(invoice: Invoice, {localization, pdf, csv, isBusy}: RowActions): TemplateResult {
  const {id, dueDate, billed, paid, owed} = invoice;
  const text = localization.texts(invoiceTable);
  const {notAvailable} = localization.texts(common);
  const status = shownStatus(invoice, due.today);
  return html`<th
      class="cell name lead"
      part="cell"
      role="rowheader"
      scope="row"
      dir="auto"
      title=${isLong(id) ? id : nothing}
    >
      ${id}
    </th>
    <td class="cell due" part="cell" role="cell" data-label=${text.dueDate}>
      ${dueDate ? formatDay(localization.locale, dueDate) : notAvailable}
    </td>
    <td class="cell status lead" part="cell" role="cell">
      <bdi
        class=${status ? `badge ${kindOf(status)}` : ''}
        part="badge"
        data-icon=${status === OVERDUE ? 'stop' : nothing}
        >${(status === OVERDUE ? text.overdue : text.statusWord(status)).toUpperCase() || notAvailable}</bdi
      >
    </td>
    ${renderAmount(text.billedShort, amountText(billed, localization))}
    ${renderAmount(text.paidShort, amountText(paid, localization))}
    ${renderAmount(text.owedShort, amountText(owed, localization))}
    <td class="cell controls lead" part="cell" role="cell">
      <button
        class="button icon"
        part="button"
        type="button"
        aria-label=${text.downloadPdf(id)}
        title=${text.pdf}
        data-icon="download"
        aria-disabled=${isBusy}
        ?hidden=${!pdf}
        @click=${() => pdf?.(invoice)}
      ></button>
      <button
        class="button quiet"
        part="button"
        type="button"
        aria-label=${text.downloadCsv(id)}
        aria-disabled=${isBusy}
        @click=${() => csv(invoice)}
      >
        ${text.csv}
      </button>
    </td>`;
}
