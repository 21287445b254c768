import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {
  committedLicenses,
  type LicenseContract,
  licensesOfSubscription,
  licenseUsage,
  nearLimitPercent,
} from '../../account/licenses.js';
import {NEAR_PERCENT, type Subscription} from '../../account/subscription.js';
import {decodeLicenses} from '../../api/billing.js';
import {NOT_AVAILABLE} from '../../api/errors.js';
import {billingDetails, organization} from '../../api/paths.js';
import type {Decoded} from '../../api/reading.js';
import {decodeSubscription} from '../../api/subscription.js';
import type {Answer, EndpointClient, ReadOptions} from '../../client/index.js';
import {readLicenses, readOrganization} from '../../client/reads.js';
import {AccountElement} from '../../shared/account-element.js';
import {ChartController, type Drawing} from '../../shared/chart-controller.js';
import {clock} from '../../shared/clock.js';
import type {Subject} from '../../shared/connection.js';
import {ContractDownload} from '../../shared/contract-download.js';
import {formatAgo} from '../../shared/format.js';
import type {FrameView} from '../../shared/frame.js';
import {licenseDonut} from '../../shared/locales/en/license-donut.js';
import {numberFrom} from '../../shared/number-from.js';
import {property} from '../../shared/property.js';
import {ThresholdWatch} from '../../shared/threshold-watch.js';
import type {ThresholdLevel} from '../../shared/widget-events.js';
import {ringConfiguration} from './chart-data.js';
import {renderLine} from './compact-line.js';
import {renderAvailable, renderProduct} from './facts.js';
import {licenseDonutStyles} from './license-donut.styles.js';
import {type Figures, renderRing, renderTable} from './ring.js';
import {renderBar, renderDonutSkeleton} from './skeleton.js';

/** An organization's licenses, with what could not be read of its subscription. */
const licensesOf = ({unread, ...subscription}: Decoded<Subscription>): Decoded<LicenseContract> => ({
  ...licensesOfSubscription(subscription),
  ...(unread && {unread}),
});

/**
 * Licenses used out of those committed: a ring with the count in it, and beside it the package and what is left.
 *
 * @csspart ring - The ring.
 * @csspart count - The count in the ring.
 * @csspart package - The name of a package.
 * @csspart capabilities - The list of what a package includes.
 * @csspart table - The figures as a table, for those who do not see the ring.
 * @csspart line - The one line of `compact`.
 * @cssprop [--sw-accent] - Color of the licenses used.
 * @cssprop [--sw-near-fill] - Color of the licenses used near their limit.
 * @cssprop [--sw-over-fill] - Color of the ring past the limit.
 * @cssprop [--sw-surface-sunken] - Color of the licenses left.
 * @cssstate near - At `near-limit` percent used or above, up to 100.
 * @cssstate exceeded - Past 100 percent used.
 * @fires {ThresholdCrossEvent} threshold-cross - An answer shows the licenses near or past their limit, and the one before did not.
 * @fires {ContractDownloadEvent} contract-download - A person has downloaded the contract.
 */
export class LicenseDonut extends AccountElement<Decoded<LicenseContract>> {
  static override styles = [AccountElement.styles, licenseDonutStyles];

  /**
   * Percent used, 0 to 100, from which the licenses count as near their limit; 90 for anything else.
   *
   * @type {number}
   * @default 90
   */
  @property({type: Number, attribute: 'near-limit', converter: numberFrom('near-limit', NEAR_PERCENT)})
  nearLimit = NEAR_PERCENT;
  /** One line instead of the ring: "114 licenses available". `refresh-interval="3600"` keeps it true to the hour. */
  @property({type: Boolean, reflect: true}) compact = false;

