/** Up to this many rows all stand in the DOM, so that find in page and print work by themselves. */
export const ALL_ROWS = 300;

/** Rows in the window, unless more are in view. */
const WINDOW_ROWS = 36;
/** Rows that stand ready beyond each edge before the window moves. */
const MARGIN_ROWS = 3;
/** Beyond some 17 million pixels Firefox draws nothing, and Chromium and WebKit beyond 33 million. */
export const MAX_HEIGHT = 15_000_000;

/** What the reader sees of the rows. All in CSS pixels. */
export interface Viewport {
  /** How far the scroller is scrolled. */
  readonly top: number;
  /** Of the scroller, its header row aside. */
  readonly height: number;
  /** Of each row. */
  readonly rowHeight: number;
}

/** Rows that stand in the DOM: from `start` up to, not including, `end`. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Height of all rows; less than their sum where browsers could not draw that. */
export const heightOf = (count: number, rowHeight: number): number => Math.min(count * rowHeight, MAX_HEIGHT);

export const isScaled = (count: number, rowHeight: number): boolean => count * rowHeight > MAX_HEIGHT;

const scrolled = (count: number, {top, height, rowHeight}: Viewport): number =>
  Math.max(0, Math.min(top, heightOf(count, rowHeight) - height));

/** How far down the rows the reader is, were they drawn in full. */
function trueTop(count: number, viewport: Viewport): number {
  const {height, rowHeight} = viewport;
  const room = heightOf(count, rowHeight) - height;
  const trueRoom = count * rowHeight - height;
  return room <= 0 ? 0 : scrolled(count, viewport) * (trueRoom / room);
}

/** The rows to render. `before` is kept as long as it reaches far enough, so that not every scroll renders. */
export function rangeOf(count: number, viewport: Viewport, before?: RowRange): RowRange {
  if (count <= ALL_ROWS) return {start: 0, end: count};
  const first = Math.floor(trueTop(count, viewport) / viewport.rowHeight);
  const visible = Math.ceil(viewport.height / viewport.rowHeight) + 1;
  const size = Math.max(WINDOW_ROWS, visible + 2 * MARGIN_ROWS);
  if (before && reaches(before, count, first, visible) && before.end - before.start === size) return before;
  const start = Math.max(0, Math.min(count - size, first - Math.floor((size - visible) / 2)));
  return {start, end: Math.min(count, start + size)};
}

function reaches({start, end}: RowRange, count: number, first: number, visible: number): boolean {
  return (
    end <= count &&
    (start === 0 || start <= first - MARGIN_ROWS) &&
    (end === count || end >= first + visible + MARGIN_ROWS)
  );
}

/** How far below the header row the block of rendered rows stands. */
export function offsetOf({start}: RowRange, count: number, viewport: Viewport): number {
  const {rowHeight} = viewport;
  if (!isScaled(count, rowHeight)) return start * rowHeight;
  return scrolled(count, viewport) - (trueTop(count, viewport) - start * rowHeight);
}

/** Where to scroll to for row `index` to be the first in view. */
export function topOf(index: number, count: number, {height, rowHeight}: Viewport): number {
  const room = Math.max(0, heightOf(count, rowHeight) - height);
  const trueRoom = Math.max(1, count * rowHeight - height);
  return Math.min(room, index * rowHeight * (isScaled(count, rowHeight) ? room / trueRoom : 1));
}
