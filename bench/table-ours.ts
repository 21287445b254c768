/** A table on src/shared/table as a widget has one, with the columns of an invoice. */
import {html, LitElement} from 'lit';
import type {Invoice} from '../src/account/index.js';
import {INVOICE_FIELDS} from '../src/api/list-fields.js';
import type {DecodedList} from '../src/api/list.js';
import {formatDay, formatMoney} from '../src/shared/format.js';
import {Localization} from '../src/shared/localization.js';
import type {Column} from '../src/shared/table/column.js';
import {ListReader} from '../src/shared/table/list-reader.js';
import {renderRows} from '../src/shared/table/render-rows.js';
import {renderTable} from '../src/shared/table/render-table.js';
import {RowWindow} from '../src/shared/table/row-window.js';
import {tableLook} from './table-look.js';
import type {BenchedTable} from './table.page.js';

const COLUMNS: readonly Column[] = [
  {className: 'cell lead', label: 'Invoice', field: 'id'},
  {className: 'cell', label: 'Due Date', field: 'dueDate', kind: 'date'},
  {className: 'cell lead', label: 'Status', field: 'status'},
  {className: 'cell figure', label: 'Amount Billed', field: 'amountBilled', kind: 'money'},
  {className: 'cell figure', label: 'Amount Paid', field: 'amountPaid', kind: 'money'},
  {className: 'cell figure', label: 'Amount Owed', field: 'amountRemaining', kind: 'money'},
  {className: 'cell controls lead', label: 'Download', isLabelHidden: true},
];

class BenchTable extends LitElement {
  static override styles = tableLook;

  readonly #localization = new Localization(this);
  readonly reader = new ListReader<Invoice, DecodedList<Invoice>>({
    fields: INVOICE_FIELDS,
    sort: [{field: 'dueDate', descending: true}],
    onChange: () => {
      this.requestUpdate();
    },
  });
  readonly window = new RowWindow(this, {
    count: () => this.reader.count,
    onRows: (start, end) => {
      this.reader.ensure(start, end);
    },
  });

  protected override render() {
    return html`<section class="frame">
      ${renderTable({
        label: 'Payment History',
        columns: COLUMNS,
        sort: this.reader.shownSort,
        onSort: (sort) => {
          this.reader.sortBy(sort);
        },
        isBehind: this.reader.isBehind,
        isBusy: this.reader.isBusy,
        rowCount: this.window.rowCount,
        localization: this.#localization,
        body: renderRows<Invoice>({
          rows: this.reader,
          window: this.window,
          localization: this.#localization,
          columns: COLUMNS.length,
          cells: (invoice) => this.#cells(invoice),
        }),
      })}
    </section>`;
  }

  #cells({id, dueDate, status, billed, paid, owed}: Invoice) {
    const {locale} = this.#localization;
    return html`<th class="cell lead" part="cell" role="rowheader" scope="row">${id}</th>
      <td class="cell" part="cell" role="cell" data-label="Due Date">
        ${dueDate ? formatDay(locale, dueDate) : '—'}
      </td>
      <td class="cell lead" part="cell" role="cell"><span class="badge" part="badge">${status}</span></td>
      <td class="cell figure" part="cell" role="cell" data-label="Amount Billed">
        ${billed ? formatMoney(locale, billed) : '—'}
      </td>
      <td class="cell figure" part="cell" role="cell" data-label="Amount Paid">
        ${paid ? formatMoney(locale, paid) : '—'}
      </td>
      <td class="cell figure" part="cell" role="cell" data-label="Amount Owed">
        ${owed ? formatMoney(locale, owed) : '—'}
      </td>
      <td class="cell controls lead" part="cell" role="cell">
        <button
          class="button icon"
          type="button"
          aria-label=${`Download invoice ${id}`}
          data-icon="download"
        ></button>
      </td>`;
  }
}
customElements.define('bench-table', BenchTable);

const answerOf = (list: DecodedList<Invoice>) =>
  Promise.resolve({data: list, receivedAt: new Date(0), stale: false, roles: undefined, source: undefined});

/** A table of `records`, which an endpoint answered all at once, with `viewRows` rows in view. */
export async function ours(records: readonly Invoice[], viewRows: number): Promise<BenchedTable> {
  const element = new BenchTable();
  element.style.setProperty('--sw-rows', `${viewRows}`);
  const ask = () => answerOf({items: records, total: records.length, rejected: []});
  const {data} = await element.reader.first(ask, {});
  element.reader.open(data, ask);
  document.body.append(element);
  await element.updateComplete;
  const scroller = element.renderRoot.querySelector<HTMLElement>('.scroller');
  if (!scroller) throw new Error('The table did not render.');
  return {
    root: element.renderRoot,
    scroller,
    sort: async (field, descending) => {
      element.reader.sortBy([{field, descending}]);
      await element.updateComplete;
    },
    filter: async (text) => {
      element.reader.filterBy(text === '' ? [] : [{field: 'id', operator: 'search', value: text}]);
      await element.updateComplete;
    },
    rowsInView: () => {
      const {top, bottom} = scroller.getBoundingClientRect();
      return [...element.renderRoot.querySelectorAll('.rows .row')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      }).length;
    },
    remove: () => {
      element.remove();
    },
  };
}
