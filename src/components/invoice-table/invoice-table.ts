import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {type Invoice, type InvoiceTotals, invoiceTotals, OVERDUE} from '../../account/invoice.js';
import {decodeInvoices, type InvoiceList} from '../../api/invoice.js';
import type {InvoiceOwner} from '../../client/account-client.js';
import type {EndpointClient} from '../../client/index.js';
import {readInvoice, readInvoices} from '../../client/reads.js';
import {AccountElement} from '../../shared/account-element.js';
import {today} from '../../shared/clock.js';
import type {EmptyText} from '../../shared/frame.js';
import {lazily} from '../../shared/lazy.js';
import {invoiceTable} from '../../shared/locales/en/invoice-table.js';
import {property, state} from '../../shared/property.js';
import {mailLink} from '../../shared/safe-link.js';
import type {Column} from '../../shared/table/column.js';
import {renderSelect} from '../../shared/table/filter-controls.js';
import {type KnownSubject, ListElement} from '../../shared/table/list-element.js';
import type {Ask, Progress} from '../../shared/table/list-question.js';
import type {ListReader} from '../../shared/table/list-reader.js';
import {renderFailure} from '../../shared/table/render-failure.js';
import {tableStyles} from '../../shared/table/table.styles.js';
import {amountText, columnsFor, renderCells} from './columns.js';
import {Errands, type Failure} from './errands.js';
import {
  type Choices,
  choicesOf,
  conditionsOf,
  due,
  FIELDS,
  type InvoiceFilters,
  NO_FILTERS,
  optionsOf,
  SHOWN_STATUS,
  toEndpoint,
} from './filters.js';
import {InvoiceDownloadEvent, type InvoiceFormat} from './invoice-table.events.js';
import {invoiceTableStyles} from './invoice-table.styles.js';
import {invoiceFiles} from './lazy-files.js';
import {memo} from './memo.js';

type Reader = ListReader<Invoice, InvoiceList>;

/** The errand that is no invoice's. */
const EXPORT = '';

/** What stands in the selects before the invoices are there, so that they are as wide as they will be. */
const LIKELY: Choices = {statuses: ['Partially Paid'], years: [2000]};

/**
 * The invoices of an account: due day, status and amounts, exact in each invoice's own currency, each one as PDF or CSV,
 * and an export of what is filtered.
 *
 * @fires {InvoiceDownloadEvent} invoice-download - A person has downloaded one invoice.
 */
export class InvoiceTable extends ListElement<Invoice, InvoiceList> {
  static override styles = [AccountElement.styles, ...tableStyles(55.86), invoiceTableStyles];

  /** Address that sends copies of invoices: adds "Request a copy", an e-mail to it. */
  @property({attribute: 'billing-email'}) billingEmail = '';

  @state() private filters: InvoiceFilters = NO_FILTERS;
  /** How far an export has read the list. */
  @state() private progress: Progress | undefined;

