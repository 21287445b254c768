import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Fields} from '../../api/list-fields.js';
import type {DecodedList} from '../../api/list.js';
import type {Condition, SortKey} from '../../api/list-query.js';
import type {Answer, EndpointClient, ReadOptions} from '../../client/index.js';
import {AccountElement} from '../account-element.js';
import type {Subject} from '../connection.js';
import type {Column} from './column.js';
import {Debounce} from './debounce.js';
import type {Ask, Identified} from './list-question.js';
import {ListReader} from './list-reader.js';
import {renderTable, type TableRows} from './render-table.js';
import {RowWindow} from './row-window.js';
import {renderTableNotes} from './table-notes.js';

/** Rows of the outline shown while loading. */
const PENDING_ROWS = 12;

const pendingRows: TableRows<never> = {
  shownSort: [],
  isBehind: false,
  isBusy: true,
  row: () => undefined,
  isUnreadable: () => false,
};

/** A subject that has been found on the endpoint. */
export type KnownSubject = Subject & {readonly id: string};

/**
 * A widget that shows one list as a table: loads its first page like any widget, hands it to a `ListReader`, and draws
 * tools, notes, rows and a last line around it.
 *
 * @csspart table - The table.
 * @csspart row - A row.
 * @csspart cell - A cell of a row.
 * @csspart header-row - The row of headings.
 * @csspart header-cell - A heading.
 * @csspart sort - The button in a heading.
 * @csspart scroller - What the rows scroll in.
 * @csspart field - A search box or a select.
 * @cssprop [--sw-rows=12] - Height of the table, in rows.
 */
export abstract class ListElement<T extends Identified, L extends DecodedList<T>> extends AccountElement<L> {
  protected readonly reader: ListReader<T, L>;
  protected readonly rowWindow: RowWindow;
  /** Filters what a person is typing once they pause. */
  protected readonly debouncedFilter = new Debounce<readonly Condition[]>((filter) => this.filterBy(filter));
  #ask: Ask<L> | undefined;
  #opened: L | undefined;
  #keepsOrder = false;

  constructor(fields: Fields<T>, sort: readonly SortKey[]) {
    super();
    this.reader = new ListReader<T, L>({fields, sort, onChange: () => this.requestUpdate()});
    this.rowWindow = new RowWindow(this, {
      count: () => (this.shown ? this.reader.count : PENDING_ROWS),
      onRows: (start, end) => {
        if (this.shown) this.reader.ensure(start, end);
      },
    });
  }

  protected abstract readonly columns: readonly Column[];
  /** Asks the endpoint for a part of the subject's list. */
  protected abstract askFor(client: EndpointClient, subject: KnownSubject): Ask<L>;
  protected abstract cells(record: T): TemplateResult;
  /** Said in place of rows when none meets the filter. */
  protected abstract readonly noMatchText: string;
  /** The controls above the table; without data they only take their place. */
  protected abstract renderTools(list: L | undefined): unknown;
  /** The line below the table; without data it only takes its place. */
  protected abstract renderFooter(list: L | undefined): unknown;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the page comes back within the same task, and reads on.
    queueMicrotask(() => {
      if (!this.isConnected) this.reader.close();
    });
  }

  protected load(client: EndpointClient, subject: KnownSubject, options: ReadOptions): Promise<Answer<L>> {
    const ask = this.askFor(client, subject);
    this.#ask = ask;
    return this.reader.first(ask, options);
  }

  protected override isEmpty({total, items}: L): boolean {
    return total === 0 && items.length === 0;
  }

  /** Lets the next answer change rows, but move none: after a save, a reader's place must not jump. */
  protected keepOrderOnce(): void {
    this.#keepsOrder = true;
  }

  protected sortBy = (sort: readonly SortKey[]): void => {
    this.reader.sortBy(sort);
    this.rowWindow.toTop();
  };

  protected filterBy(filter: readonly Condition[]): void {
    this.debouncedFilter.cancel();
    this.reader.filterBy(filter);
    this.rowWindow.toTop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const list = this.shown;
    if (list === this.#opened) return;
    this.#opened = list;
    if (list)
      this.reader.open(list, this.data === undefined ? this.#ask : undefined, {keepsOrder: this.#keepsOrder});
    else this.reader.close();
    this.#keepsOrder = false;
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div class="pending" part="skeleton" inert aria-hidden="true">
      ${this.renderTools(undefined)}
      <div class="sheet">${this.#renderTable(pendingRows)} ${this.renderFooter(undefined)}</div>
    </div>`;
  }

  protected renderLoaded(list: L): TemplateResult {
    const hasNoMatch = this.reader.count === 0 && !this.reader.isBusy;
    return html`${this.renderTools(list)}
      ${renderTableNotes(this.reader, this.localization, () => this.reader.retry())}
      <div class="sheet">
        <div class="table-place">
          ${this.#renderTable(this.reader)}
          ${hasNoMatch ? html`<p class="no-match muted" part="message">${this.noMatchText}</p>` : nothing}
        </div>
        ${this.renderFooter(list)}
      </div>`;
  }

  #renderTable(rows: TableRows<T>): TemplateResult {
    return renderTable<T>({
      label: this.regionName,
      columns: this.columns,
      rows,
      window: this.rowWindow,
      cells: (record) => this.cells(record),
      onSort: this.sortBy,
    });
  }
}
