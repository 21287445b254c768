import {CAP_STATUSES, type CapStatus} from '../../account/user-cap.js';
import type {Condition} from '../../api/list-query.js';
import type {Localization} from '../../shared/localization.js';
import {userCapEditor} from '../../shared/locales/en/user-cap-editor.js';

/** What a person looks for in the list. */
export interface CapFilters {
  readonly search: string;
  /** Empty for all. */
  readonly status: CapStatus | '';
}

export const NO_FILTERS: CapFilters = {search: '', status: ''};

/** The filters as conditions that memory and endpoint understand alike. */
export const conditionsOf = ({search, status}: CapFilters): readonly Condition[] => [
  ...(status === '' ? [] : [{field: 'capStatus', operator: 'eq', value: status} as const]),
  ...(search.trim() === '' ? [] : [{field: 'name', operator: 'search', value: search.trim()} as const]),
];

/** Options of the `Cap status` select. */
export function statusOptions({
  texts,
}: Localization): readonly {readonly value: CapStatus | ''; readonly label: string}[] {
  const text = texts(userCapEditor);
  const labels: Readonly<Record<CapStatus, string>> = {
    none: text.statusNone,
    ok: text.statusOk,
    near: text.statusNear,
    reached: text.statusReached,
  };
  return [{value: '', label: text.all}, ...CAP_STATUSES.map((value) => ({value, label: labels[value]}))];
}
