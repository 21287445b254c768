import {html, nothing, type TemplateResult} from 'lit';
import type {SortKey} from '../../api/list-query.js';
import type {Localization} from '../localization.js';
import {table} from '../locales/en/table.js';
import type {Column} from './column.js';
import {renderHeader} from './sort-header.js';

export interface TableOptions {
  /** Name of the table. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** The order of the rows. */
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
  /** Whether the rows are not those asked for. */
  readonly isBehind: boolean;
  readonly isBusy: boolean;
  /** `aria-rowcount` where rows are left out of the DOM, `nothing` where none are. */
  readonly rowCount: number | typeof nothing;
  readonly localization: Localization;
  /** What `renderRow` gives, for each row. */
  readonly body: unknown;
}

/** In place of cells where there is no record: still to come, or not to be read. */
export function renderEmptyRow(
  columns: number,
  isUnreadable: boolean,
  {texts}: Localization,
): TemplateResult {
  const text = texts(table);
  return html`<td
    class="cell whole ${isUnreadable ? '' : 'awaited'}"
    part="cell"
    role="cell"
    aria-colspan=${columns}
  >
    <span>${isUnreadable ? text.unreadableRow : text.loadingRow}</span>
  </td>`;
}

export const renderRow = (
  cells: TemplateResult,
  id: string | typeof nothing,
  rowIndex: number | typeof nothing,
): TemplateResult =>
  html`<tr class="row" part="row" role="row" data-id=${id} aria-rowindex=${rowIndex}>
    ${cells}
  </tr>`;

/**
 * The table in its scroller. The roles are written out, since browsers drop those of a table whose rows are laid out
 * as a grid. Needs `tableStyles`.
 */
export function renderTable(options: TableOptions): TemplateResult {
  const {label, columns, sort, onSort, isBehind, isBusy, rowCount, body, localization} = options;
  return html`<div
    class="scroller"
    part="scroller"
    tabindex="0"
    role="group"
    aria-label=${localization.texts(table).rows(label)}
  >
    <table
      class="table figures ${isBehind ? 'behind' : ''}"
      part="table"
      role="table"
      aria-label=${label}
      aria-rowcount=${rowCount}
      aria-busy=${isBusy}
    >
      <thead class="head" part="head" role="rowgroup">
        <tr class="row" part="header-row" role="row" aria-rowindex=${rowCount === nothing ? nothing : 1}>
          ${columns.map((column) => renderHeader(column, sort, onSort))}
        </tr>
      </thead>
      <tbody class="rows" part="rows" role="rowgroup">
        ${body}
      </tbody>
    </table>
  </div>`;
}
