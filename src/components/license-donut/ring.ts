import {html, nothing, type TemplateResult} from 'lit';
import type {LicenseUsage} from '../../account/licenses.js';
import type {Localization} from '../../shared/localization.js';
import {common} from '../../shared/locales/en/common.js';
import {licenseDonut} from '../../shared/locales/en/license-donut.js';
import {usedPercent} from './chart-data.js';

/** What the endpoint says of the licenses; a figure that it does not name is absent. */
export interface Figures {
  readonly used?: number | undefined;
  readonly committed?: number | undefined;
  /** The figures together; absent where one of them is. */
  readonly usage?: LicenseUsage | undefined;
}

/**
 * The ring with the count in it. SVG draws it until Chart.js does, or for good where there is no Chart.js. Without both
 * figures it stays empty, and has no canvas for Chart.js.
 */
export function renderRing(
  {used, committed, usage}: Figures,
  {number, texts}: Localization,
  recolor: () => void,
): TemplateResult {
  const text = texts(licenseDonut);
  const count = used === undefined ? texts(common).notAvailable : number(used);
  const unit = committed === undefined ? text.licensesUsed : text.ofLicenses(number(committed));
  return html`<div class="ring" part="ring" aria-hidden="true" @transitionend=${recolor}>
    <svg class="arc" viewBox="0 0 100 100">
      <circle cx="50" cy="50" r="43" />
      <circle
        cx="50"
        cy="50"
        r="43"
        pathLength="100"
        stroke-dasharray="${usage ? usedPercent(usage) : 0} 100"
      />
    </svg>
    ${usage ? html`<canvas></canvas>` : nothing}
    <div class="count" part="count">
      <bdi>${count}</bdi><small><bdi>${unit}</bdi></small>
    </div>
  </div>`;
}

function percentText({used, committed}: LicenseUsage, {number, texts}: Localization): string {
  // One digit after the point, rounded away from "full": 99.97 % used is not 100.
  const percent = (used * 100) / committed;
  return committed > 0 ? number(Math.floor(percent * 10) / 10) : texts(common).notAvailable;
}

/** The ring's figures as a table, for those who do not see the ring. */
export function renderTable({used, committed, usage}: Figures, localization: Localization): TemplateResult {
  const text = localization.texts(licenseDonut);
  const {notAvailable} = localization.texts(common);
  const show = (figure: number | undefined): string =>
    figure === undefined ? notAvailable : localization.number(figure);
  const rows: readonly (readonly [label: string, value: string])[] = [
    [text.used, show(used)],
    [text.committed, show(committed)],
    [text.availableRow, show(usage?.available)],
    [text.usedPercent, usage ? percentText(usage, localization) : notAvailable],
  ];
  return html`<div class="visually-hidden">
    <table part="table" aria-label=${text.name}>
      <thead>
        <tr>
          <th scope="col">${text.figure}</th>
          <th scope="col">${text.count}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([label, value]) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td><bdi>${value}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
