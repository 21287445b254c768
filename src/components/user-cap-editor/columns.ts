import {html, nothing, type TemplateResult} from 'lit';
import type {ManagedOrganization} from '../../account/organization.js';
import {type CapStatus, capStatus} from '../../account/user-cap.js';
import type {Localization} from '../../shared/localization.js';
import {common} from '../../shared/locales/en/common.js';
import {userCapEditor} from '../../shared/locales/en/user-cap-editor.js';
import type {Translation} from '../../shared/locales/language.js';
import type {Column} from '../../shared/table/column.js';

const dataColumns = (text: Translation<typeof userCapEditor.english>) =>
  [
    {field: 'name', kind: 'name', label: text.organization, className: 'cell name lead'},
    {
      field: 'lastMonthHighWaterMark',
      kind: 'number',
      label: text.lastMonth,
      className: 'cell figure last-month',
    },
    {field: 'users', kind: 'number', label: text.users, className: 'cell figure users'},
    {field: 'devices', kind: 'number', label: text.devices, className: 'cell figure devices'},
    {field: 'highWaterMark', kind: 'number', label: text.current, className: 'cell figure mark'},
    {field: 'maxSystemUsers', kind: 'number', label: text.cap, className: 'cell figure cap'},
  ] as const satisfies readonly Column[];

/** The columns of the Account Usage table; the last one, with its buttons, is for those who may edit. */
export function columnsFor(mayEdit: boolean, {texts}: Localization): readonly Column[] {
  const text = texts(userCapEditor);
  const actions = {label: text.actions, className: 'cell actions controls lead', isLabelHidden: true};
  return mayEdit ? [...dataColumns(text), actions] : dataColumns(text);
}

const BADGES: Readonly<
  Partial<Record<CapStatus, {kind: string; icon: string; words: 'nearLimit' | 'limitReached'}>>
> = {
  near: {kind: 'near', icon: 'warning', words: 'nearLimit'},
  reached: {kind: 'over', icon: 'stop', words: 'limitReached'},
};

function renderBadge(organization: ManagedOrganization, {texts}: Localization): unknown {
  const status = capStatus(organization);
  const badge = status && BADGES[status];
  return badge
    ? html`<span class="badge ${badge.kind}" part="badge" data-icon=${badge.icon}
        >${texts(userCapEditor)[badge.words]}</span
      >`
    : nothing;
}

/** The cells of one organization, in the order of the columns. */
export function renderCells(
  organization: ManagedOrganization,
  localization: Localization,
  edit: ((organization: ManagedOrganization) => void) | undefined,
): TemplateResult {
  const {name, cap, usage} = organization;
  const {number, texts} = localization;
  const text = texts(userCapEditor);
  const {notAvailable} = texts(common);
  const figure = (value: number | undefined): string => (value === undefined ? notAvailable : number(value));
  return html`<th class="cell name lead" part="cell" scope="row" role="rowheader" dir="auto" title=${name}>
      ${name}
    </th>
    <td class="cell figure last-month" part="cell" role="cell" data-label=${text.lastMonthShort}>
      ${figure(usage.lastMonthHighWaterMark)}
    </td>
    <td class="cell figure users" part="cell" role="cell" data-label=${text.usersShort}>
      ${figure(usage.users)}
    </td>
    <td class="cell figure devices" part="cell" role="cell" data-label=${text.devicesShort}>
      ${figure(usage.devices)}
    </td>
    <td class="cell figure mark" part="cell" role="cell" data-label=${text.currentShort}>
      ${figure(usage.highWaterMark)}
    </td>
    <td class="cell figure cap" part="cell" role="cell">
      ${renderBadge(organization, localization)}
      ${
        cap === undefined
          ? html`<span class="cap-value muted"><bdi>${text.noCap}</bdi></span>`
          : html`<span class="cap-value" data-label=${text.capShort}>${number(cap)}</span>`
      }
    </td>
    ${
      edit
        ? html`<td class="cell actions controls lead" part="cell" role="cell">
            <button
              class="button quiet"
              part="button"
              type="button"
              aria-label=${text.editOrganization(name)}
              @click=${() => edit(organization)}
            >
              ${text.edit}
            </button>
          </td>`
        : nothing
    }`;
}
