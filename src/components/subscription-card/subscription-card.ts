import {html, nothing, type TemplateResult} from 'lit';
import {type RenewalCountdown, renewalCountdown} from '../../account/renewal.js';
import {seatUsage, type Subscription, type SubscriptionStatus} from '../../account/subscription.js';
import type {Decoded} from '../../api/reading.js';
import {decodeSubscription} from '../../api/subscription.js';
import {organization, provider} from '../../api/paths.js';
import type {Answer, EndpointClient, ReadOptions} from '../../client/index.js';
import {readOrganization, readProvider} from '../../client/reads.js';
import {AccountElement} from '../../shared/account-element.js';
import {placePopover} from '../../shared/anchored-popover.js';
import {clock, today} from '../../shared/clock.js';
import type {Subject} from '../../shared/connection.js';
import {ContractDownload} from '../../shared/contract-download.js';
import {CopyController} from '../../shared/copy-controller.js';
import {Errand} from '../../shared/errand.js';
import {lazily} from '../../shared/lazy.js';
import {subscriptionCard} from '../../shared/locales/en/subscription-card.js';
import {mailLink, phoneLink} from '../../shared/safe-link.js';
import {ThresholdWatch} from '../../shared/threshold-watch.js';
import type {ThresholdLevel} from '../../shared/widget-events.js';
import {type Detail, details} from './details.js';
import {type SubscriptionFiles, subscriptionFiles} from './lazy-files.js';
import {renderSeats, seatsText} from './seats.js';
import {subscriptionCardStyles} from './subscription-card.styles.js';

/** Sign of each status; a word the endpoint made up stands as it is, without a sign. */
const STATUS_BADGES = {
  active: {kind: 'ok', icon: 'check'},
  trial: {kind: 'near', icon: 'warning'},
  suspended: {kind: 'over', icon: 'stop'},
  unknown: {kind: '', icon: nothing},
} as const satisfies Record<SubscriptionStatus, object>;

const RENEWAL_KINDS = {far: '', near: 'near', urgent: 'over', past: 'over'} as const;

/**
 * One subscription: plan, status, days, seats bought and used, and what they cost.
 *
 * @csspart plan - The plan name.
 * @csspart meter - The bar of seats used.
 * @csspart details - The list of dates, sums and contacts.
 * @csspart footer - The line of actions at the end.
 * @fires {ThresholdCrossEvent} threshold-cross - An answer shows the seats near or past what was bought, or the renewal 90 days away or fewer, and the one before did not.
 * @fires {ContractDownloadEvent} contract-download - A person has downloaded the contract.
 */
export class SubscriptionCard extends AccountElement<Decoded<Subscription>> {
  static override styles = [AccountElement.styles, subscriptionCardStyles];

  readonly #copy = new CopyController(this);
  readonly #contract = new ContractDownload(this, this.localization);
  readonly #file = new Errand(this, this.localization);
  readonly #thresholds = new ThresholdWatch();

  /** @internal */
  protected get text() {
    return this.localization.texts(subscriptionCard);
  }

  protected async load(
    client: EndpointClient,
    {kind, id}: Subject & {readonly id: string},
    options: ReadOptions,
  ): Promise<Answer<Decoded<Subscription>>> {
    return kind === 'provider' ? readProvider(client, id, options) : readOrganization(client, id, options);
  }

  protected decode(json: unknown): Decoded<Subscription> {
    return decodeSubscription(json);
  }

  protected override concerns(paths: readonly string[]): boolean {
    const {kind, id} = this.subject;
    return id !== undefined && paths.includes(kind === 'provider' ? provider(id) : organization(id));
  }

  protected override loaded(subscription: Subscription): void {
    const subject = subscription.id ?? '';
    const level = seatUsage(subscription)?.level;
    const countdown = this.#countdown(subscription);
    const crossed = [
      this.#thresholds.read('seats', subject, level === 'ok' ? undefined : level),
      this.#thresholds.read('renewal', subject, countdown && renewalThreshold(countdown)),
    ];
    for (const event of crossed) if (event) this.dispatchEvent(event);
  }

