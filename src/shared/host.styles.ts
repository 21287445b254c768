import {css} from 'lit';

/**
 * The tokens with their defaults, read from the page and never set on the host, and the frame around every widget.
 * Sizes in rem have a floor in px, since pages shrink the root font.
 */
export const hostStyles = css`
  :host {
    --_font: var(--sw-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif);
    --_text-sm: var(--sw-text-sm, max(13px, 0.8125rem));
    --_text: var(--sw-text, max(14px, 0.875rem));
    --_text-lg: var(--sw-text-lg, max(17px, 1.0625rem));
    --_text-figure: var(--sw-text-figure, max(28px, 1.75rem));
    --_space-1: var(--sw-space-1, 4px);
    --_space-2: var(--sw-space-2, 8px);
    --_space-3: var(--sw-space-3, 12px);
    --_space-4: var(--sw-space-4, 16px);
    --_space-5: var(--sw-space-5, 24px);
    --_radius: var(--sw-radius, 12px);
    --_radius-control: var(--sw-radius-control, 8px);
    --_surface: var(--sw-surface, light-dark(#ffffff, #16191f));
    --_surface-sunken: var(--sw-surface-sunken, light-dark(#f5f6f8, #1e222a));
    --_ink: var(--sw-ink, light-dark(#171a21, #eceef2));
    --_ink-muted: var(--sw-ink-muted, light-dark(#5a6270, #a3abba));
    --_line: var(--sw-line, light-dark(#e2e5ea, #2c323d));
    --_line-strong: var(--sw-line-strong, light-dark(#868e9c, #79818f));
    --_accent: var(--sw-accent, light-dark(#2f5bea, #7d9bff));
    --_accent-ink: var(--sw-accent-ink, light-dark(#ffffff, #0d1330));
    --_accent-soft: var(--sw-accent-soft, light-dark(#eaf0ff, #1d2747));
    --_ok: var(--sw-ok, light-dark(#177245, #5fd39a));
    --_ok-soft: var(--sw-ok-soft, light-dark(#e6f5ec, #14301f));
    --_near: var(--sw-near, light-dark(#9a5b00, #ffb54a));
    --_near-soft: var(--sw-near-soft, light-dark(#fff2dd, #36260b));
    --_near-fill: var(--sw-near-fill, light-dark(#c97200, #ffad33));
    --_over: var(--sw-over, light-dark(#b3261e, #ff8a80));
    --_over-soft: var(--sw-over-soft, light-dark(#fdeaea, #3a1715));
    --_over-fill: var(--sw-over-fill, light-dark(#d5382e, #ff6f61));
    --_padding: var(--_space-5);
    display: flex;
    flex-direction: column;
    min-inline-size: min(280px, 100%);
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* A page's rules for all elements win on the host: what they set there must not be inherited. */
  .frame,
  .line {
    all: initial;
    box-sizing: border-box;
    color: var(--_ink);
    font: 400 var(--_text) / 1.45 var(--_font);
    -webkit-text-size-adjust: 100%;
    /* But these are the page's to say. */
    color-scheme: inherit;
    pointer-events: inherit;
    print-color-adjust: inherit;
    visibility: inherit;
    -webkit-locale: inherit;
  }
  .frame {
    flex: 1;
    display: flex;
    flex-direction: column;
    container: frame / inline-size;
    /* What it asks for in a box as wide as its content, such as a float; contained, it would ask for nothing. */
    contain-intrinsic-inline-size: 278px;
    /* Japanese breaks between phrases, where a browser can tell them. */
    word-break: auto-phrase;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    min-block-size: 48px;
    padding: var(--_space-4) var(--_padding) 0;
  }
  .heading {
    flex: 1 1 auto;
    margin: 0;
    font-size: var(--_text);
    font-weight: 600;
  }
  .aside {
    color: var(--_ink-muted);
    font-size: var(--_text-sm);
  }
  .body {
    flex: 1;
    padding: var(--_space-4) var(--_padding) var(--_space-5);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    border-block-start: 1px solid var(--_line);
    padding: var(--_space-3) var(--_padding);
    color: var(--_ink-muted);
    font-size: var(--_text-sm);
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .muted {
    color: var(--_ink-muted);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--_accent);
    border-radius: 2px;
  }
  .message {
    flex: 1;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 6px;
    padding: 26px var(--_padding) 30px;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  strong {
    font-weight: 600;
  }
  .message .button {
    margin-block-start: var(--_space-2);
  }
  .note {
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border-radius: 10px;
    background: var(--_surface-sunken);
    color: var(--_ink-muted);
    font-size: var(--_text-sm);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .grow {
    flex: 1;
  }
  .strip {
    margin: var(--_space-3) var(--_padding) 0;
  }
  .skeleton {
    display: block;
    border-radius: 6px;
    background: var(--_surface-sunken);
  }
  /* Until the reader's language is there, every word keeps its room and none is seen. */
  .wordless > * {
    visibility: hidden;
  }
  .wordless .skeleton {
    visibility: visible;
  }
  /* As high as the line of text that it stands for. */
  .skeleton-line {
    block-size: calc(1lh - 6px);
    margin-block: 3px;
  }
  /* Words that only lend a skeleton their length. */
  .unseen {
    visibility: hidden;
  }
  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }
  /* 480 px, and more where the text is larger. */
  @container frame (width < 34.3em) {
    .header,
    .body,
    .footer,
    .message,
    .strip {
      --_padding: var(--_space-4);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }
  @media print {
    .frame {
      break-inside: avoid;
    }
  }
`;
