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
    margin-block: var(--_space-1) 18px;
    color: var(--_ink-muted);
    overflow-wrap: anywhere;
  }
  .seats {
    display: grid;
    min-block-size: 2lh;
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
    column-gap: 24px;
    margin: var(--_space-4) 0 0;
  }
  .details dt {
    color: var(--_ink-muted);
  }
  .details dd {
    margin: 0 0 var(--_space-2);
    overflow-wrap: anywhere;
  }
  .details .badge {
    margin-inline-start: 6px;
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
  }
  /* A target 24 px high in a line of 20, which is no higher for it. */
  .contact a {
    margin-block: -2px;
    padding-block: 2px;
  }
  /* Its bold may come from another font than the line: on the line's baseline it would make the line higher. */
  .details strong {
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
  .skeleton-line,
  .plan.skeleton {
    inline-size: 150px;
  }
  .details .skeleton-line {
    display: inline-block;
    inline-size: 45%;
    vertical-align: top;
  }
  .details .skeleton {
    place-self: start;
  }
  /* Elsewhere a sign and what is left would not stand beside the sentence: two lines whatever the level, so nothing moves. */
  @container frame (28.6em <= width < 64em) {
    .seats {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--_space-3);
      min-block-size: 0;
    }
  }
  @container frame (30em <= width < 64em) {
    .details {
      grid-template-columns: auto 1fr;
      gap: var(--_space-2) 20px;
    }
    .details dd {
      margin: 0;
      text-align: end;
    }
    .contact {
      justify-content: flex-end;
    }
  }
  /*
   * The plan beside its seats, and below them three columns of three lines each: wide enough for what is said of seats in
   * any language. The gap is two of those between the columns, so that the seats stand above the third.
   */
  @container frame (width >= 64em) {
    .body {
      display: grid;
      grid-template-columns: 2fr 1fr;
      align-content: start;
      column-gap: 48px;
    }
    .id + div {
      grid-area: 1 / 2 / span 2;
    }
    .details {
      grid: repeat(6, auto) / repeat(3, 1fr);
      grid-auto-flow: column;
      grid-column: span 2;
    }
    .details dd {
      margin-block-end: var(--_space-3);
    }
    /* As high as the second line of a long value beside it, which makes the row no higher. */
    .note-line {
      line-height: 1lh;
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
    .meter .meter-fill {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;

export const subscriptionCardStyles: CSSResult[] = [icons, styles];