  protected override renderHeaderEnd(subscription: Subscription | undefined): unknown {
    if (!subscription?.status) return nothing;
    const {kind, icon} = STATUS_BADGES[subscription.status];
    const word =
      subscription.status === 'unknown'
        ? subscription.statusText?.toUpperCase()
        : this.text[subscription.status];
    return html`<bdi class="badge ${kind}" part="badge" data-icon=${icon}>${word}</bdi>`;
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div class="body" part="body" aria-hidden="true">
        <div class="plan skeleton" part="skeleton"></div>
        <div class="id"><span class="skeleton skeleton-line"></span></div>
        <div>
          <div class="seats"><span class="skeleton skeleton-line"></span></div>
          <div class="meter skeleton"></div>
        </div>
        <dl class="details">
          ${details({addOns: []}, this.localization, true).map(
            ({label, note}) =>
              html`<dt class="skeleton"><span class="unseen">${label}</span></dt>
                <dd>
                  <span class="skeleton skeleton-line"></span>
                  ${renderNote(note)}
                </dd>`,
          )}
        </dl>
      </div>
      <div class="footer" part="footer" aria-hidden="true"><span class="button unseen">&nbsp;</span></div>`;
  }

  protected renderLoaded(subscription: Subscription): TemplateResult {
    return html`<div class="body figures" part="body">
        <p class="plan" part="plan"><bdi>${subscription.planName ?? this.text.noPlan}</bdi></p>
        ${this.#renderId(subscription)} ${renderSeats(subscription, this.localization)}
        ${this.#renderDetails(subscription)} ${this.#contract.renderOutcome()} ${this.#file.renderOutcome()}
        ${this.#renderCopyFailure()}
      </div>
      ${this.#renderFooter(subscription)}`;
  }

  #renderId({subscriptionId}: Subscription): TemplateResult {
    return html`<div class="id">
      <span
        ><span class="visually-hidden">${this.text.subscriptionId}</span>
        <bdi>${subscriptionId ?? this.common.notAvailable}</bdi></span
      >
      ${
        subscriptionId
          ? html`<button
              class="button icon small"
              part="button"
              type="button"
              aria-label=${this.text.copySubscriptionId}
              data-icon=${this.#copy.hasCopied('id') ? 'check' : 'copy'}
              @click=${() => this.#copy.copy('id', subscriptionId)}
            ></button>`
          : nothing
      }
      <span role="status">${this.#copy.hasCopied('id') ? this.common.copied : nothing}</span>
    </div>`;
  }

  #renderDetails(subscription: Subscription): TemplateResult {
    const lines = details(subscription, this.localization, this.may('billing'));
    return html`<dl class="details" part="details">
      ${lines.map(
        (line) =>
          html`<dt>${line.label}</dt>
            <dd>${this.#renderValue(line, subscription)} ${renderNote(line.note)}</dd>`,
      )}
    </dl>`;
  }

  #renderValue({id, value}: Detail, {renewalDate, accountManager}: Subscription): unknown {
    if (id === 'renewal' && renewalDate) {
      const {level, days} = renewalCountdown(renewalDate, today());
      return html`<strong><bdi>${value}</bdi></strong>
        <bdi class="badge ${RENEWAL_KINDS[level]}" part="badge">${this.#countdownText(days)}</bdi>`;
    }
    if (id === 'manager' && accountManager) {
      const mail = accountManager.email && mailLink(accountManager.email);
      const phone = accountManager.phone && phoneLink(accountManager.phone);
      return html`<span class="contact">
        ${mail ? html`<a href=${mail}><bdi>${value}</bdi></a>` : html`<bdi>${value}</bdi>`}
        ${phone && value !== accountManager.phone ? html`<a href=${phone}><bdi dir="ltr">${accountManager.phone}</bdi></a>` : nothing}
      </span>`;
    }
    return html`<bdi>${value}</bdi>`;
  }

  #renderFooter(subscription: Subscription): TemplateResult {
    const client = this.data === undefined ? this.accountClient : undefined;
    const {kind, id} = this.subject;
    return html`<div class="footer" part="footer">
      <button
        class="button quiet"
        part="button"
        type="button"
        data-icon="calendar"
        ?disabled=${!subscription.renewalDate}
        @click=${() => this.#save((files) => files.saveRenewal(subscription, clock.now(), this.localization))}
      >
        ${this.text.addRenewal}
      </button>
      ${client && kind === 'provider' && this.may('billing') ? this.#contract.renderButton(client, id, 'quiet') : nothing}
      <span class="tools">
        <button
          class="button icon"
          part="button"
          type="button"
          aria-label=${this.text.copyDetails}
          title=${this.text.copyDetails}
          data-icon=${this.#copy.hasCopied('details') ? 'check' : 'copy'}
          @click=${() => this.#copy.copy('details', this.#detailsText(subscription))}
        ></button>
        <span class="visually-hidden" role="status"
          >${this.#copy.hasCopied('details') ? this.common.copied : nothing}</span
        >
        ${this.#renderExport(subscription)}
      </span>
    </div>`;
  }

  #renderExport(subscription: Subscription): TemplateResult {
    const save = (format: 'json' | 'csv') => () => {
      this.#save((files) => files.saveSubscription(subscription, format));
      this.renderRoot.querySelector<HTMLElement>('.menu')?.hidePopover();
    };
    return html`<button
        class="button icon"
        part="button"
        type="button"
        aria-label=${this.text.export}
        title=${this.text.export}
        data-icon="export"
        popovertarget="export"
      ></button>
      <div
        class="menu"
        id="export"
        popover="auto"
        @beforetoggle=${this.#leaveExport}
        @toggle=${this.#placeExport}
      >
        <button class="button quiet" part="button" type="button" @click=${save('json')}>
          ${this.text.exportJson}
        </button>
        <button class="button quiet" part="button" type="button" @click=${save('csv')}>
          ${this.text.exportCsv}
        </button>
      </div>`;
  }

  #renderCopyFailure(): unknown {
    return this.#copy.hasFailed
      ? html`<div class="note near" part="message" data-icon="warning" role="alert">
          ${this.common.copyFailed}
        </div>`
      : nothing;
  }

