import type {Chart, ChartConfiguration} from 'chart.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type * as chartPieces from './chart-pieces.js';
import {warnOnce} from './warn-once.js';

type ChartPieces = Pick<typeof chartPieces, 'Chart'>;

/** How near the view a chart's place must be before Chart.js is fetched. */
const NEAR_VIEW = '200px';

export interface ChartSource {
  /** Where to draw; its parent is a box of fixed size. */
  readonly canvas: () => HTMLCanvasElement | null;
  /** What to draw; undefined while there is nothing. Equal `key`s draw the same. */
  readonly chart: () => {readonly key: string; readonly configuration: ChartConfiguration} | undefined;
}

/**
 * Draws a Chart.js chart: fetches the library only once there is something to draw and its place is near the view,
 * draws anew only what has changed, and lets go of everything when the host leaves.
 */
export class ChartController implements ReactiveController {
  readonly #host: ReactiveControllerHost & {readonly isConnected: boolean};
  readonly #source: ChartSource;
  #chart: Chart | undefined;
  #drawn: string | undefined;
  #observer: IntersectionObserver | undefined;
  #observed: HTMLCanvasElement | undefined;
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

  hostUpdated(): void {
    const canvas = this.#source.canvas();
    const chart = this.#source.chart();
    if (!canvas || !chart) {
      this.#release();
      return;
    }
    this.#observe(canvas);
    if (this.#isNear) void this.#draw();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move disconnects and connects in one task, and keeps the chart.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  #observe(canvas: HTMLCanvasElement): void {
    if (canvas === this.#observed) return;
    this.#release();
    this.#observed = canvas;
    this.#observer = new IntersectionObserver(this.#approached, {rootMargin: NEAR_VIEW});
    this.#observer.observe(canvas);
  }

  readonly #approached = (entries: readonly IntersectionObserverEntry[]): void => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    this.#observer?.disconnect();
    this.#isNear = true;
    void this.#draw();
  };

  async #draw(): Promise<void> {
    const {Chart: ChartClass} = (await this.#load()) ?? {};
    // The host may have left, or changed what it shows, while the library was on its way.
    const canvas = this.#source.canvas();
    const chart = this.#source.chart();
    if (!ChartClass || !canvas || !chart || !this.#host.isConnected || chart.key === this.#drawn) return;
    this.#drawn = chart.key;
    if (!this.#chart) {
      this.#chart = new ChartClass(canvas, chart.configuration);
      this.#host.requestUpdate();
      return;
    }
    this.#chart.data = chart.configuration.data;
    this.#chart.update('none');
  }

  async #load(): Promise<ChartPieces | undefined> {
    if (this.#hasFailed) return undefined;
    try {
      return await import('./chart-pieces.js');
    } catch (error) {
      // A blocked or lost file costs the picture, never the figures.
      this.#hasFailed = true;
      warnOnce('the chart could not be loaded; the figures are shown without it.', error);
      return undefined;
    }
  }

  #release(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#observed = undefined;
    this.#isNear = false;
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#drawn = undefined;
  }
}
