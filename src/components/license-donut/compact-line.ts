import {html, nothing, type TemplateResult} from 'lit';
import type {LicenseUsage} from '../../account/licenses.js';
import {type FrameView, stateMessage} from '../../shared/frame.js';
import {common} from '../../shared/locales/en/common.js';
import {licenseDonut} from '../../shared/locales/en/license-donut.js';
import type {Figures} from './ring.js';
import {renderBar} from './skeleton.js';

const ICONS = {ok: nothing, near: 'warning', exceeded: 'stop'} as const;

const renderRetry = ({localization: {texts}}: FrameView, retry: () => void): TemplateResult =>
  html`<button class="button quiet small" part="button" type="button" @click=${retry}>
    ${texts(common).retry}
  </button>`;

function usageText({available}: LicenseUsage, {number, plural, texts}: FrameView['localization']): string {
  const text = texts(licenseDonut);
  return available < 0
    ? text.overLine(-available, number(-available), plural)
    : text.available(available, number(available), plural);
}

/** What is to be known of the figure beside it: whose it is, and how old. */
function renderRemarks(view: FrameView): unknown {
  const {isSample, status, receivedAt, localization, retry} = view;
  const {texts, time} = localization;
  const isStale = status.stale && receivedAt !== undefined;
  return html`${isSample ? html`<span class="muted">${texts(common).sampleData}</span>` : nothing}
  ${isStale ? html`<bdi class="muted">${texts(licenseDonut).lastRead(time(receivedAt))}</bdi>${renderRetry(view, retry)}` : nothing}`;
}

function renderFigure(view: FrameView, {used, usage}: Figures): TemplateResult {
  const text = view.localization.texts(licenseDonut);
  if (usage) {
    return html`<span class="available ${usage.level}" data-icon=${ICONS[usage.level]}
        ><bdi>${usageText(usage, view.localization)}</bdi></span
      >${renderRemarks(view)}`;
  }
  const unknown = used === undefined ? text.usedUnknown : text.committedUnknown;
  return html`<bdi class="muted">${unknown}</bdi>${renderRemarks(view)}`;
}

function renderInstead(view: FrameView): unknown {
  const text = view.localization.texts(licenseDonut);
  const message = stateMessage(view);
  if (!message) {
    return html`<span class="visually-hidden" role="status">${text.loading}</span>
      ${renderBar(text.available(0, '000', view.localization.plural))}`;
  }
  const {icon, title, text: words, retry} = message;
  const line = html`<span class="said" part="message" role="status" data-icon=${icon}>
      <span
        ><strong><bdi>${title}</bdi></strong> <bdi class="muted">${words}</bdi></span
      >
    </span>
    ${retry ? renderRetry(view, retry) : nothing}`;
  return view.status.state === 'empty' ? html`<slot name="empty">${line}</slot>` : line;
}

/** The one line of a compact donut, in every state; `figures` only once they are loaded. */
export function renderLine(view: FrameView, figures: Figures | undefined): TemplateResult {
  const isBusy = view.status.state === 'loading' || view.status.refreshing;
  return html`<div
    class="line figures"
    part="line"
    lang=${view.localization.textLocale}
    dir=${view.localization.direction ?? nothing}
    role="group"
    tabindex="-1"
    aria-label=${view.heading || view.name}
    aria-busy=${isBusy}
  >
    ${figures ? renderFigure(view, figures) : renderInstead(view)}
  </div>`;
}
