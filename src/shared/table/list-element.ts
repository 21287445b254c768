import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {AccountError} from '../../api/errors.js';
import type {Fields} from '../../api/list-fields.js';
import type {DecodedList} from '../../api/list.js';
import type {Condition, SortKey} from '../../api/list-query.js';
import type {Answer, EndpointClient, ReadOptions} from '../../client/index.js';
import {AccountElement} from '../account-element.js';
import type {Subject} from '../connection.js';
import type {FrameView} from '../frame.js';
import {lazily} from '../lazy.js';
import type {Column} from './column.js';
import {Debounce} from './debounce.js';
import {FirstPages} from './first-pages.js';
import {listReading, type Reading} from './lazy-reading.js';
import type {Ask, Identified} from './list-question.js';
import type {ListReader} from './list-reader.js';
import {PrintControl} from './print-control.js';
import {renderFailure} from './render-failure.js';
import {renderEmptyRow, renderRow, renderTable} from './render-table.js';
import type {RowWindow} from './row-window.js';
import {renderSortSelect} from './sort-header.js';

/** Rows of the outline shown while loading. */
const PENDING_ROWS = 12;

/** A subject that has been found on the endpoint. */
export type KnownSubject = Subject & {readonly id: string};

/** What works on the list and on its rows. It is fetched while the endpoint is asked for a first page. */
interface Work<T extends Identified, L extends DecodedList<T>> {
  readonly code: Reading;
  readonly reader: ListReader<T, L>;
  readonly window: RowWindow;
}

/**
 * A widget that shows one list as a table: loads its first page like any widget, hands it to a `ListReader`, and draws
 * tools, notes, rows and a last line around it.
 *
 * @csspart table - The table.
 * @csspart head - The row group of the headings.
 * @csspart rows - The row group of the records.
 * @csspart row - A row.
 * @csspart cell - A cell of a row.
 * @csspart header-row - The row of headings.
 * @csspart header-cell - A heading.
 * @csspart sort - The button in a heading.
 * @csspart scroller - What the rows scroll in.
 * @csspart field - A search box or a select.
 * @csspart footer - The line of sums at the end.
 * @cssprop [--sw-rows=12] - Height of the table, in rows.
 */
export abstract class ListElement<T extends Identified, L extends DecodedList<T>> extends AccountElement<L> {
  /** Filters what a person is typing once they pause. */
  protected readonly debouncedFilter = new Debounce<readonly Condition[]>((filter) => this.filterBy(filter));
  readonly #fields: Fields<T>;
  readonly #sort: readonly SortKey[];
  readonly #firstPages = new FirstPages<L>();
  #work: Work<T, L> | undefined;
  /** Under way for data that was handed over, which waits for no endpoint. */
  #preparing: Promise<void> | undefined;
  /** Why such data cannot be shown. */
  #failure: AccountError | undefined;
  readonly #print = new PrintControl(this, () => this.#work);
  #ask: Ask<L> | undefined;
  #opened: L | undefined;
  #keepsOrder = false;

  constructor(fields: Fields<T>, sort: readonly SortKey[]) {
    super();
    this.#fields = fields;
    this.#sort = sort;
  }

  protected abstract readonly columns: readonly Column[];
  /** Asks the endpoint for a part of the subject's list. */
  protected abstract askFor(client: EndpointClient, subject: KnownSubject): Ask<L>;
  protected abstract cells(record: T): TemplateResult;
  /** @internal The widget's texts, and what is said in place of rows when none meets the filter. */
  protected abstract override readonly text: AccountElement<L>['text'] & {readonly noMatch: string};
  /** The controls above the table; without a list they only take their place. */
  protected abstract renderTools(list: L | undefined): unknown;
  /** The line below the table; without a list it only takes its place. */
  protected abstract renderFooter(reader: ListReader<T, L> | undefined): unknown;

  /** Reads the list that is shown; undefined while none is. */
  protected get reader(): ListReader<T, L> | undefined {
    return this.#work?.reader;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the page comes back within the same task, and reads on.
    queueMicrotask(() => {
      if (!this.isConnected) this.reader?.close();
    });
  }

