/** A table as a widget has one, with organizations of a fake endpoint. */
import {css, html, LitElement} from 'lit';
import type {ManagedOrganization} from '../../../src/account/index.js';
import {ORGANIZATION_FIELDS} from '../../../src/api/list-fields.js';
import type {SortKey} from '../../../src/api/list-query.js';
import {controlStyles} from '../../../src/shared/control.styles.js';
import {hostStyles} from '../../../src/shared/host.styles.js';
import {stateIconStyles} from '../../../src/shared/icon.styles.js';
import {Localization} from '../../../src/shared/localization.js';
import type {Column} from '../../../src/shared/table/column.js';
import {ListReader} from '../../../src/shared/table/list-reader.js';
import {renderRows} from '../../../src/shared/table/render-rows.js';
import {renderTable} from '../../../src/shared/table/render-table.js';
import {RowWindow} from '../../../src/shared/table/row-window.js';
import {renderSortSelect} from '../../../src/shared/table/sort-header.js';
import {tableStyles} from '../../../src/shared/table/table.styles.js';
import {type FakeEndpoint, type Organizations, organizations} from './fake-endpoint.js';

const COLUMNS: readonly Column[] = [
  {className: 'cell name lead', label: 'Organization', field: 'name', kind: 'name'},
  {className: 'cell figure', label: 'Users', field: 'users', kind: 'number', startsDescending: true},
  {className: 'cell figure', label: 'Devices', field: 'devices', kind: 'number'},
  {className: 'cell controls lead', label: 'Actions', isLabelHidden: true},
];

export class TableFixture extends LitElement {
  static override styles = [
    hostStyles,
    controlStyles,
    stateIconStyles,
    tableStyles(),
    css`
      .table {
        --_columns: minmax(120px, 2fr) repeat(2, minmax(80px, 1fr)) 80px;
      }
    `,
  ];

  /** Rows that stood in the DOM, and were looked at, by the last render. */
  seen: readonly [start: number, end: number] = [0, 0];
  readonly reader = new ListReader<ManagedOrganization, Organizations>({
    fields: ORGANIZATION_FIELDS,
    sort: [{field: 'name', descending: false}],
    onChange: () => {
      this.requestUpdate();
    },
  });
  readonly #localization = new Localization(this);
  readonly window = new RowWindow(this, {
    count: () => this.reader.count,
    onRows: (start, end) => {
      this.seen = [start, end];
      this.reader.ensure(start, end);
    },
  });

  override render() {
    return html`<section class="frame">
      <div class="tools">
        ${renderSortSelect(COLUMNS, this.reader.shownSort, this.#onSort, this.#localization)}
      </div>
      ${renderTable({
        label: 'Organizations',
        columns: COLUMNS,
        sort: this.reader.shownSort,
        onSort: this.#onSort,
        isBehind: this.reader.isBehind,
        isBusy: this.reader.isBusy,
        rowCount: this.window.rowCount,
        localization: this.#localization,
        body: renderRows<ManagedOrganization>({
          rows: this.reader,
          window: this.window,
          localization: this.#localization,
          columns: COLUMNS.length,
          cells: ({name, usage}) =>
            html`<th class="cell name lead" role="rowheader" scope="row">${name}</th>
              <td class="cell figure" role="cell" data-label="Users">${usage.users}</td>
              <td class="cell figure" role="cell" data-label="Devices">${usage.devices ?? '—'}</td>
              <td class="cell controls lead" role="cell">
                <button class="button quiet" aria-label=${`Edit ${name}`}>Edit</button>
              </td>`,
        }),
      })}
    </section>`;
  }

  readonly #onSort = (sort: readonly SortKey[]): void => {
    this.reader.sortBy(sort);
    this.window.toTop();
  };

  get scroller(): HTMLElement {
    return this.#only('.scroller');
  }

  get table(): HTMLElement {
    return this.#only('.table');
  }

  get rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.rows .row')];
  }

  /** The names in the rows that are at least partly in view, top to bottom. */
  get namesInView(): string[] {
    const {bottom} = this.scroller.getBoundingClientRect();
    const head = this.#only('.head').getBoundingClientRect();
    const top = Math.max(this.scroller.getBoundingClientRect().top + this.scroller.clientTop, head.bottom);
    return this.rows
      .filter(
        (row) => row.getBoundingClientRect().bottom > top + 0.5 && row.getBoundingClientRect().top < bottom,
      )
      .map((row) => row.querySelector('th')?.textContent ?? '');
  }

  buttonOf(name: string): HTMLElement {
    return this.#only(`[aria-label="Edit ${name}"]`);
  }

  heading(label: string): HTMLElement {
    const found = [...this.renderRoot.querySelectorAll<HTMLElement>('thead th')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`There is no heading ${label}.`);
    return found;
  }

  #only(selector: string): HTMLElement {
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }
}
customElements.define('table-fixture', TableFixture);

/** The fixture with `count` organizations in memory, 800 px wide. */
export async function tableOf(count: number, width = 800): Promise<TableFixture> {
  const element = new TableFixture();
  element.style.width = `${width}px`;
  document.body.append(element);
  element.reader.open({items: organizations(count), total: count, rejected: []});
  await rendered(element);
  return element;
}

/** The fixture with an endpoint, as far as it has answered. */
export async function tableAt(endpoint: FakeEndpoint): Promise<TableFixture> {
  const element = new TableFixture();
  element.style.width = '800px';
  document.body.append(element);
  const {data} = await element.reader.first(endpoint.ask, {});
  element.reader.open(data, endpoint.ask);
  await rendered(element);
  return element;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** After a frame in which scrolls and resizes are told, and the renders that follow from them. */
export async function rendered(element: TableFixture): Promise<void> {
  await element.updateComplete;
  await frame();
  await frame();
  await element.updateComplete;
}
