import {css, type CSSResult, unsafeCSS} from 'lit';

/** Line drawings on a 24 × 24 grid, as the body of an SVG; constants of ours, never text of a page. */
const DRAWINGS = {
  copy: '<rect x="9" y="9" width="11" height="11" rx="2"/><path d="M5 15H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v1"/>',
  calendar: '<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 3v4M16 3v4"/>',
  download: '<path d="M12 4v11m0 0 4-4m-4 4-4-4M4 20h16"/>',
  export: '<path d="M12 15V4m0 0 4 4m-4-4L8 8M5 13v6a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6"/>',
  warning: '<path d="M12 4 2.5 20h19zM12 10v4m0 3v.01"/>',
  stop: '<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>',
  check: '<path d="m5 13 4 4L19 7"/>',
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
  cloud: '<path d="M7 18a4 4 0 0 1 0-8 6 6 0 0 1 11-1 4.5 4.5 0 0 1 1 9M12 13v5m0 2.5v.01"/>',
  lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
  up: '<path d="m6 15 6-6 6 6"/>',
  down: '<path d="m6 9 6 6 6-6"/>',
  pause: '<path d="M9 6v12M15 6v12"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m4 7 8 6 8-6"/>',
  empty: '<path d="M4 13 7 5h10l3 8v6H4zm0 0h5l1 2h4l1-2h5"/>',
} as const;

export type IconName = keyof typeof DRAWINGS;

const drawing = (name: IconName): CSSResult => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${DRAWINGS[name]}</svg>`;
  return unsafeCSS(`url("data:image/svg+xml,${encodeURIComponent(svg)}")`);
};

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

/** Styles for `data-icon="name"` on any element: the drawing as a mask before its text. */
export const iconStyles = (...names: readonly IconName[]): CSSResult[] => [
  base,
  ...names.map(
    (name) => css`
      [data-icon='${unsafeCSS(name)}'] {
        --_icon: ${drawing(name)};
      }
    `,
  ),
];
