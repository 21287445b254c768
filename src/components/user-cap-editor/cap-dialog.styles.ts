import {css} from 'lit';
import {iconStyles} from '../../shared/icon.styles.js';

const icons = iconStyles({info: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5m0-8v.01'});

export const capDialogStyles = css`
  ${icons}
  .dialog {
    inline-size: min(440px, calc(100% - 32px));
    max-block-size: calc(100% - 32px);
    margin: auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow:
      0 12px 40px #0003,
      0 2px 6px #0002;
    overflow: auto;
  }
  .dialog::backdrop {
    background: light-dark(#0b0f1859, #000a);
  }
  .dialog form {
    display: grid;
  }
  .dialog-header {
    padding: 20px var(--_space-5) 0;
    overflow-wrap: anywhere;
  }
  .dialog-title {
    margin: 0;
    font-size: var(--_text-lg);
    font-weight: 600;
    line-height: 1.3;
  }
  .dialog-body {
    display: grid;
    gap: var(--_space-3);
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 14px var(--_space-5) var(--_space-1);
  }
  .option {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    padding: 5px 12px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    cursor: pointer;
  }
  .option:has(input[type='radio']:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .option label {
    flex: 1;
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 32px;
    cursor: pointer;
  }
  .option input[type='radio'] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .spin {
    inline-size: 100px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .spin[aria-invalid='true'] {
    border-color: var(--_over);
  }
  .notes {
    display: grid;
    gap: var(--_space-2);
  }
  .notes:not(:has(.note)) {
    display: none;
  }
  .dialog-footer {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-4) var(--_space-5) 20px;
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .saving {
    margin-inline-end: auto;
    font-size: var(--_text-sm);
  }
  @media (prefers-reduced-motion: no-preference) {
    .dialog[open] {
      animation: appear 140ms ease-out;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  /* The dialog stands in the window, not in the widget: here the window's width decides. */
  @media (width < 480px) {
    .dialog {
      inline-size: 100%;
      max-inline-size: none;
      margin-block: auto 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .dialog-footer .button {
      flex: 1;
    }
    .saving:empty {
      margin-inline-end: calc(-1 * var(--_space-2));
    }
  }
  @media (forced-colors: active) {
    .option:has(input[type='radio']:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
