import {html, nothing, type TemplateResult} from 'lit';
import {committedLicenses} from '../../account/licenses.js';
import type {ManagedOrganization} from '../../account/organization.js';
import {type CapCounts, capStatus, countCapStatuses, sumOfCaps} from '../../account/user-cap.js';
import {AccountError} from '../../api/errors.js';
import {ORGANIZATION_FIELDS} from '../../api/list-fields.js';
import {decodeManagedOrganizations, type ManagedOrganizationList} from '../../api/managed-organization.js';
import {managedOrganizations} from '../../api/paths.js';
import type {EndpointClient} from '../../client/index.js';
import {readLicenses, readManagedOrganizations} from '../../client/reads.js';
import {AccountElement} from '../../shared/account-element.js';
import type {EmptyText} from '../../shared/frame.js';
import {lazily} from '../../shared/lazy.js';
import {userCapEditor} from '../../shared/locales/en/user-cap-editor.js';
import {property, state} from '../../shared/property.js';
import {renderSearch, renderSelect} from '../../shared/table/filter-controls.js';
import {type KnownSubject, ListElement} from '../../shared/table/list-element.js';
import type {Ask} from '../../shared/table/list-question.js';
import type {ListReader} from '../../shared/table/list-reader.js';
import {renderFailure} from '../../shared/table/render-failure.js';
import {tableStyles} from '../../shared/table/table.styles.js';
import {ThresholdWatch} from '../../shared/threshold-watch.js';
import type {CapDialog} from './cap-dialog.js';
import type {ProviderFigures} from './cap-notes.js';
import {capWords} from './cap-words.js';
import {columnsFor, renderCells} from './columns.js';
import {type CapFilters, conditionsOf, NO_FILTERS, statusOptions} from './filters.js';
import {capDialog} from './lazy-dialog.js';
import {UserCapChangeEvent} from './user-cap-editor.events.js';
import {userCapEditorStyles} from './user-cap-editor.styles.js';

type Reader = ListReader<ManagedOrganization, ManagedOrganizationList>;

/** Width of the widget, in em of its text, under which its seven columns no longer fit beside one another: 700 px. */
const TWO_LINES = 50;

/**
 * Every client organization with its users, devices, high-water marks and user cap, and the dialog that edits a cap.
 *
 * @csspart dialog - The dialog that edits a cap.
 * @fires {ThresholdCrossEvent} threshold-cross - An answer shows an organization near its cap or at it, and the one before did not.
 * @fires {UserCapChangeEvent} user-cap-change - The endpoint has acknowledged a cap that a person saved.
 */
export class UserCapEditor extends ListElement<ManagedOrganization, ManagedOrganizationList> {
  static override styles = [AccountElement.styles, ...tableStyles(TWO_LINES), userCapEditorStyles];

  /** Hides Edit. */
  @property({type: Boolean}) readonly = false;

  @state() private filters: CapFilters = NO_FILTERS;
  /** Committed licenses, where they are known, and whose they are. */
  @state() private commitment: {readonly provider: string; readonly licenses: number | undefined} | undefined;
  /** What is said of the last save, in the language that holds when it is asked. */
  @state() private said: (() => string) | undefined;
  /** Why the dialog could not be opened, and for whom. */
  @state() private failure:
    {readonly organization: ManagedOrganization; readonly error: AccountError} | undefined;

  readonly #thresholds = new ThresholdWatch();
  #dialog: CapDialog | undefined;
  /** Whose Edit was pressed last, until the dialog is there. */
  #wanted: ManagedOrganization | undefined;

