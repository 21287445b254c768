import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {SortKey} from '../../api/list-query.js';
import {table as text} from '../locales/en/table.js';
import type {Column} from './column.js';
import type {Identified} from './list-question.js';
import type {RowWindow} from './row-window.js';
import {renderHeader} from './sort-header.js';

/** What a table shows: a `ListReader`, or what stands in for one. */
export interface TableRows<T> {
  /** The order of the rows. */
  readonly shownSort: readonly SortKey[];
  /** Whether these are not the rows asked for. */
  readonly isBehind: boolean;
  readonly isBusy: boolean;
  /** Undefined for a row that has not been read, or could not be. */
  row(index: number): T | undefined;
  isUnreadable(index: number): boolean;
}

export interface TableOptions<T extends Identified> {
  /** Name of the table. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: TableRows<T>;
  readonly window: RowWindow;
  /**
   * The row's cells, one for each column, in one flat template: nested ones cost twice the time. Each has the classes
   * of its column, a role (`rowheader` or `cell`) and, for the narrow view, its label in `data-label`.
   */
  readonly cells: (record: T) => TemplateResult;
  readonly onSort: (sort: readonly SortKey[]) => void;
}

const indexes = (start: number, end: number): number[] =>
  Array.from({length: Math.max(0, end - start)}, (_, index) => start + index);

/** A row without a record: still to come, or not to be read. */
const renderEmptyRow = (columns: number, isUnreadable: boolean): TemplateResult =>
  html`<td
    class="cell whole ${isUnreadable ? '' : 'awaited'}"
    part="cell"
    role="cell"
    aria-colspan=${columns}
  >
    <span>${isUnreadable ? text.unreadableRow : text.loadingRow}</span>
  </td>`;

function renderRow<T extends Identified>(index: number, options: TableOptions<T>): TemplateResult {
  const {rows, window, columns, cells} = options;
  const record = rows.row(index);
  return html`<tr
    class="row"
    part="row"
    role="row"
    data-id=${record?.id ?? nothing}
    aria-rowindex=${window.rowIndex(index)}
  >
    ${record ? cells(record) : renderEmptyRow(columns.length, rows.isUnreadable(index))}
  </tr>`;
}

/**
 * The table in its scroller. The roles are written out, since browsers drop those of a table whose rows are laid out
 * as a grid. Needs `tableStyles`.
 */
export function renderTable<T extends Identified>(options: TableOptions<T>): TemplateResult {
  const {label, columns, rows, window, onSort} = options;
  const {start, end} = window.range;
  return html`<div class="scroller" part="scroller" tabindex="0" role="group" aria-label=${text.rows(label)}>
    <table
      class="table figures ${rows.isBehind ? 'behind' : ''}"
      part="table"
      role="table"
      aria-label=${label}
      aria-rowcount=${window.rowCount}
      aria-busy=${rows.isBusy ? 'true' : 'false'}
    >
      <thead class="head" part="head" role="rowgroup">
        <tr class="row" part="header-row" role="row" aria-rowindex=${window.isWindowed ? 1 : nothing}>
          ${columns.map((column) => renderHeader(column, rows.shownSort, onSort))}
        </tr>
      </thead>
      <tbody class="rows" part="rows" role="rowgroup">
        ${repeat(
          indexes(start, end),
          (index) => index,
          (index) => renderRow(index, options),
        )}
      </tbody>
    </table>
  </div>`;
}
