import {css, type CSSResult, unsafeCSS} from 'lit';

/** Below this, in em of the widget's text, a table stands in two lines on paper too, where it is a real table otherwise. */
export const LEAST_OF_PAPER = 34.3;

/** Rules for a table that is narrower than `em` of its text. On paper, columns stand beside one another where they can. */
export const narrower = (em: number, rules: CSSResult): CSSResult => css`
  @media not print {
    @container frame (width < ${unsafeCSS(em)}em) {
      ${rules}
    }
  }
  @media print {
    @container frame (width < ${unsafeCSS(Math.min(em, LEAST_OF_PAPER))}em) {
      ${rules}
    }
  }
`;

/** A row in two lines: what names it, then its figures, each under its label. Stands in a container query. */
export const narrow = css`
  .tools {
    --_padding: var(--_space-4);
  }
  .search {
    flex-basis: 100%;
    max-inline-size: none;
  }
  .sort-select {
    display: inline-flex;
  }
  .sheet,
  .scroller {
    --_row: max(76px, 4.75rem);
    --_head-row: 0px;
    --_padding: var(--_space-4);
  }
  .scroller {
    overflow-x: hidden;
  }
  .table {
    min-inline-size: 0;
  }
  .head {
    position: absolute;
    inset-block-start: auto;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  /* Nothing that has the focus is out of sight. */
  .head:focus-within {
    inset-block-start: 0;
    inset-inline: 0;
    inline-size: auto;
    block-size: auto;
    clip-path: none;
  }
  .head .cell {
    order: 0;
    flex: none;
  }
  /* Side by side, none over another. */
  .head .cell .sort {
    margin-inline: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-content: center;
    gap: 0 var(--_space-2);
    padding-inline: var(--_padding);
  }
  /* Ends the first line. */
  .rows .row::after {
    content: '';
    order: 2;
    flex: 0 0 100%;
  }
  .cell {
    order: 3;
    flex: 1 1 0;
    padding: 0;
  }
  .lead {
    order: 1;
    flex: none;
  }
  .rows th.lead {
    flex: 1 1 0;
  }
  .figure {
    text-align: start;
  }
  .cell[data-label]::before {
    content: attr(data-label);
    /* The heading says it already where the browser can tell. */
    content: attr(data-label) / '';
    display: block;
    color: var(--_ink-muted);
    font-size: max(11px, 0.6875rem);
    font-weight: 400;
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;
