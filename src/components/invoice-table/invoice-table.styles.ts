import {css, type CSSResult} from 'lit';
import {check, download} from '../../shared/file-icons.js';
import {iconStyles} from '../../shared/icon.styles.js';
import {narrower} from '../../shared/table/narrow-table.styles.js';

const icons = iconStyles({
  check,
  download,
  mail: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 7l8 6 8-6',
});

const styles = css`
  .frame {
    --_columns: minmax(98px, 1.1fr) minmax(108px, 1fr) minmax(130px, 1.1fr) repeat(3, minmax(102px, 1fr)) 88px;
  }
  .row {
    padding-inline: calc(var(--_padding) - 8px);
  }
  .cell {
    padding-inline: 8px;
  }
  .cell.amount {
    padding-inline-start: 0;
  }
  /* Days and amounts keep their own direction, each on its side of the column. */
  .rows .due,
  .rows .amount {
    unicode-bidi: plaintext;
    text-align: var(--_start);
  }
  .rows .amount {
    text-align: var(--_end);
  }
  /* Whole on two lines where at all possible; beyond that it says that there is more, and its title has it. */
  .amount[title] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    font-size: max(12px, 0.75rem);
    line-height: 1.2;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .rows .controls {
    display: flex;
    gap: 2px;
    justify-content: end;
  }
  .rows .controls .button {
    color: var(--_ink-muted);
    font-size: var(--_text-sm);
  }
  .controls [hidden] {
    display: none;
  }
  /* A status of the endpoint's own may be a sentence. */
  .status .badge {
    max-inline-size: 100%;
  }
  .status .badge:not([data-icon]) {
    display: inline-block;
    line-height: max(20px, 1.25rem);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .footer .button {
    min-block-size: 24px;
    margin-block: -3px;
  }
  .sums {
    flex: 1 1 50%;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .lines {
    display: contents;
  }
  .sums strong {
    color: var(--_ink);
    /* A font may lack the weight: the one that stands in for it must not make the line higher. */
    line-height: 1;
  }
  /* Widths in em, so that larger text is laid out as in a narrower widget; at 14 px these are 900, 782, 480 and 420 px. */
  /* Room for the sums of two currencies beside the count, below it where they do not fit. */
  @container frame (width < 64.3em) {
    .sheet {
      --_footer-lines: 2;
    }
  }
`;

const twoLines = css`
  .header {
    --_padding: var(--_space-4);
  }
  .row {
    padding-inline: var(--_padding);
  }
  .cell {
    padding: 0;
  }
  .rows .amount {
    text-align: var(--_start);
  }
  .rows .status {
    max-inline-size: 60%;
  }
`;

const narrow = css`
  @container frame (width < 34.3em) {
    /* The mark of sample data gives way into two lines before the heading does, which would be higher. */
    .header {
      flex-wrap: nowrap;
    }
    .header .aside {
      flex: 99 1 0;
      min-inline-size: min-content;
      line-height: 1.2;
      text-align: end;
    }
    .export span {
      display: none;
    }
    .sheet {
      --_footer-lines: 4.2;
    }
    /* Print and the link stand where they will be. */
    .footer {
      align-content: space-between;
    }
    .sums {
      flex-basis: 100%;
    }
    .tools .select {
      flex: 1 1 35%;
      min-inline-size: 0;
    }
    .tools .sort-select {
      flex-basis: 100%;
    }
    .select select {
      flex: 1;
      max-inline-size: none;
    }
  }
  /* Three lines: name and downloads, day and status, amounts. */
  @container frame (width < 30em) {
    /* Whole in a third of the line, with a currency of three letters too: 12.384,00 US$. */
    .rows .amount {
      font-size: clamp(max(11px, 0.6875rem), 4cqi, 1em);
      letter-spacing: -0.02em;
    }
    .sheet,
    .scroller {
      --_row: max(104px, 6.5rem);
    }
    .rows .row::before {
      content: '';
      order: 4;
      flex: 0 0 100%;
      block-size: 4px;
    }
    .rows .status {
      order: 3;
    }
    .rows .due::before {
      display: none;
    }
    .rows .amount {
      order: 5;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
`;

export const invoiceTableStyles: CSSResult[] = [icons, styles, narrower(55.86, twoLines), narrow];
