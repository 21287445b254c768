import {css} from 'lit';

/** Buttons (32 px high, never under 24, one border width, one radius), badges, and what near and over look like. */
export const controlStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    margin: 0;
    padding: 0 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-control);
    background: transparent;
    color: var(--_ink);
    font: inherit;
    font-size: var(--_text);
    font-weight: 500;
    line-height: 1.2;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_surface-sunken);
  }
  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .button.quiet {
    border-color: transparent;
    padding: 0 8px;
    color: var(--_accent);
    font-size: inherit;
  }
  .button.quiet:hover {
    background: var(--_accent-soft);
  }
  /* Its text, not its invisible edge, lines up with what stands above. */
  .footer > .button.quiet {
    margin-inline: -8px;
  }
  .footer > .button.quiet + .button.quiet {
    margin-inline-start: 0;
  }
  .button.icon {
    min-inline-size: 32px;
    padding: 0;
    border-color: transparent;
    color: var(--_ink-muted);
  }
  .button.icon.small {
    min-inline-size: 24px;
    min-block-size: 24px;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    /* As high as a line, and set into it, so that a line with a badge is no higher than one without. */
    vertical-align: top;
    block-size: max(20px, 1.25rem);
    padding: 0 8px;
    border-radius: 99px;
    background: var(--_surface-sunken);
    color: var(--_ink-muted);
    font-size: max(11px, 0.6875rem);
    font-weight: 700;
    letter-spacing: 0.03em;
    white-space: nowrap;
  }
  .badge.ok {
    background: var(--_ok-soft);
    color: var(--_ok);
  }
  .near:is(.badge, .note) {
    background: var(--_near-soft);
    color: var(--_near);
  }
  .over:is(.badge, .note) {
    background: var(--_over-soft);
    color: var(--_over);
  }
  @media print {
    .button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    /* The edges of quiet ones can be seen now. */
    .button ~ .button:is(.quiet, .icon) {
      margin-inline-start: 4px;
    }
    .footer > .button.quiet {
      margin-inline: 0;
    }
  }
`;
