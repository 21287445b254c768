import {css, type CSSResult} from 'lit';
import {download} from '../../shared/file-icons.js';
import {iconStyles} from '../../shared/icon.styles.js';

const styles = css`
  :host([compact]) {
    display: inline-flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([compact][hidden]) {
    display: none;
  }
  .line {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  /* A message breaks inside itself, and Retry stays beside it. */
  .line:has(.said) {
    flex-wrap: nowrap;
  }
  .line .available,
  .said {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .line .near {
    color: var(--_near);
  }
  .line .exceeded {
    color: var(--_over);
  }
  .button.small {
    flex: none;
    min-block-size: 24px;
  }
  .body {
    display: grid;
    align-items: center;
  }
  .donut {
    /* Grows with the page's font, whose size the count in it has. */
    --_ring: max(176px, 11rem);
    display: grid;
    grid-template-columns: var(--_ring) minmax(0, 1fr);
    gap: var(--_space-5);
    align-items: center;
  }
  .ring,
  .skeleton-ring {
    position: relative;
    inline-size: min(var(--_ring), 100%);
    aspect-ratio: 1;
  }
  .ring {
    color: var(--_accent);
    border: 0 solid var(--_surface-sunken);
    /* Too short to be seen: its end tells that the page has changed its colors, which the canvas has to follow. */
    transition:
      color 1ms,
      border-color 1ms;
  }
  .near .ring {
    color: var(--_near-fill);
  }
  .exceeded .ring {
    color: var(--_over-fill);
  }
  .skeleton-ring {
    border-radius: 50%;
    mask: radial-gradient(closest-side, #0000 71.5%, #000 72%);
  }
  /* Stands until the chart does, and in its place where the page blocks it; 28 % of the radius, as the chart is. */
  .arc {
    position: absolute;
    inset: 0;
    rotate: -90deg;
    fill: none;
    stroke: var(--_surface-sunken);
    stroke-width: 14px;
  }
  .arc :last-child {
    stroke: currentColor;
  }
  /* On paper it stands for the canvas, which was drawn for the screen. */
  @media not print {
    .drawn .arc {
      display: none;
    }
  }
  @media print {
    .ring canvas {
      display: none;
    }
  }
  .ring canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .count {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    padding-inline: 20%;
    color: var(--_ink);
    font-size: clamp(var(--_text), calc(1.08 * var(--_ring) / var(--_characters, 5)), max(32px, 2rem));
    font-weight: 700;
    line-height: 1.05;
    letter-spacing: -0.02em;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .count small {
    margin-block-start: var(--_space-1);
    color: var(--_ink-muted);
    font-size: var(--_text-sm);
    font-weight: 400;
    line-height: 1.2;
    letter-spacing: 0;
  }
  .facts {
    display: grid;
    justify-items: start;
    gap: var(--_space-2);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .facts p {
    margin: 0;
  }
  .facts .available {
    min-block-size: 1lh;
  }
  .facts .button {
    margin-block-start: var(--_space-2);
  }
  .facts .package {
    font-size: var(--_text-lg);
    font-weight: 600;
    line-height: 1.3;
  }
  .facts .manager {
    color: var(--_ink-muted);
    font-size: var(--_text-sm);
    text-wrap: balance;
  }
  .product {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
  }
  .product + .product {
    margin-block-start: var(--_space-2);
  }
  .capabilities {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
  }
  .capabilities li {
    padding: 2px 8px;
    border-radius: 6px;
    background: var(--_surface-sunken);
    font-size: var(--_text-sm);
  }
  .donut .skeleton {
    border-color: transparent;
    background: var(--_surface-sunken);
  }
  .updated .skeleton {
    display: inline-block;
  }
  .manager .skeleton {
    display: inline;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .skeleton-line {
    inline-size: 180px;
    max-inline-size: 100%;
  }
  .skeleton-line.short {
    inline-size: 140px;
  }
  /* 480 px, and more where the text is larger. */
  @container frame (width < 34.3em) {
    .updated {
      flex-basis: 100%;
    }
    .donut {
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      text-align: center;
    }
    .facts,
    .product {
      justify-items: center;
    }
    .capabilities {
      justify-content: center;
    }
  }
  @media (forced-colors: active) {
    .ring {
      border-color: Canvas;
      color: Highlight;
    }
    .near .ring,
    .exceeded .ring {
      color: CanvasText;
    }
    .arc {
      stroke: Canvas;
    }
  }
`;

export const licenseDonutStyles: CSSResult[] = [iconStyles({download}), styles];
