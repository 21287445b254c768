import {nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Localization} from '../localization.js';
import type {Identified} from './list-question.js';
import {renderEmptyRow, renderRow} from './render-table.js';
import type {RowWindow} from './row-window.js';

/** Where the records of the rows come from: a `ListReader`. */
export interface RowSource<T> {
  /** Undefined for a row that has not been read, or could not be. */
  row(index: number): T | undefined;
  isUnreadable(index: number): boolean;
}

export interface RowOptions<T extends Identified> {
  readonly rows: RowSource<T>;
  readonly window: RowWindow;
  readonly localization: Localization;
  /** How many columns the table has. */
  readonly columns: number;
  /**
   * The row's cells, one for each column, in one flat template: nested ones cost twice the time. Each has the classes
   * of its column, a role (`rowheader` or `cell`) and, for the narrow view, its label in `data-label`.
   */
  readonly cells: (record: T) => TemplateResult;
}

const indexes = (start: number, end: number): number[] =>
  Array.from({length: Math.max(0, end - start)}, (_, index) => start + index);

/** Which rows stand in the DOM. On paper nothing is still to come: what has not been read is left out. */
export function shownRows(rows: RowSource<unknown>, window: RowWindow): readonly number[] {
  const {start, end} = window.range;
  const all = indexes(start, end);
  return window.isPrinting
    ? all.filter((index) => rows.row(index) !== undefined || rows.isUnreadable(index))
    : all;
}

/** The rows of a table that stand in the DOM. */
export function renderRows<T extends Identified>({
  rows,
  window,
  localization,
  columns,
  cells,
}: RowOptions<T>): unknown {
  return repeat(
    shownRows(rows, window),
    (index) => index,
    (index) => {
      const record = rows.row(index);
      const content = record
        ? cells(record)
        : renderEmptyRow(columns, rows.isUnreadable(index), localization);
      return renderRow(content, record?.id ?? nothing, window.rowIndex(index));
    },
  );
}
