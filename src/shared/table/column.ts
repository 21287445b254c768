import type {FieldKind} from '../../api/list-fields.js';
import type {SortKey} from '../../api/list-query.js';

/** A column of a table, as its heading shows it. */
export interface Column {
  /** Classes of the heading, the same as those of the cells below: `cell figure` and the like. */
  readonly className: string;
  readonly label: string;
  /** What it is sorted by; a column without a field cannot be sorted. */
  readonly field?: string;
  /** How that field's values compare, for the words of the sort control. */
  readonly kind?: FieldKind;
  /** The first click on the heading sorts downwards, as for dates and sums. */
  readonly startsDescending?: boolean;
  /** The heading is for screen readers alone, as above buttons. */
  readonly isLabelHidden?: boolean;
}

/** The order after a click on a column's heading. */
export function nextSort(
  {field = '', startsDescending = false}: Column,
  sort: readonly SortKey[],
): SortKey[] {
  const [first] = sort;
  return [{field, descending: first?.field === field ? !first.descending : startsDescending}];
}
