import {nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {viewOf} from '../view-of.js';
import {RowFocus} from './row-focus.js';
import {
  ALL_ROWS,
  heightOf,
  isScaled,
  offsetOf,
  rangeOf,
  type RowRange,
  topOf,
  type Viewport,
} from './row-geometry.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

export interface RowWindowOptions {
  /** Rows there are. */
  readonly count: () => number;
  /** Told after each render which rows stand in the DOM, `end` not included; on paper nothing is asked for. */
  readonly onRows: (start: number, end: number) => void;
  /** Renders what was asked for at once: a page that prints waits for nothing. */
  readonly renderNow?: () => void;
}

/** Room for the outline of what has the focus, below the sticky head. */
const RING = 6;

/** What is assumed until the first row has been measured. */
const ASSUMED: Viewport = {top: 0, height: 12 * 44, rowHeight: 44};

/**
 * Keeps a few rows of a long table in the DOM: the table has the height of all rows, and the block of those rendered
 * is moved to where the reader is. Works on what `renderTable` renders: a `.scroller` with a `.table` in it, whose
 * `.head` is sticky and whose `.rows` are all of one height.
 */
export class RowWindow implements ReactiveController {
  readonly #host: Host;
  readonly #options: RowWindowOptions;
  readonly #focus = new RowFocus();
  #resizes: ResizeObserver | undefined;
  /** Whose events are heard. */
  #view: typeof globalThis | undefined;
  #scroller: HTMLElement | undefined;
  #viewport = ASSUMED;
  #headHeight = 36;
  #range: RowRange | undefined;
  #isMeasured = false;
  #isPrinting = false;

  constructor(host: Host, options: RowWindowOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The rows to render; stable until the next scroll, resize or change of their number. */
  get range(): RowRange {
    const count = this.#options.count();
    if (this.#isPrinting) return {start: 0, end: count};
    return (this.#range = rangeOf(count, this.#viewport, this.#range));
  }

  /** Whether the rows are those of a page on paper: all that have been read, and nothing windowed. */
  get isPrinting(): boolean {
    return this.#isPrinting;
  }

  set isPrinting(isPrinting: boolean) {
    this.#isPrinting = isPrinting;
    this.#host.requestUpdate();
    this.#options.renderNow?.();
  }

  /** Whether some rows are left out of the DOM. */
  get isWindowed(): boolean {
    return !this.#isPrinting && this.#options.count() > ALL_ROWS;
  }

  /** `aria-rowcount`, the header row included; nothing while every row is in the DOM. */
  get rowCount(): number | typeof nothing {
    return this.isWindowed ? this.#options.count() + 1 : nothing;
  }

  /** `aria-rowindex` of row `index`; the header row is the first. */
  rowIndex(index: number): number | typeof nothing {
    return this.isWindowed ? index + 2 : nothing;
  }

  /** Shows the first row, as after another sort or filter. */
  toTop(): void {
    this.toRow(0);
  }

  /** Makes row `index` the first in view. */
  toRow(index: number): void {
    this.#scrollTo(index);
    this.#host.requestUpdate();
  }

  /** Puts the keyboard into the record's row, or on the table where the row is out of sight. */
  focusRow(id: string): void {
    if (this.#scroller) this.#focus.moveTo(id, this.#scroller);
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    this.#view.addEventListener('beforeprint', this.#onPrint);
    this.#view.addEventListener('afterprint', this.#onPrint);
    this.#observe();
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('beforeprint', this.#onPrint);
    this.#view?.removeEventListener('afterprint', this.#onPrint);
    this.#resizes?.disconnect();
  }

  hostUpdate(): void {
    if (this.#scroller) this.#focus.note(this.#host.renderRoot as ShadowRoot, this.#scroller);
  }

  hostUpdated(): void {
    this.#follow(this.#host.renderRoot.querySelector<HTMLElement>('.scroller') ?? undefined);
    if (!this.#scroller) return;
    this.#place();
    if (!this.#isMeasured) this.#measure();
    this.#focus.restore(this.#scroller);
    if (this.#isPrinting) return;
    const {start, end} = this.range;
    this.#options.onRows(start, end);
  }

  #follow(scroller: HTMLElement | undefined): void {
    if (scroller === this.#scroller) return;
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#scroller = scroller;
    this.#viewport = {...this.#viewport, top: 0};
    this.#isMeasured = false;
    this.#observe();
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#onScroll, {passive: true});
  }

  /** By an observer of the window that shows the rows: one of another would not end with it. */
  #observe(): void {
    this.#resizes?.disconnect();
    const {ResizeObserver} = viewOf(this.#host);
    this.#resizes = new ResizeObserver(() => this.#measure());
    if (this.#scroller) this.#resizes.observe(this.#scroller);
  }

  #part(name: string): HTMLElement | null {
    return this.#scroller?.querySelector<HTMLElement>(`.${name}`) ?? null;
  }

  /** Gives the table the height of all rows, and puts the block of rows where it belongs. */
  #place(): void {
    const table = this.#part('table');
    const rows = this.#part('rows');
    if (!table || !rows) return;
    const count = this.#options.count();
    const {rowHeight} = this.#viewport;
    table.toggleAttribute('data-windowed', this.isWindowed);
    // Not by custom properties: those are inherited, and a change would style every cell anew.
    if (this.isWindowed) {
      table.style.setProperty('block-size', `${this.#headHeight + heightOf(count, rowHeight)}px`);
      rows.style.setProperty('transform', `translateY(${offsetOf(this.range, count, this.#viewport)}px)`);
    } else {
      table.style.removeProperty('block-size');
      rows.style.removeProperty('transform');
    }
  }

  #measure(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const before = this.#viewport;
    const row = this.#part('rows')?.firstElementChild;
    // The layout's own height: not rounded, and untouched by a page that scales the widget.
    const measured = row ? parseFloat(getComputedStyle(row).height) : 0;
    this.#isMeasured = measured > 0;
    const rowHeight = measured || before.rowHeight;
    const head = this.#part('head');
    this.#headHeight = head && getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0;
    const height = scroller.clientHeight - this.#headHeight;
    // What gets the focus is not scrolled to under the headings.
    scroller.style.setProperty('scroll-padding-block-start', `${this.#headHeight + RING}px`);
    this.#viewport = {top: scroller.scrollTop, height, rowHeight};
    if (rowHeight !== before.rowHeight) this.#keepFirstRow(before);
    this.#place();
    if (rowHeight !== before.rowHeight || height !== before.height) this.#renderSoon();
  }

  /** Not at once: this may be the end of a render. */
  #renderSoon(): void {
    queueMicrotask(() => {
      this.#host.requestUpdate();
    });
  }

  #scrollTo(index: number): void {
    const top = topOf(index, this.#options.count(), this.#viewport);
    this.#viewport = {...this.#viewport, top};
    this.#place();
    if (this.#scroller) this.#scroller.scrollTop = top;
  }

  /** Rows have another height, as in the narrow view: the reader stays at the row where they were. */
  #keepFirstRow({top, rowHeight}: Viewport): void {
    if (top > 0 && this.isWindowed) this.#scrollTo(Math.round(top / rowHeight));
  }

  readonly #onScroll = (): void => {
    if (!this.#scroller || !this.isWindowed) return;
    this.#viewport = {...this.#viewport, top: this.#scroller.scrollTop};
    const before = this.#range;
    if (this.range !== before) this.#host.requestUpdate();
    else if (isScaled(this.#options.count(), this.#viewport.rowHeight)) this.#place();
  };

  readonly #onPrint = ({type}: Event): void => {
    this.isPrinting = type === 'beforeprint';
  };
}
