import {css, type CSSResult} from 'lit';
import {check, download} from '../../shared/file-icons.js';
import {iconStyles} from '../../shared/icon.styles.js';

const icons = iconStyles({
  check,
  download,
  copy: 'M11 9h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM5 15H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v1',
  calendar: 'M5 5h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3 10h18M8 3v4M16 3v4',
  export: 'M12 15V4m0 0 4 4m-4-4L8 8M5 13v6a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6',
});

const styles = css`
  .plan {
    margin: 0;
    font-size: var(--_text-figure);
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.1;
    /* WebKit cuts a line's height to whole pixels, and its outline's not. */
    min-block-size: 1.1em;
    overflow-wrap: anywhere;
  }
  .id {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: 24px;
    margin-block-start: var(--_space-1);
    color: var(--_ink-muted);
    overflow-wrap: anywhere;
  }
  .seats {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-3);
    margin-block-start: 18px;
  }
  .seats strong {
    font-weight: 600;
  }
  .meter {
    block-size: 8px;
    margin-block: var(--_space-2) 6px;
    border-radius: 99px;
    background: var(--_surface-sunken);
    overflow: hidden;
  }
  .meter-fill {
    display: block;
    block-size: 100%;
    border-radius: 99px;
    background: var(--_accent);
  }
  .near .meter-fill {
    background: var(--_near-fill);
  }
  .exceeded .meter-fill {
    background: var(--_over-fill);
  }
  .details {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space-2) 20px;
    margin: var(--_space-4) 0 0;
  }
  .details dt {
    color: var(--_ink-muted);
  }
  .details dd {
    margin: 0;
    text-align: end;
    overflow-wrap: anywhere;
  }
  .details .badge {
    margin-inline-start: 6px;
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-1) var(--_space-3);
  }
  /* A target 24 px high in a line of 20, which is no higher for it. */
  .contact a {
    margin-block: -2px;
    padding-block: 2px;
  }
  /* Its bold may come from another font than the line: on the line's baseline it would make the line higher. */
  .renewal {
    font-weight: 600;
    vertical-align: top;
  }
  .note-line {
    display: block;
    color: var(--_ink-muted);
    font-size: var(--_text-sm);
  }
  .tools {
    display: flex;
    margin-inline-start: auto;
  }
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: var(--_space-1);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 8px 24px #0003;
  }
  .menu:popover-open {
    display: grid;
  }
  .menu .button {
    justify-content: start;
    color: var(--_ink);
  }
  .skeleton-plan {
    inline-size: min(220px, 60%);
    block-size: calc(var(--_text-figure) * 1.1);
  }
  .skeleton-line {
    inline-size: 100%;
  }
  .skeleton-line.short {
    inline-size: 130px;
  }
  .skeleton-line.half {
    inline-size: min(200px, 60%);
  }
  .details .skeleton-line {
    inline-size: 45%;
    margin-inline-start: auto;
  }
  .details dt.skeleton {
    color: transparent;
  }
  /* Where a sign and what is left would not stand beside the sentence, two lines whatever the level: nothing moves. */
  @container frame (width < 28.6em) {
    .seats {
      flex-direction: column;
      flex-wrap: nowrap;
      min-block-size: 2lh;
    }
  }
  @container frame (width < 25.75em) {
    .details {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .details dd {
      margin-block-end: var(--_space-2);
      text-align: start;
    }
    .contact {
      justify-content: flex-start;
    }
  }
  /* It has nothing but buttons: their texts line up with what stands above, on every line that they wrap to. */
  .footer {
    padding-inline: calc(var(--_padding) - 8px);
  }
  .footer > .button.quiet {
    margin-inline: 0;
  }
  @media print {
    .footer {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
    }
    .meter .meter-fill {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;

export const subscriptionCardStyles: CSSResult[] = [icons, styles];