  readonly #contract = new ContractDownload(this, this.localization);
  readonly #thresholds = new ThresholdWatch();
  readonly #chart: ChartController = new ChartController(this, {
    canvas: () => this.renderRoot.querySelector('canvas'),
    drawing: () => this.#drawing(),
  });

  /** @internal */
  protected get text() {
    return this.localization.texts(licenseDonut);
  }

  protected async load(
    client: EndpointClient,
    {kind, id}: Subject & {readonly id: string},
    options: ReadOptions,
  ): Promise<Answer<Decoded<LicenseContract>>> {
    if (kind === 'provider') return readLicenses(client, id, options);
    const answer = await readOrganization(client, id, options);
    return {...answer, data: licensesOf(answer.data)};
  }

  protected decode(json: unknown): Decoded<LicenseContract> {
    const isContract =
      typeof json === 'object' && json !== null && ('hasContract' in json || 'products' in json);
    return this.subject.kind === 'provider' || isContract
      ? decodeLicenses(json)
      : licensesOf(decodeSubscription(json));
  }

  protected override concerns(paths: readonly string[]): boolean {
    const {kind, id} = this.subject;
    return id !== undefined && paths.includes(kind === 'provider' ? billingDetails(id) : organization(id));
  }

  protected override isEmpty({hasContract}: LicenseContract): boolean {
    return !hasContract;
  }

  protected override loaded(contract: LicenseContract): void {
    const crossed = this.#thresholds.read('seats', this.subject.id ?? '', this.#level(contract));
    if (crossed) this.dispatchEvent(crossed);
  }

  protected override extraStates(contract: LicenseContract | undefined): readonly string[] {
    const level = contract && this.#level(contract);
    return level ? [level] : [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#ring?.classList.toggle('drawn', this.#chart.isDrawn);
    // Not by a style attribute, which strict pages refuse. A long count is set smaller.
    const count = this.renderRoot.querySelector('.count bdi');
    count?.parentElement?.style.setProperty('--_characters', `${count.textContent.length}`);
  }

  protected override renderView(view: FrameView): TemplateResult {
    const hint = this.compact ? this.text.noContractLine : this.text.noContract;
    // Only who has read the contract may say that there is none; a source may not know of contracts at all.
    const isKnown = view.error?.code !== NOT_AVAILABLE;
    const said: FrameView = isKnown
      ? {...view, emptyText: {title: this.text.noContractTitle, text: hint}}
      : view;
    return this.compact ? renderLine(said, this.shown && this.#figures(this.shown)) : super.renderView(said);
  }

  protected override renderHeaderEnd(): unknown {
    if (this.state === 'loading') {
      return html`<span class="aside updated">${renderBar(this.common.updatedNow)}</span>`;
    }
    const counted = this.receivedAt;
    if (this.state !== 'loaded' || !counted) return nothing;
    const ago = formatAgo(this.localization.locale, counted, clock.now());
    return html`<time class="aside updated" datetime=${counted.toISOString()}
      ><bdi>${ago === undefined ? this.common.updatedNow : this.common.updated(ago)}</bdi></time
    >`;
  }

  protected renderSkeleton(): TemplateResult {
    return renderDonutSkeleton(this.subject.kind, this.localization);
  }

  protected renderLoaded(contract: LicenseContract): TemplateResult {
    const figures = this.#figures(contract);
    const {localization} = this;
    return html`<div class="body figures ${figures.usage?.level ?? ''}" part="body">
      <div class="donut">
        ${renderRing(figures, localization, this.#recolor)}
        <div class="facts">
          ${renderAvailable(figures, localization)}
          ${contract.products.map((product) => renderProduct(product, localization))}
          ${this.#renderContract()}
        </div>
      </div>
      ${renderTable(figures, localization)}
    </div>`;
  }

  #renderContract(): TemplateResult {
    const client = this.data === undefined ? this.accountClient : undefined;
    const {kind, id} = this.subject;
    const mayDownload = client && kind === 'provider' && this.may('billing');
    return html`${mayDownload ? this.#contract.renderButton(client, id) : nothing}
      ${this.#contract.renderOutcome()}
      <p class="manager"><bdi>${this.text.manager}</bdi></p>`;
  }

  #figures(contract: LicenseContract): Figures {
    const isPurchaseKnown = contract.products.some(({purchasedLicenses}) => purchasedLicenses !== undefined);
    return {
      used: contract.assignedLicenses,
      committed: isPurchaseKnown ? committedLicenses(contract) : undefined,
      usage: licenseUsage(contract, nearLimitPercent(this.nearLimit)),
    };
  }

  #level(contract: LicenseContract): Extract<ThresholdLevel, 'near' | 'exceeded'> | undefined {
    const level = this.#figures(contract).usage?.level;
    return level === 'ok' ? undefined : level;
  }

  get #ring(): HTMLElement | null {
    return this.renderRoot.querySelector('.ring');
  }

  #drawing(): Drawing | undefined {
    const usage = this.shown && this.#figures(this.shown).usage;
    const ring = this.#ring;
    if (!usage || !ring) return undefined;
    // A canvas knows no custom properties: the ring's own computed colors are what the page has made of them.
    const {color: used, borderTopColor: left} = getComputedStyle(ring);
    const key = [usage.used, usage.available, used, left].join();
    return {key, configuration: ringConfiguration(usage, {used, left})};
  }

  readonly #recolor = (): void => {
    this.requestUpdate();
  };
}
