import {html, nothing, type TemplateResult} from 'lit';
import type {AccountError} from '../api/errors.js';
import type {HttpError} from '../client/errors.js';
import type {StateIcon} from './icon.styles.js';
import type {Localization} from './localization.js';
import {common} from './locales/en/common.js';
import {SeveralOrganizationsError} from './only-organization.js';
import type {WidgetStatus} from './widget-state.js';

/** What an empty widget says. */
export interface EmptyText {
  readonly title: string;
  readonly text: string;
}

/** What a widget says of its load. */
export interface LoadTexts {
  readonly loading: string;
  readonly failed: string;
}

/** Everything the frame around a widget is drawn from. */
export interface FrameView {
  readonly status: WidgetStatus;
  /** Name of the region. */
  readonly name: string;
  /** Text of the heading; empty for none. */
  readonly heading: string;
  /** Level of the heading, 1 to 6. */
  readonly level: number;
  /** What is said while loading, and when that failed. */
  readonly loadTexts: LoadTexts;
  readonly isSample: boolean;
  readonly missing: readonly string[];
  readonly error: AccountError | undefined;
  readonly emptyText: EmptyText | undefined;
  /** When the data shown was read. */
  readonly receivedAt: Date | undefined;
  readonly localization: Localization;
  readonly headerEnd: unknown;
  readonly skeleton: () => unknown;
  readonly loaded: () => unknown;
  readonly retry: () => void;
}

/** A message in place of the data: what happened, what it means and what to do. */
export interface Message {
  readonly icon: StateIcon;
  readonly title: string;
  readonly text: string;
  /** Why, in words that are not the widget's own. */
  readonly reason?: string | undefined;
  readonly retry?: () => void;
}

const renderMessage = ({icon, title, text, reason, retry}: Message, {texts}: Localization): TemplateResult =>
  html`<div class="message" part="message" data-icon=${icon} role="status">
    <strong><bdi>${title}</bdi></strong>
    <bdi class="muted">${text}</bdi>
    ${reason ? html`<bdi class="muted">${reason}</bdi>` : nothing}
    ${
      retry
        ? html`<button class="button" part="button" type="button" @click=${retry}>
            ${texts(common).retry}
          </button>`
        : nothing
    }
  </div>`;

function notConfigured({missing, error, localization: {list, number, texts}}: FrameView): Message {
  const said = texts(common);
  const text =
    error instanceof SeveralOrganizationsError
      ? said.severalOrganizations(number(error.count))
      : said.notConfiguredHint(list(missing));
  return {icon: 'warning', title: said.notConfiguredTitle, text};
}

/** Why nobody is signed in: what the endpoint said, or that the page gave no token. */
const refusalOf = ({error, localization}: FrameView): string | undefined =>
  (error as Partial<HttpError> | undefined)?.endpointMessage ??
  (error?.code === 'NO_TOKEN' ? localization.message(error) : undefined);

/** What stands in place of the data; undefined while it is loading and once it is shown. */
export function stateMessage(view: FrameView): Message | undefined {
  const {status, loadTexts, emptyText, error, retry} = view;
  const {texts, message} = view.localization;
  const said = texts(common);
  switch (status.state) {
    case 'loading':
    case 'loaded':
      return undefined;
    case 'empty':
      return {
        icon: 'empty',
        ...(emptyText ?? {title: said.emptyTitle, text: error ? message(error) : said.emptyHint}),
      };
    case 'not-configured':
      return notConfigured(view);
    case 'signed-out':
      return {
        icon: 'lock',
        title: said.signedOutTitle,
        text: said.signedOutHint,
        reason: refusalOf(view),
        retry,
      };
    case 'not-allowed':
      return {icon: 'lock', title: said.notAllowedTitle, text: said.notAllowedHint, retry};
    case 'error':
      return {icon: 'cloud', title: loadTexts.failed, text: error ? message(error) : '', retry};
    default:
      return status.state satisfies never;
  }
}

function renderState(view: FrameView): unknown {
  const {status, loadTexts, localization} = view;
  if (status.state === 'loaded') return view.loaded();
  const message = stateMessage(view);
  if (!message)
    return html`<span class="visually-hidden" role="status"
        >${localization.isWaiting ? nothing : loadTexts.loading}</span
      >${view.skeleton()}`;
  return status.state === 'empty'
    ? html`<slot name="empty">${renderMessage(message, localization)}</slot>`
    : renderMessage(message, localization);
}

function renderStale({status, receivedAt, error, localization, retry}: FrameView): unknown {
  if (!status.stale || !receivedAt) return nothing;
  const text = localization.texts(common);
  return html`<div class="note near strip" part="message" data-icon="pause" role="status">
    <bdi class="grow"
      >${text.stale(localization.time(receivedAt))} ${error ? localization.message(error) : nothing}</bdi
    >
    <button class="button quiet" part="button" type="button" @click=${retry}>${text.retry}</button>
  </div>`;
}

const renderHeading = ({heading, level}: FrameView): TemplateResult =>
  heading === ''
    ? html`<span class="grow"></span>`
    : html`<div class="heading" part="heading" role="heading" aria-level=${level}>${heading}</div>`;

/** The surface around a widget: heading, state, and whatever the widget puts in. */
export function renderFrame(view: FrameView): TemplateResult {
  const {status, name, heading, isSample, headerEnd, localization} = view;
  const isBusy = status.state === 'loading' || status.refreshing;
  return html`<section
    class="frame ${localization.isWaiting ? 'wordless' : ''}"
    part="frame"
    lang=${localization.textLocale}
    dir=${localization.direction ?? nothing}
    tabindex="-1"
    aria-label=${heading || name}
    aria-busy=${isBusy}
  >
    <header class="header" part="header">
      ${renderHeading(view)}
      ${isSample ? html`<span class="aside">${localization.texts(common).sampleData}</span>` : nothing}
      ${headerEnd}
    </header>
    ${renderStale(view)} ${renderState(view)}
  </section>`;
}