  constructor() {
    super(ORGANIZATION_FIELDS, [{field: 'name', descending: false}]);
    this.addEventListener('pointerover', this.#onApproach);
    this.addEventListener('focusin', this.#onApproach);
  }

  /** @internal */
  protected get text() {
    return this.localization.texts(userCapEditor);
  }

  protected override missingAttributes(): readonly string[] {
    return this.subject.kind === 'provider' ? [] : ['provider-id'];
  }

  protected override get columns(): ReturnType<typeof columnsFor> {
    return columnsFor(this.#mayEdit, this.localization);
  }

  protected askFor(client: EndpointClient, {id}: KnownSubject): Ask<ManagedOrganizationList> {
    return (query, options) => readManagedOrganizations(client, id, query, options);
  }

  protected decode(json: unknown): ManagedOrganizationList {
    return decodeManagedOrganizations(json);
  }

  protected override concerns(paths: readonly string[]): boolean {
    const list = this.subject.id === undefined ? undefined : managedOrganizations(this.subject.id);
    return list !== undefined && paths.some((path) => path === list || path.startsWith(`${list}/`));
  }

  protected override get emptyText(): EmptyText {
    return {title: this.common.emptyTitle, text: this.text.empty};
  }

  protected override loaded({items}: ManagedOrganizationList): void {
    void this.#readLicenses();
    for (const organization of items) {
      const status = capStatus(organization);
      const level = status === 'near' || status === 'reached' ? status : undefined;
      const crossed = this.#thresholds.read('cap', organization.id, level, organization.id);
      if (crossed) this.dispatchEvent(crossed);
    }
  }

  protected override renderHeaderEnd(): unknown {
    const caps = this.#totalCaps();
    if (caps === undefined || !this.may('billing')) return nothing;
    const {number} = this.localization;
    const licenses = this.#licenses;
    const words =
      licenses === undefined
        ? this.text.capsSumAlone(number(caps))
        : this.text.capsSum(number(caps), number(licenses));
    return html`<bdi class="aside figures">${words}</bdi>`;
  }

  protected cells(organization: ManagedOrganization): TemplateResult {
    return renderCells(organization, this.localization, this.#mayEdit ? this.#edit : undefined);
  }

  protected renderTools(list: ManagedOrganizationList | undefined): TemplateResult {
    return html`<div class="tools">
      ${renderSearch({
        label: this.text.search,
        value: this.filters.search,
        onInput: (search) => this.#filter({search}, true),
        onSubmit: () => this.debouncedFilter.flush(),
      })}
      ${renderSelect({
        label: this.text.capStatus,
        value: this.filters.status,
        options: statusOptions(this.localization),
        onChange: (status) => this.#filter({status: status as CapFilters['status']}),
      })}
      ${this.renderSort()} ${this.#renderCounts(list)}
    </div>`;
  }

  protected renderFooter(reader: Reader | undefined): TemplateResult {
    const asOf = this.#asOf();
    return html`${this.#renderFailure()}
      <div class="footer figures" part="footer">
        <bdi role="status">${reader ? this.#countText(reader) : html`&nbsp;`}</bdi>
        <bdi role="status">${this.said?.()}</bdi>
        <span class="grow"></span>
        ${asOf ? html`<time datetime=${asOf.toISOString()}><bdi>${this.text.asOf(this.localization.time(asOf))}</bdi></time>` : nothing}
        ${this.renderPrint()}
      </div>
      ${reader && this.#dialog ? this.#dialog.render() : nothing}`;
  }

  #renderFailure(): unknown {
    if (!this.failure) return nothing;
    const {organization, error} = this.failure;
    const message = this.localization.message(error);
    return renderFailure(this.text.notOpened(organization.name, message), this.localization, () => {
      // The button goes away with its note.
      this.focusRow(organization.id);
      this.#edit(organization);
    });
  }

  #renderCounts(list: ManagedOrganizationList | undefined): unknown {
    const counts = list && this.#counts(list);
    if (!counts) return nothing;
    const {number} = this.localization;
    return html`<span class="counts">
      ${
        counts.near > 0
          ? html`<bdi class="badge near" part="badge">${this.text.countNear(number(counts.near))}</bdi>`
          : nothing
      }
      ${
        counts.reached > 0
          ? html`<bdi class="badge over" part="badge">${this.text.countReached(number(counts.reached))}</bdi>`
          : nothing
      }
    </span>`;
  }

  get #mayEdit(): boolean {
    return !this.readonly && this.data === undefined && this.may('billing');
  }

  get #licenses(): number | undefined {
    return this.commitment?.provider === this.subject.id ? this.commitment?.licenses : undefined;
  }

