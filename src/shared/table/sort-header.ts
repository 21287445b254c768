import {html, nothing, type TemplateResult} from 'lit';
import type {FieldKind} from '../../api/list-fields.js';
import {type SortKey, writeSortKey} from '../../api/list-query.js';
import type {Localization} from '../localization.js';
import {table} from '../locales/en/table.js';
import type {Translation} from '../locales/language.js';
import {type Column, nextSort} from './column.js';
import {renderSelect} from './filter-controls.js';

type OnSort = (sort: readonly SortKey[]) => void;

const SIGNS = {ascending: 'up', descending: 'down', none: nothing} as const;

function directionOf(field: string | undefined, sort: readonly SortKey[]): keyof typeof SIGNS {
  const [first] = sort;
  if (field === undefined || first?.field !== field) return 'none';
  return first.descending ? 'descending' : 'ascending';
}

/** One heading. */
export function renderHeader(column: Column, sort: readonly SortKey[], onSort: OnSort): TemplateResult {
  const {className, field, label, isLabelHidden} = column;
  const direction = directionOf(field, sort);
  const content =
    field === undefined
      ? html`<span class=${isLabelHidden ? 'visually-hidden' : ''}>${label}</span>`
      : html`<button
          class="sort"
          part="sort"
          type="button"
          data-icon=${SIGNS[direction]}
          @click=${() => onSort(nextSort(column, sort))}
        >
          ${label}
        </button>`;
  return html`<th
    class=${className}
    part="header-cell"
    role="columnheader"
    scope="col"
    aria-sort=${field === undefined ? nothing : direction}
  >
    ${content}
  </th>`;
}

/** The names of both directions of a kind of field. */
function directionNames(
  kind: FieldKind,
  text: Translation<typeof table.english>,
): readonly [ascending: (label: string) => string, descending: (label: string) => string] {
  switch (kind) {
    case 'text':
    case 'name':
      return [text.firstToLast, text.lastToFirst];
    case 'date':
      return [text.oldestFirst, text.newestFirst];
    case 'number':
    case 'rank':
    case 'money':
      return [text.lowestFirst, text.highestFirst];
    default:
      return kind satisfies never;
  }
}

const keyOf = (value: string): SortKey => ({
  field: value.replace(/^-/, ''),
  descending: value.startsWith('-'),
});

/** The way to sort in the narrow view, where there are no headings to click. */
export function renderSortSelect(
  columns: readonly Column[],
  sort: readonly SortKey[],
  onSort: OnSort,
  {texts}: Localization,
): TemplateResult {
  const text = texts(table);
  const options = columns.flatMap(({field, label, kind = 'text'}) => {
    if (field === undefined) return [];
    const [ascending, descending] = directionNames(kind, text);
    return [
      {value: field, label: ascending(label)},
      {value: `-${field}`, label: descending(label)},
    ];
  });
  const [first] = sort;
  return renderSelect({
    label: text.sortBy,
    value: first ? writeSortKey(first) : '',
    options,
    className: 'sort-select',
    onChange: (value) => onSort([keyOf(value)]),
  });
}
