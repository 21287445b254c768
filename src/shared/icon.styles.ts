import {css, type CSSResult, unsafeCSS} from 'lit';

const HEAD =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"><path d="';

const rule = ([name, path]: readonly [string, string]): string =>
  `[data-icon=${name}]{--_icon:url("data:image/svg+xml,${encodeURIComponent(`${HEAD}${path}"/></svg>`)}")}`;

/**
 * The drawing for each `data-icon="name"`, as a mask before the element's text. A drawing is the data of one SVG path, a
 * line on a grid of 24 × 24. Names and drawings are constants of ours, never text of a page. Each room brings its own.
 */
export const iconStyles = (drawings: Readonly<Record<string, string>>): CSSResult =>
  unsafeCSS(Object.entries(drawings).map(rule).join(''));

/** What any widget says, and levels, come with. */
const STATE_ICONS = {
  warning: 'M12 4 2.5 20h19zM12 10v4m0 3v.01',
  stop: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8 12h8',
  cloud: 'M7 18a4 4 0 0 1 0-8 6 6 0 0 1 11-1 4.5 4.5 0 0 1 1 9M12 13v5m0 2.5v.01',
  lock: 'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM8 11V8a4 4 0 0 1 8 0v3',
  empty: 'M4 13 7 5h10l3 8v6H4zm0 0h5l1 2h4l1-2h5',
  pause: 'M9 6v12M15 6v12',
} as const;

/** The icons that every widget has. */
export type StateIcon = keyof typeof STATE_ICONS;

const base = css`
  [data-icon]::before {
    content: '';
    flex: none;
    display: inline-block;
    inline-size: 16px;
    block-size: 16px;
    background: currentColor;
    mask: var(--_icon) center / contain no-repeat;
    forced-color-adjust: none;
  }
  .badge[data-icon]::before {
    inline-size: 12px;
    block-size: 12px;
  }
  .message[data-icon]::before {
    inline-size: 22px;
    block-size: 22px;
    color: var(--_ink-muted);
  }
  .button.small[data-icon]::before {
    inline-size: 14px;
    block-size: 14px;
  }
  .note[data-icon]::before {
    margin-block-start: 1px;
  }
  /* The mask needs a background of its own color, which adjusting would take away. */
  @media (forced-colors: active) {
    [data-icon]::before {
      background: CanvasText;
    }
    .button[data-icon]::before {
      background: ButtonText;
    }
  }
`;

/** How an icon stands, and those that every widget has. */
export const stateIconStyles: CSSResult[] = [base, iconStyles(STATE_ICONS)];
