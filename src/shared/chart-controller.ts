import type {Chart, ChartConfiguration} from 'chart.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type * as chartPieces from './chart-pieces.js';
import {warnOnce} from './warn-once.js';

type ChartPieces = typeof chartPieces;

/** Where Chart.js comes from; a test may put another way in place of `load`. */
export const chartLibrary = {
  load: (): Promise<ChartPieces> => import('./chart-pieces.js'),
};

/** How near the view a chart's place must be before Chart.js is fetched. */
const NEAR_VIEW = '200px';

/** What Chart.js draws, and a text that is the same only for the same picture. */
export interface Drawing {
  readonly key: string;
  readonly configuration: ChartConfiguration;
}

export interface ChartSource {
  /** Where to draw: its parent is a box of fixed size. Null while there is nothing to draw. */
  readonly canvas: () => HTMLCanvasElement | null;
  /** What to draw there; asked only once the place is near the view. */
  readonly drawing: () => Drawing | undefined;
}

/**
 * Draws a Chart.js chart: fetches the library only once there is something to draw and its place is near the view,
 * draws anew only what has changed, and lets go of everything when the host leaves. Without the library the host
 * stays as it was, and the console says so once.
 */
export class ChartController implements ReactiveController {
  readonly #host: ReactiveControllerHost & {readonly isConnected: boolean};
  readonly #source: ChartSource;
  #pieces: ChartPieces | undefined;
  #chart: Chart | undefined;
  #drawnKey: string | undefined;
  #observer: IntersectionObserver | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #isNear = false;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost & {readonly isConnected: boolean}, source: ChartSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Whether the chart stands on its canvas. */
  get isDrawn(): boolean {
    return this.#chart !== undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const canvas = this.#host.isConnected ? this.#source.canvas() : null;
    if (canvas !== (this.#canvas ?? null)) this.#release();
    if (!canvas) return;
    if (!this.#observer) this.#observe(canvas);
    if (this.#isNear) void this.#draw();
  }

  hostDisconnected(): void {
    // A move disconnects and connects in one task, and keeps the chart.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  #observe(canvas: HTMLCanvasElement): void {
    this.#canvas = canvas;
    this.#observer = new IntersectionObserver(this.#moved, {rootMargin: NEAR_VIEW});
    this.#observer.observe(canvas);
  }

  // Never stops watching: what was hidden may have missed a change of the page's colors.
  readonly #moved = (entries: readonly IntersectionObserverEntry[]): void => {
    this.#isNear = entries.at(-1)?.isIntersecting === true;
    if (this.#isNear) void this.#draw();
  };

  async #draw(): Promise<void> {
    const pieces = (this.#pieces ??= await this.#load());
    // The host may have left, or show something else, since the library was asked for.
    const canvas = this.#canvas;
    if (!pieces || !canvas || canvas !== this.#source.canvas()) return;
    // Of a frame that the page has taken away nobody is told.
    if (!canvas.ownerDocument.defaultView) return;
    const drawing = this.#source.drawing();
    if (!drawing || drawing.key === this.#drawnKey) return;
    this.#drawnKey = drawing.key;
    const {data, options} = drawing.configuration;
    if (this.#chart) {
      this.#chart.data = data;
      this.#chart.options = options ?? {};
      this.#chart.update('none');
    } else {
      this.#chart = pieces.createChart(canvas, drawing.configuration);
      this.#host.requestUpdate();
    }
  }

  async #load(): Promise<ChartPieces | undefined> {
    if (this.#hasFailed) return undefined;
    try {
      return await chartLibrary.load();
    } catch (error) {
      // A blocked or lost file costs the picture, never the figures.
      this.#hasFailed = true;
      warnOnce('Chart.js could not be loaded; widgets show their figures without it.', error);
      return undefined;
    }
  }

  #release(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#canvas = undefined;
    this.#isNear = false;
    this.#hasFailed = false;
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#drawnKey = undefined;
  }
}
