import {css, type CSSResult} from 'lit';
import {iconStyles} from '../icon.styles.js';
import {filterStyles} from './filter.styles.js';
import {narrow, narrower} from './narrow-table.styles.js';
import {paper} from './paper-table.styles.js';

const icons = iconStyles({
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  search: 'M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM20 20l-4-4',
});

const wide = css`
  .sheet,
  .scroller {
    --_row: max(44px, 2.75rem);
    --_head-row: max(36px, 2.25rem);
    --_footer: calc(1px + 2 * var(--_space-3) + var(--_footer-lines, 1) * 1.45 * var(--_text-sm));
  }
  /* As high as its rows and its footer's lines: what a footer needs beyond them, the rows give. Nothing below moves. */
  .sheet {
    display: flex;
    flex-direction: column;
    flex: 1 0 calc(var(--sw-rows, 12) * var(--_row) + var(--_head-row) + 1px + var(--_footer));
  }
  .sheet .footer {
    min-block-size: var(--_footer);
  }
  .table-place {
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .table-place,
  .sheet .scroller {
    flex: 1 1 0;
    min-block-size: calc(var(--_head-row) + 2 * var(--_row));
  }
  .scroller {
    flex: none;
    block-size: calc(var(--sw-rows, 12) * var(--_row) + var(--_head-row));
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior-x: contain;
    border-block-start: 1px solid var(--_line);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  /* A page without a doctype gives tables a font of their own. */
  table {
    color: inherit;
    font: inherit;
  }
  .table {
    display: block;
    position: relative;
    min-inline-size: min-content;
    margin: 0;
  }
  .table[data-windowed] {
    overflow-y: clip;
  }
  .behind .rows {
    opacity: 0.6;
  }
  .head {
    display: block;
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  .rows {
    --_start: left;
    --_end: right;
    display: block;
  }
  .rows:dir(rtl) {
    --_start: right;
    --_end: left;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
    padding-inline: calc(var(--_padding) - 10px);
    border-block-end: 1px solid var(--_line);
  }
  .rows .row {
    block-size: var(--_row);
    /* A row's content never changes the size of anything outside it. */
    contain: layout style;
  }
  .rows .row:hover {
    background: var(--_surface-sunken);
  }
  .head .row {
    min-block-size: var(--_head-row);
    background: var(--_surface-sunken);
    color: var(--_ink-muted);
    font-size: var(--_text-sm);
  }
  .cell {
    display: block;
    min-inline-size: 0;
    padding: 0 10px;
    font-weight: inherit;
    text-align: start;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head .cell {
    overflow: visible;
    font-weight: 500;
    white-space: normal;
  }
  /* A name has its own direction, for the dots of one that is too long, but stands on the side of all of them. */
  .rows th.cell {
    font-weight: 550;
    text-align: var(--_start);
  }
  .figure {
    text-align: end;
  }
  /* Room for the outline of what is in them. */
  .controls {
    overflow: visible;
    text-align: end;
  }
  .whole {
    grid-column: 1 / -1;
    color: var(--_ink-muted);
  }
  .awaited span {
    display: inline-block;
    inline-size: min(240px, 50%);
    block-size: 12px;
    border-radius: 6px;
    background: var(--_surface-sunken);
    /* Its words are for those who hear them, and forced colors would paint what is transparent. */
    text-indent: 100%;
    overflow: hidden;
  }
  .sort {
    position: relative;
    min-block-size: 28px;
    margin-inline: -6px -20px;
    border: 0;
    border-radius: 6px;
    padding-inline: 6px 20px;
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.2;
    text-align: inherit;
    cursor: pointer;
  }
  .figure .sort {
    margin-inline: -20px -6px;
    padding-inline: 20px 6px;
  }
  .sort:hover,
  .sort[data-icon] {
    color: var(--_ink);
  }
  .sort:focus-visible {
    outline-offset: -2px;
  }
  /* The sign stands beside the text without moving it. */
  .sort[data-icon]::before {
    position: absolute;
    inset-block-start: calc(50% - 6px);
    inset-inline-end: 5px;
    inline-size: 12px;
    block-size: 12px;
  }
  .figure .sort[data-icon]::before {
    inset-inline: 5px auto;
  }
  .note .button {
    min-block-size: 24px;
    margin-block: -3px;
    color: inherit;
  }
  .pending {
    display: contents;
  }
  .wordless .awaited span {
    visibility: visible;
  }
  .no-match {
    position: absolute;
    inset: var(--_head, 0) 0 0;
    display: grid;
    place-content: center;
    margin: 0;
    padding: 0 var(--_padding);
    text-align: center;
    pointer-events: none;
  }
  .tools + .strip,
  .header + .strip {
    margin-block: 0 var(--_space-3);
  }
  .sheet > .strip {
    margin-block: var(--_space-3);
  }
  .print {
    min-block-size: 24px;
    margin-block: -3px;
  }
  .scroller + .footer {
    margin-block-start: auto;
  }
  @media (forced-colors: active) {
    .rows .row:hover {
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
    .awaited span {
      border: 1px solid GrayText;
    }
  }
`;

/**
 * The look of a table. The page's `--sw-rows` says how many rows high it is; `--_columns` (a grid's template that does not
 * depend on what stands in the cells) and `--_footer-lines` (lines of text the footer has room for, 1 unless set) are the widget's own. Where the
 * widget is narrower than `twoLines` em of its text, at least 34.3 (480 px), a row becomes two lines: cells with the class
 * `lead` stand in the first.
 */
export const tableStyles = (twoLines = 34.3): CSSResult[] => [
  icons,
  filterStyles,
  wide,
  narrower(twoLines, narrow),
  paper,
];
