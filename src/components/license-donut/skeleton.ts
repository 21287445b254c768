import {html, nothing, type TemplateResult} from 'lit';
import {common} from '../../shared/locales/en/common.js';
import {licenseDonut as text} from '../../shared/locales/en/license-donut.js';

/** Lengths of the capabilities that a package commonly has, so that they wrap as those will. */
const CAPABILITY_LENGTHS = [13, 4, 4, 4, 17, 7];
const FIGURE_SPACE = '\u2007';

/** The outline of what will be shown: of a provider's contract, or of an organization's seats. */
export const renderDonutSkeleton = (kind: 'provider' | 'organization'): TemplateResult =>
  html`<div class="body" part="body" aria-hidden="true">
    <div class="donut">
      <div class="skeleton skeleton-ring" part="skeleton"></div>
      <div class="facts">
        <div class="available"><span class="skeleton badge">${text.left('000')}</span></div>
        <div class="product">
          <p class="package"><span class="skeleton skeleton-line">&nbsp;</span></p>
          <p><span class="skeleton skeleton-line short">&nbsp;</span></p>
          ${
            kind === 'provider'
              ? html`<ul class="capabilities">
                  ${CAPABILITY_LENGTHS.map(
                    (length) => html`<li class="skeleton">${FIGURE_SPACE.repeat(length)}</li>`,
                  )}
                </ul>`
              : nothing
          }
        </div>
        ${kind === 'provider' ? html`<span class="skeleton button">${common.downloadContract}</span>` : nothing}
        <p class="manager"><span class="skeleton">${text.manager}</span></p>
      </div>
    </div>
  </div>`;