  readonly #errands = new Errands(this);
  #owner: InvoiceOwner = {provider: ''};
  readonly #choices = memo((list: InvoiceList, invoices: readonly Invoice[], _count: number) =>
    choicesOf(list, invoices),
  );
  readonly #totals = memo((_invoices: readonly Invoice[], _filter: unknown) =>
    invoiceTotals(this.reader?.rows ?? []),
  );

  constructor() {
    super(FIELDS, [{field: 'dueDate', descending: true}]);
  }

  /** @internal */
  protected get text() {
    return this.localization.texts(invoiceTable);
  }

  protected override get columns(): readonly Column[] {
    const isAsked = this.reader?.mode === 'remote' || this.reader?.sort[0]?.field === 'status';
    return columnsFor(isAsked ? 'status' : SHOWN_STATUS, this.localization);
  }

  protected askFor(client: EndpointClient, {kind, id}: KnownSubject): Ask<InvoiceList> {
    const owner = kind === 'provider' ? {provider: id} : {organization: id};
    this.#owner = owner;
    return (query, options) => {
      const statuses = this.shown ? this.#choicesIn(this.shown).statuses : [];
      return readInvoices(client, owner, toEndpoint(query, statuses, today()), options);
    };
  }

  protected decode(json: unknown): InvoiceList {
    return decodeInvoices(json);
  }

  protected override get emptyText(): EmptyText {
    return {title: this.text.emptyTitle, text: this.text.empty};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    due.today = today();
    super.willUpdate(changed);
    // An export is of what is in view.
    if (!this.shown) this.#errands.cancel(EXPORT);
  }

  protected override renderHeaderEnd(list: InvoiceList | undefined): unknown {
    const {success} = this.#errands;
    return html`<span class="visually-hidden" role="status">${success?.words()}</span> ${
        list
          ? html`<button
              class="button quiet export"
              part="button"
              type="button"
              aria-label=${this.text.exportCsv}
              data-icon=${success?.key === EXPORT ? 'check' : 'download'}
              aria-disabled=${this.#errands.isRunning(EXPORT)}
              @click=${this.#export}
            >
              <span>${this.text.exportCsv}</span>
            </button>`
          : nothing
      }`;
  }

  protected cells(invoice: Invoice): TemplateResult {
    return renderCells(invoice, {
      localization: this.localization,
      pdf: this.data === undefined ? this.#downloadPdf : undefined,
      csv: this.#downloadCsv,
      isBusy: this.#errands.isRunning(invoice.id),
    });
  }

  protected renderTools(list: InvoiceList | undefined): TemplateResult {
    const {status, year} = this.filters;
    const {statuses, years} = list ? this.#choicesIn(list) : LIKELY;
    return html`<div class="tools">
      ${renderSelect({
        label: this.text.status,
        value: status,
        options: optionsOf([OVERDUE, ...statuses], status, this.localization),
        onChange: (value) => this.#filter({status: value}),
      })}
      ${renderSelect({
        label: this.text.year,
        value: year,
        options: optionsOf(years.map(String), year, this.localization),
        onChange: (value) => this.#filter({year: value}),
      })}
      ${this.renderSort()}
    </div>`;
  }

  protected renderFooter(reader: Reader | undefined): TemplateResult {
    const mail = mailLink(this.billingEmail);
    const sums = (reader && this.#sums(reader)) ?? [];
    return html`${this.#renderExportProgress()} ${this.#renderFailure()}
      <div class="footer figures" part="footer">
        <div class="sums">
          <bdi role="status">${reader ? this.#countText(reader) : html`&nbsp;`}</bdi>
          <div class="lines">${sums.map((sum) => this.#renderSum(sum))}</div>
        </div>
        ${
          mail
            ? html`<a
                class="button quiet"
                part="button"
                data-icon="mail"
                href="${mail}?subject=${encodeURIComponent(this.text.requestSubject)}"
                >${this.text.requestCopy}</a
              >`
            : nothing
        }
        ${this.renderPrint()}
      </div>`;
  }

  #renderSum({currency, billed, owed}: InvoiceTotals): TemplateResult {
    return html`<div>
      <bdi
        >${this.text.sumBilled} <bdi>${amountText(billed, this.localization, currency)}</bdi> ·
        ${this.text.sumOwed} <strong><bdi>${amountText(owed, this.localization, currency)}</bdi></strong></bdi
      >
    </div>`;
  }

  #renderExportProgress(): unknown {
    if (!this.progress) return nothing;
    const {number} = this.localization;
    const {loaded, total} = this.progress;
    return html`<div class="note strip" part="message">
      <bdi class="grow">${this.text.exporting(number(loaded), number(total))}</bdi>
      <button class="button quiet" part="button" type="button" @click=${this.#cancelExport}>
        ${this.common.cancel}
      </button>
    </div>`;
  }

  #renderFailure(): unknown {
    const {failure} = this.#errands;
    if (!failure) return nothing;
    const {key, error} = failure;
    const message = this.localization.message(error);
    const words = key === EXPORT ? this.text.exportFailed(message) : this.text.downloadFailed(key, message);
    return renderFailure(words, this.localization, () => this.#retry(failure));
  }

  #countText({count, total}: Reader): string {
    const {number, plural} = this.localization;
    return count === total
      ? this.text.invoices(total, number(total), plural)
      : this.text.invoicesOf(number(count), number(total));
  }

  /** What is filtered, summed: by the endpoint while it has the list, else here once all of it is read. */
  #sums(reader: Reader): readonly InvoiceTotals[] | undefined {
    const {mode, answer, isWhole, incomplete, records, filter} = reader;
    if (mode === 'remote') return answer?.totals;
    if (isWhole && !incomplete) return this.#totals(records, filter);
    return filter.length === 0 ? answer?.totals : undefined;
  }

  #choicesIn(list: InvoiceList): Choices {
    const records = this.reader?.records ?? [];
    const invoices = records.length > 0 ? records : list.items;
    return this.#choices(list, invoices, invoices.length);
  }

  #filter(change: Partial<InvoiceFilters>): void {
    this.filters = {...this.filters, ...change};
    this.#errands.success = undefined;
    this.filterBy(conditionsOf(this.filters));
  }

  readonly #downloadPdf = ({id}: Invoice): void => {
    const client = this.accountClient;
    if (!client) return;
    const owner = this.#owner;
    void this.#errands.run(id, async (signal) => {
      const file = await readInvoice(client, owner, id, {signal});
      const saved = (await lazily(invoiceFiles.load)).saveInvoice(file, id, 'pdf');
      this.#tell(id, 'pdf');
      return () => this.common.saved(saved);
    });
  };

  readonly #downloadCsv = (invoice: Invoice): void => {
    const {id} = invoice;
    void this.#errands.run(id, async () => {
      const saved = await (await lazily(invoiceFiles.load)).saveInvoiceCsv(invoice, due.today);
      this.#tell(id, 'csv');
      return () => this.common.saved(saved);
    });
  };

  #tell(id: string, format: InvoiceFormat): void {
    const event = new InvoiceDownloadEvent(id, format);
    this.dispatchEvent(event);
  }

  readonly #export = (): void => {
    const {number, plural} = this.localization;
    const {reader} = this;
    if (!reader) return;
    void this.#errands.run(EXPORT, async (signal) => {
      try {
        const invoices = await reader.loadAll(signal, (progress) => (this.progress = progress));
        await (await lazily(invoiceFiles.load)).saveInvoices(invoices, due.today, signal);
        return () => this.text.exported(invoices.length, number(invoices.length), plural);
      } finally {
        this.progress = undefined;
      }
    });
  };

  readonly #cancelExport = (): void => {
    this.#errands.cancel(EXPORT);
    this.#focusExport();
  };

  /** The button goes away with its note; the keyboard goes back to where the errand began. */
  #retry({key, retry}: Failure): void {
    retry();
    if (key === EXPORT) this.#focusExport();
    else this.focusRow(key);
  }

  #focusExport(): void {
    this.renderRoot.querySelector<HTMLElement>('.export')?.focus();
  }
}