  /** The endpoint's own count, which covers what is not loaded; else the count of what is. */
  #counts(list: ManagedOrganizationList): CapCounts | undefined {
    if (this.reader?.isWhole) return countCapStatuses(this.reader.records);
    return this.reader?.answer?.counts ?? list.counts;
  }

  #totalCaps(): number | undefined {
    const {reader} = this;
    if (!this.shown || !reader) return undefined;
    return reader.isWhole && !reader.incomplete ? sumOfCaps(reader.records) : reader.answer?.totalCaps;
  }

  #countText({count, total}: Reader): string {
    const {number, plural} = this.localization;
    return count === total
      ? this.text.organizations(total, number(total), plural)
      : this.text.organizationsOf(number(count), number(total));
  }

  /** When the row in view first was counted; the gateway counts all at once. */
  #asOf(): Date | undefined {
    return this.shown && this.reader?.row(0)?.usage.asOf;
  }

  #figures(): ProviderFigures {
    return {licenses: this.#licenses, totalCaps: this.#totalCaps()};
  }

  #filter(change: Partial<CapFilters>, isTyping = false): void {
    this.filters = {...this.filters, ...change};
    const conditions = conditionsOf(this.filters);
    if (isTyping) this.debouncedFilter.push(conditions);
    else this.filterBy(conditions);
  }

  /** What caps are held against. An endpoint without licenses, or one that keeps them to itself, does without. */
  async #readLicenses(): Promise<void> {
    const client = this.accountClient;
    const {id: provider} = this.subject;
    if (!client || provider === undefined || !this.may('billing')) return;
    try {
      const {data} = await readLicenses(client, provider);
      this.commitment = {provider, licenses: data.hasContract ? committedLicenses(data) : undefined};
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      this.commitment = undefined;
    }
  }

  #onSaved(saved: ManagedOrganization, previous: number | undefined): void {
    this.keepOrderOnce();
    this.reader?.replace(saved);
    this.said = () => this.text.saved(saved.name, capWords(saved.cap, this.localization));
    this.dispatchEvent(new UserCapChangeEvent({id: saved.id, name: saved.name}, previous, saved.cap));
  }

  /** The dialog, made at first need; the error where the page cannot have its file. */
  async #fetchDialog(): Promise<CapDialog | AccountError> {
    try {
      const code = await lazily(capDialog.load);
      return (this.#dialog ??= new code.CapDialog(this, {
        client: () => this.accountClient,
        provider: () => this.subject.id ?? '',
        figures: () => this.#figures(),
        localization: this.localization,
        onSaved: (saved, previous) => this.#onSaved(saved, previous),
        onConflict: (current) => this.reader?.replace(current),
        onClosed: ({id}) => this.focusRow(id),
      }));
    } catch (error) {
      if (error instanceof AccountError) return error;
      throw error;
    }
  }

  async #openDialog(organization: ManagedOrganization): Promise<void> {
    this.#wanted = organization;
    const dialog = await this.#fetchDialog();
    // While it was on its way, another Edit may have been pressed.
    if (this.#wanted !== organization) return;
    this.#wanted = undefined;
    if (dialog instanceof AccountError) this.failure = {organization, error: dialog};
    else if (this.isConnected && this.#mayEdit) dialog.open(organization);
  }

  readonly #edit = (organization: ManagedOrganization): void => {
    this.said = undefined;
    this.failure = undefined;
    void this.#openDialog(organization);
  };

  /** Has the dialog fetched by the time the button is pressed. */
  readonly #onApproach = (event: Event): void => {
    const [target] = event.composedPath() as Element[];
    if (!this.#dialog && target?.closest('.actions')) void this.#fetchDialog();
  };
}
