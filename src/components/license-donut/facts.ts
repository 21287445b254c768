import {html, nothing, type TemplateResult} from 'lit';
import type {LicenseProduct, LicenseUsage} from '../../account/licenses.js';
import type {Localization} from '../../shared/localization.js';
import {licenseDonut} from '../../shared/locales/en/license-donut.js';
import type {Figures} from './ring.js';

function renderUsage(
  {level, available}: LicenseUsage,
  {number, plural, texts}: Localization,
): TemplateResult {
  const text = texts(licenseDonut);
  switch (level) {
    case 'near':
      return html`<span class="badge near" part="badge" data-icon="warning"
        ><bdi>${text.left(number(available))}</bdi></span
      >`;
    case 'exceeded':
      return html`<span class="badge over" part="badge" data-icon="stop"
        ><bdi>${text.over(number(-available))}</bdi></span
      >`;
    case 'ok':
      return html`<bdi>${text.available(available, number(available), plural)}</bdi>`;
    default:
      return level satisfies never;
  }
}

/** How many licenses are available, or why that cannot be said. */
export function renderAvailable({used, usage}: Figures, localization: Localization): TemplateResult {
  const text = localization.texts(licenseDonut);
  const unknown = used === undefined ? text.usedUnknown : text.committedUnknown;
  return html`<div class="available">
    ${usage ? renderUsage(usage, localization) : html`<bdi class="muted">${unknown}</bdi>`}
  </div>`;
}

/** A package: its name, how many licenses of it, and what it includes. */
export function renderProduct(
  {name, capabilities, purchasedLicenses: purchased, includedLicenses: included}: LicenseProduct,
  {number, texts}: Localization,
): TemplateResult {
  const text = texts(licenseDonut);
  const counts = [
    ...(purchased === undefined ? [] : [text.purchased(number(purchased))]),
    ...(included === undefined ? [] : [text.included(number(included))]),
  ];
  return html`<div class="product">
    ${name === '' ? nothing : html`<p class="package" part="package"><bdi>${name}</bdi></p>`}
    ${counts.length > 0 ? html`<p class="muted"><bdi>${counts.join(' · ')}</bdi></p>` : nothing}
    ${
      capabilities.length > 0
        ? html`<ul class="capabilities" part="capabilities" role="list" aria-label=${text.includes(name)}>
            ${capabilities.map((capability) => html`<li><bdi>${capability}</bdi></li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}
