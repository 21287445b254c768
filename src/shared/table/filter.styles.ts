import {css} from 'lit';

/** The line of search box and selects above a table. */
export const filterStyles = css`
  .field {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding: 0 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_padding);
  }
  .select {
    position: relative;
    padding: 0;
    color: var(--_ink-muted);
  }
  .select-label {
    flex: none;
    padding-inline-start: 10px;
    pointer-events: none;
  }
  .select-label::after {
    content: ':';
  }
  .select-label:lang(fr)::after {
    content: '\\a0:';
  }
  .select-label:lang(ja)::after {
    content: '：';
  }
  .select select {
    appearance: none;
    min-block-size: 30px;
    min-inline-size: 0;
    max-inline-size: 180px;
    margin: 0;
    margin-inline-start: -4px;
    border: 0;
    border-radius: var(--_radius-control);
    padding: 0 26px 0 0;
    background: transparent;
    color: var(--_ink-muted);
    font: inherit;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .select select:dir(rtl) {
    padding: 0 0 0 26px;
  }
  .select option {
    background: var(--_surface);
    color: var(--_ink);
  }
  .select::after {
    content: '';
    position: absolute;
    inset-inline-end: 11px;
    inset-block-start: calc(50% - 3px);
    border-inline: 4px solid transparent;
    border-block-start: 5px solid currentColor;
    pointer-events: none;
  }
  .sort-select {
    display: none;
  }
  .search {
    flex: 1 1 180px;
    max-inline-size: 220px;
    color: var(--_ink-muted);
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 0;
    background: transparent;
    color: var(--_ink);
    font: inherit;
  }
  .search input:focus {
    outline: none;
  }
  .search input::placeholder {
    color: var(--_ink-muted);
    opacity: 1;
  }
  .search:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media print {
    .tools {
      display: none;
    }
  }
  /* Its sides, which nobody sees otherwise, would be painted. */
  @media (forced-colors: active) {
    .select::after {
      border-block-start-color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