  protected async load(
    client: EndpointClient,
    subject: KnownSubject,
    options: ReadOptions,
  ): Promise<Answer<L>> {
    const ask = this.askFor(client, subject);
    this.#ask = ask;
    if (this.reader) return this.reader.first(ask, options);
    const [answer] = await Promise.all([this.#firstPages.ask(ask, this.#sort, options), this.#prepare()]);
    return answer;
  }

  protected override isEmpty({total, items}: L): boolean {
    return total === 0 && items.length === 0;
  }

  /** Lets the next answer change rows, but move none: after a save, a reader's place must not jump. */
  protected keepOrderOnce(): void {
    this.#keepsOrder = true;
  }

  /** Puts the keyboard into the record's row, or on the table where the row is out of sight. */
  protected focusRow(id: string): void {
    this.#work?.window.focusRow(id);
  }

  protected filterBy(filter: readonly Condition[]): void {
    this.debouncedFilter.cancel();
    this.reader?.filterBy(filter);
    this.#work?.window.toTop();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#preparing) return isComplete;
    await this.#preparing;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const list = this.shown;
    if (list && listReading.ready) this.#begin(listReading.ready);
    if (list && !this.reader) {
      this.#preparing ??= this.#prepareForData();
      return;
    }
    if (list === this.#opened) return;
    this.#opened = list;
    const ask = this.data === undefined ? this.#ask : undefined;
    if (list) this.reader?.open(list, ask, {keepsOrder: this.#keepsOrder});
    else this.reader?.close();
    this.#keepsOrder = false;
  }

  protected override isPrepared(): boolean {
    // Properties that were set before the definition are not there yet: what stands tells whether there is data.
    const isOutline = this.renderRoot.querySelector('.pending') !== null;
    const isReady = isOutline || this.reader !== undefined || this.#failure !== undefined;
    if (!isReady) this.#preparing ??= this.#prepareForData();
    return isReady && super.isPrepared();
  }

  protected override renderView(view: FrameView): TemplateResult {
    return super.renderView(
      this.reader ? view : {...view, loaded: () => this.#renderFailure() ?? view.skeleton()},
    );
  }

  protected renderSkeleton(): TemplateResult {
    const row = renderRow(renderEmptyRow(this.columns.length, false, this.localization), nothing, nothing);
    return html`<div class="pending" part="skeleton" inert aria-hidden="true">
      ${this.renderTools(undefined)}
      <div class="sheet">
        ${renderTable({
          label: this.text.name,
          localization: this.localization,
          columns: this.columns,
          sort: [],
          onSort: this.#sortBy,
          isBehind: false,
          isBusy: true,
          rowCount: nothing,
          body: Array.from({length: PENDING_ROWS}, () => row),
        })}
        ${this.renderFooter(undefined)}
      </div>
    </div>`;
  }

  protected renderLoaded(list: L): unknown {
    return this.#work ? this.#renderList(list, this.#work) : nothing;
  }

  /** The way to sort in the narrow view. */
  protected renderSort(): TemplateResult {
    return renderSortSelect(this.columns, this.reader?.sort ?? this.#sort, this.#sortBy, this.localization);
  }

  /** The button that prints the whole list. */
  protected renderPrint(): TemplateResult {
    return this.#print.renderButton(this.localization);
  }

  #renderList(list: L, {code, reader, window}: Work<T, L>): TemplateResult {
    const {columns} = this;
    const {count, isBehind, isBusy, shownSort} = reader;
    return html`${this.renderTools(list)}
      ${code.renderTableNotes(reader, this.localization, () => reader.retry())}
      <div class="sheet">
        <div class="table-place" part="body">
          ${renderTable({
            label: this.text.name,
            localization: this.localization,
            columns,
            sort: shownSort,
            onSort: this.#sortBy,
            isBehind,
            isBusy,
            rowCount: window.rowCount,
            body: code.renderRows<T>({
              rows: reader,
              window,
              localization: this.localization,
              columns: columns.length,
              cells: (record) => this.cells(record),
            }),
          })}
          ${
            count === 0 && !isBusy
              ? html`<p class="no-match muted" part="message"><bdi>${this.text.noMatch}</bdi></p>`
              : nothing
          }
        </div>
        ${code.renderPrinted(reader, window, this.localization)} ${this.#print.renderNote(this.localization)}
        ${this.renderFooter(reader)}
      </div>`;
  }

  #renderFailure(): TemplateResult | undefined {
    return (
      this.#failure &&
      renderFailure(this.localization.message(this.#failure), this.localization, () => {
        this.#failure = undefined;
        this.#preparing = this.#prepareForData();
        this.requestUpdate();
      })
    );
  }

  /** Fetches what works on a list. Rejects with an `AccountError` where the page cannot have it. */
  async #prepare(): Promise<void> {
    this.#begin(await lazily(listReading.load));
  }

  #begin(code: Reading): void {
    if (this.#work) return;
    const reader = new code.ListReader<T, L>({
      fields: this.#fields,
      sort: this.#sort,
      firstPages: this.#firstPages,
      onChange: () => this.requestUpdate(),
    });
    const window = new code.RowWindow(this, {
      count: () => reader.count,
      onRows: (start, end) => {
        if (this.shown) reader.ensure(start, end);
      },
      renderNow: () => this.performUpdate(),
    });
    this.#work = {code, reader, window};
  }

  async #prepareForData(): Promise<void> {
    try {
      await this.#prepare();
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      this.#failure = error;
    }
    this.requestUpdate();
  }

  readonly #sortBy = (sort: readonly SortKey[]): void => {
    this.reader?.sortBy(sort);
    this.#work?.window.toTop();
  };
}
