import {css, type CSSResult} from 'lit';
import {narrower} from '../../shared/table/narrow-table.styles.js';

const columns = css`
  .frame {
    --_data-columns: minmax(112px, 3fr) minmax(76px, 1.5fr) minmax(64px, 1fr) minmax(72px, 1fr)
      minmax(80px, 1.3fr) minmax(188px, 2.2fr);
    --_columns: var(--_data-columns);
  }
  .frame:has(.actions) {
    --_columns: var(--_data-columns) minmax(76px, 1fr);
  }
  /* Wider words grow towards the figures, never past the frame. */
  .rows .actions {
    display: flex;
    justify-content: flex-end;
  }
  .cap .badge {
    margin-inline-end: var(--_space-2);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-inline-start: auto;
  }
`;

const twoLines = css`
  .counts {
    display: none;
  }
  /* Its badge belongs to the first line, its figure to the second. */
  .rows .cap {
    display: contents;
  }
  .cap .badge {
    order: 1;
    margin: 0;
  }
  .rows .row {
    column-gap: 6px;
  }
  .last-month {
    flex-grow: 1.4;
  }
  .cap-value {
    order: 3;
    flex: 1.25 1 0;
    min-inline-size: 0;
    font-size: var(--_text-sm);
    line-height: 1.25;
    white-space: normal;
  }
  .cap-value[data-label] {
    font-size: inherit;
    line-height: inherit;
  }
  .cap-value[data-label]::before {
    content: attr(data-label);
    content: attr(data-label) / '';
    display: block;
    color: var(--_ink-muted);
    font-size: max(11px, 0.6875rem);
    line-height: 1.3;
  }
  .rows .actions .button {
    margin-inline-end: -8px;
  }
`;

const narrow = css`
  /* Room for the sum of caps, which comes with the data and stands below the heading. */
  @container frame (width < 34.3em) {
    .header {
      min-block-size: calc(var(--_space-4) + 1.45 * (var(--_text) + var(--_text-sm)));
    }
    /* Every row has room for a name in two lines, so that all are of one height. */
    .sheet,
    .scroller {
      --_row: max(84px, 5.25rem);
      /* And the gap between them. */
      --_footer-lines: 2.25;
    }
    .footer time {
      order: 1;
      inline-size: 100%;
    }
    .rows .name {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
      line-height: 1.35;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
`;

/* Five labels side by side, none of them cut, in any language; and no badge beside a name, but below it. */
const narrowest = css`
  @container frame (width < 24em) {
    .sheet,
    .scroller {
      --_row: max(94px, 5.875rem);
    }
    .rows th.name {
      flex-basis: 66%;
    }
    .rows .row:has(.badge) .name {
      -webkit-line-clamp: 1;
      line-clamp: 1;
    }
    .cap .badge {
      order: 2;
      margin-block: 1px 4px;
    }
    .rows .actions .button {
      min-block-size: 24px;
    }
    .rows .row {
      gap: 2px 4px;
    }
    .rows [data-label]::before {
      font-size: max(10px, 0.625rem);
    }
  }
`;

export const userCapEditorStyles: CSSResult[] = [columns, narrower(50, twoLines), narrow, narrowest];