  #countdown({renewalDate}: Subscription): RenewalCountdown | undefined {
    return renewalDate && renewalCountdown(renewalDate, today());
  }

  #countdownText(days: number): string {
    const {number, plural} = this.localization;
    if (days === 0) return this.text.renewsToday;
    return days > 0
      ? this.text.inDays(days, number(days), plural)
      : this.text.daysAgo(-days, number(-days), plural);
  }

  #detailsText(subscription: Subscription): string {
    const lines = details(subscription, this.localization, this.may('billing'));
    return [
      subscription.planName ?? this.text.noPlan,
      `${this.text.subscriptionId}: ${subscription.subscriptionId ?? this.common.notAvailable}`,
      seatsText(subscription, this.localization),
      ...lines.map(({label, value, note}) => `${label}: ${value}${note ? `, ${note}` : ''}`),
    ].join('\n');
  }

  #save(file: (files: SubscriptionFiles) => string | undefined): void {
    void this.#file.run(async () => file(await lazily(subscriptionFiles.load)));
  }

  readonly #placeExport = ({newState, currentTarget}: ToggleEvent): void => {
    const menu = currentTarget as HTMLElement;
    if (newState === 'open') placePopover(menu, menu.previousElementSibling as HTMLElement);
  };

  /** A popover in a shadow root that closes with the focus in it does not give it back: it would be lost to the page. */
  readonly #leaveExport = ({newState, currentTarget}: ToggleEvent): void => {
    const menu = currentTarget as HTMLElement;
    if (newState === 'closed' && menu.matches(':focus-within'))
      (menu.previousElementSibling as HTMLElement).focus();
  };
}

/** How a figure came about, below it; an empty note keeps its line. */
const renderNote = (note: string | undefined): unknown =>
  note === undefined
    ? nothing
    : html`<span class="note-line">${note ? html`<bdi>${note}</bdi>` : html`&nbsp;`}</span>`;

function renewalThreshold({level, days}: RenewalCountdown): ThresholdLevel | undefined {
  if (level === 'far') return undefined;
  return days <= 0 ? 'reached' : 'near';
}
