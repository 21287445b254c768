import {css} from 'lit';

/** The same widget for readers who ask for more contrast, in a system's own colors, and on paper. Stands after the tokens. */
export const mediaStyles = css`
  @media (prefers-contrast: more) {
    :host {
      --_ink-muted: var(--sw-ink-muted, light-dark(#333a46, #d3d8e2));
      --_line: var(--sw-line, light-dark(#6b7280, #8b94a5));
      --_line-strong: var(--sw-line-strong, light-dark(#333a46, #d3d8e2));
      --_accent: var(--sw-accent, light-dark(#1d3fb8, #a9beff));
      --_ok: var(--sw-ok, light-dark(#0f5230, #5fd39a));
      --_near: var(--sw-near, light-dark(#6f4100, #ffb54a));
      --_over: var(--sw-over, light-dark(#8c1a13, #ff8a80));
    }
  }
  /*
   * What only a faint background bounds gets an edge, and is no wider for it: a badge has to fit into its column. That of a
   * skeleton is transparent until forced colors paint it.
   */
  @media (prefers-contrast: more), (forced-colors: active) {
    .badge,
    .note,
    .meter,
    .ring::after,
    .capabilities li,
    .skeleton {
      outline: 1px solid;
      outline-offset: -1px;
    }
    .skeleton {
      outline-color: transparent;
    }
    /* The canvas covers what the ring itself has. */
    .ring::after {
      position: absolute;
      inset: 0;
      border-radius: 50%;
      content: '';
    }
  }
  /* Paper is white, whatever the page is, and has no backgrounds unless somebody asks for them. */
  @media print {
    :host {
      --_surface: #fff;
      --_surface-sunken: #eee;
      --_ink: #000;
      --_ink-muted: #444;
      --_line: #999;
      --_accent: #333;
      --_ok: #177245;
      --_ok-soft: #fff;
      --_near: #9a5b00;
      --_near-soft: #fff;
      --_near-fill: #c97200;
      --_over: #b3261e;
      --_over-soft: #fff;
      --_over-fill: #d5382e;
    }
    .frame,
    .line {
      color-scheme: light;
    }
    .badge,
    .note {
      border: 1px solid;
    }
    .meter,
    .ring,
    [data-icon]::before {
      print-color-adjust: exact;
    }
  }
`;
