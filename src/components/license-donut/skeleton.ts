import {html, nothing, type TemplateResult} from 'lit';
import type {Localization} from '../../shared/localization.js';
import {common} from '../../shared/locales/en/common.js';
import {licenseDonut} from '../../shared/locales/en/license-donut.js';

/** Lengths of the capabilities that a package commonly has, so that they wrap as those will. */
const CAPABILITY_LENGTHS = [13, 4, 4, 4, 17, 7];
const FIGURE_SPACE = '\u2007';

/** A bar as long as `words`, which nobody sees. */
export const renderBar = (words: string, kind = ''): TemplateResult =>
  html`<span class="skeleton ${kind}" part="skeleton" aria-hidden="true"
    ><span class="unseen">${words}</span></span
  >`;

/** The outline of what will be shown: of a provider's contract, or of an organization's seats. */
export function renderDonutSkeleton(
  kind: 'provider' | 'organization',
  {texts}: Localization,
): TemplateResult {
  const text = texts(licenseDonut);
  return html`<div class="body" part="body" aria-hidden="true">
    <div class="donut">
      <div class="skeleton skeleton-ring" part="skeleton"></div>
      <div class="facts">
        <div class="available">${renderBar(text.left('000'), 'badge')}</div>
        <div class="product">
          <p class="package"><span class="skeleton skeleton-line">&nbsp;</span></p>
          <p><span class="skeleton skeleton-line short">&nbsp;</span></p>
          ${kind === 'provider' ? renderCapabilities() : nothing}
        </div>
        ${kind === 'provider' ? renderBar(texts(common).downloadContract, 'button') : nothing}
        <p class="manager">${renderBar(text.manager)}</p>
      </div>
    </div>
  </div>`;
}

const renderCapabilities = (): TemplateResult =>
  html`<ul class="capabilities">
    ${CAPABILITY_LENGTHS.map((length) => html`<li class="skeleton">${FIGURE_SPACE.repeat(length)}</li>`)}
  </ul>`;
