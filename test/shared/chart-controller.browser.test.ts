import {expect, fixture, fixtureCleanup, html, waitUntil} from '@open-wc/testing';
import type {Chart, ChartConfiguration} from 'chart.js';
import {LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {cssProperty} from '../../stories/helpers/css-property.js';
import {ChartController, chartLibrary, type Drawing} from '../../src/shared/chart-controller.js';
import {viewObserved} from '../helpers/view.js';

const drawingOf = (key: string): Drawing => ({
  key,
  configuration: {type: 'doughnut', data: {labels: [key], datasets: []}, options: {locale: key}},
});

/** Draws what it is told, and nothing while it is told nothing. */
class ChartHost extends LitElement {
  drawing: Drawing | undefined;
  canvasId = 0;
  updates = 0;
  readonly controller = new ChartController(this, {
    canvas: () => this.renderRoot.querySelector('canvas'),
    drawing: () => this.drawing,
  });

  show(key: string | undefined): Promise<boolean> {
    this.drawing = key === undefined ? undefined : drawingOf(key);
    this.requestUpdate();
    return this.updateComplete;
  }

  protected override updated(_changed: PropertyValues): void {
    this.updates += 1;
  }

  protected override render(): TemplateResult {
    const box = html`<canvas width="10" height="10"></canvas>`;
    const other = html`<p><canvas width="10" height="10"></canvas></p>`;
    return html`${this.drawing ? (this.canvasId === 0 ? box : other) : nothing}`;
  }
}
customElements.define('chart-host', ChartHost);

/** A library that notes what is made of it. */
class FakeLibrary {
  loads = 0;
  readonly made: FakeChart[] = [];

  readonly load = async () => {
    this.loads += 1;
    return {createChart: this.create};
  };

  readonly create = (canvas: HTMLCanvasElement, configuration: ChartConfiguration): Chart => {
    const chart = new FakeChart(canvas, configuration);
    this.made.push(chart);
    return chart as unknown as Chart;
  };
}

class FakeChart {
  readonly updates: string[] = [];
  isDestroyed = false;

  readonly canvas: HTMLCanvasElement;
  data: ChartConfiguration['data'];
  options: ChartConfiguration['options'];

  constructor(canvas: HTMLCanvasElement, {data, options}: ChartConfiguration) {
    this.canvas = canvas;
    this.data = data;
    this.options = options;
  }

  update(mode: string): void {
    this.updates.push(mode);
  }

  destroy(): void {
    this.isDestroyed = true;
  }
}

const load = chartLibrary.load;
let library: FakeLibrary;

const hostWith = async (key: string | undefined, place = html`<div></div>`): Promise<ChartHost> => {
  const parent = await fixture<HTMLElement>(place);
  const host = new ChartHost();
  parent.append(host);
  await host.show(key);
  return host;
};

const drawnHost = async (key: string): Promise<ChartHost> => {
  const host = await hostWith(key);
  await waitUntil(() => host.controller.isDrawn, 'the chart is drawn');
  return host;
};

/** Lets everything that waits for the library go on. */
const settled = async (host: ChartHost): Promise<void> => {
  await chartLibrary.load();
  await host.updateComplete;
};

describe('ChartController', () => {
  beforeEach(() => {
    library = new FakeLibrary();
    chartLibrary.load = library.load;
  });
  afterEach(() => {
    fixtureCleanup();
    chartLibrary.load = load;
  });

  it('fetches nothing while there is nothing to draw', async () => {
    const host = await hostWith(undefined);
    await viewObserved(host.parentElement!);
    expect(library.loads).to.equal(0);
  });

  it('fetches the library once its place comes near the view, and not before', async () => {
    const host = await hostWith('a', html`<div ${cssProperty('margin-top', '5000px')}></div>`);
    expect(await viewObserved(host.renderRoot.querySelector('canvas')!)).to.equal(false);
    await host.show('b');
    expect(library.loads).to.equal(0);
    host.scrollIntoView();
    await waitUntil(() => host.controller.isDrawn, 'drawn when scrolled to');
    expect(library.loads).to.equal(1);
  });

  it('draws once however often the host updates, and tells the host when it has', async () => {
    const host = await drawnHost('a');
    const updates = host.updates;
    await host.show('a');
    await host.show('a');
    await settled(host);
    expect(library.made).to.have.length(1);
    expect(library.made[0]!.updates).to.deep.equal([]);
    expect(host.updates).to.equal(updates + 2);
  });

  it('draws what has changed into the chart that stands, without motion', async () => {
    const host = await drawnHost('a');
    await host.show('b');
    await settled(host);
    expect(library.made).to.have.length(1);
    const [chart] = library.made;
    expect(chart!.updates).to.deep.equal(['none']);
    expect(chart!.data.labels).to.deep.equal(['b']);
    expect(chart!.options).to.deep.equal({locale: 'b'});
  });

  it('draws only the latest when much changes while the library is on its way', async () => {
    let arrive: () => void = () => undefined;
    const way = new Promise<void>((resolve) => (arrive = resolve));
    chartLibrary.load = async () => {
      await way;
      return library.load();
    };
    const host = await hostWith('a');
    await viewObserved(host.renderRoot.querySelector('canvas')!);
    await host.show('b');
    await host.show('c');
    arrive();
    await waitUntil(() => host.controller.isDrawn, 'drawn');
    await settled(host);
    expect(library.made.map(({data, updates}) => [data.labels, updates])).to.deep.equal([[['c'], []]]);
  });

  it('draws nothing for a host that left while the library was on its way', async () => {
    let arrive: () => void = () => undefined;
    const way = new Promise<void>((resolve) => (arrive = resolve));
    let asked = false;
    chartLibrary.load = async () => {
      asked = true;
      await way;
      return library.load();
    };
    const host = await hostWith('a');
    await waitUntil(() => asked, 'asked for');
    host.remove();
    arrive();
    await settled(host);
    expect(library.made).to.deep.equal([]);
  });

  it('keeps the chart when the host is moved', async () => {
    const host = await drawnHost('a');
    const elsewhere = document.createElement('div');
    host.parentElement!.append(elsewhere);
    elsewhere.append(host);
    await settled(host);
    expect(library.made).to.have.length(1);
    expect(library.made[0]!.isDestroyed).to.equal(false);
    expect(host.controller.isDrawn).to.equal(true);
  });

  it('destroys the chart when the host leaves, and draws another when it returns', async () => {
    const host = await drawnHost('a');
    const parent = host.parentElement!;
    host.remove();
    await Promise.resolve();
    expect(library.made[0]!.isDestroyed).to.equal(true);
    expect(host.controller.isDrawn).to.equal(false);
    parent.append(host);
    await waitUntil(() => host.controller.isDrawn, 'drawn again');
    expect(library.made).to.have.length(2);
  });

  it('draws nothing for a host that updates after it has left', async () => {
    const host = await drawnHost('a');
    host.remove();
    await Promise.resolve();
    await host.show('b');
    await settled(host);
    expect(library.made).to.have.length(1);
    expect(host.controller.isDrawn).to.equal(false);
  });

  it('destroys the chart with its canvas, and draws on the next canvas', async () => {
    const host = await drawnHost('a');
    host.canvasId = 1;
    await host.show('a');
    await waitUntil(() => library.made.length === 2, 'drawn on the other canvas');
    expect(library.made.map(({isDestroyed}) => isDestroyed)).to.deep.equal([true, false]);
    await host.show(undefined);
    expect(library.made[1]!.isDestroyed).to.equal(true);
  });

  it('looks again when what was hidden is shown', async () => {
    const host = await drawnHost('a');
    host.style.display = 'none';
    await viewObserved(host);
    host.drawing = drawingOf('b');
    host.style.display = '';
    await waitUntil(() => library.made[0]!.updates.length === 1, 'drawn anew');
    expect(library.made[0]!.data.labels).to.deep.equal(['b']);
  });

  it('leaves the host as it is when the library is blocked, says so once, and tries again on return', async () => {
    const warn = console.warn;
    const said: unknown[][] = [];
    console.warn = (...words: unknown[]) => said.push(words);
    let tries = 0;
    const blocked = new TypeError('blocked');
    chartLibrary.load = async () => {
      tries += 1;
      throw blocked;
    };
    const host = await hostWith('a');
    const other = await hostWith('a');
    await waitUntil(() => tries === 2, 'both tried');
    await host.show('b');
    expect(tries).to.equal(2);
    expect([host.controller.isDrawn, other.controller.isDrawn]).to.deep.equal([false, false]);
    expect(said).to.deep.equal([
      ['subscription-widgets: Chart.js could not be loaded; widgets show their figures without it.', blocked],
    ]);
    console.warn = warn;
    chartLibrary.load = library.load;
    const parent = host.parentElement!;
    host.remove();
    await Promise.resolve();
    parent.append(host);
    await waitUntil(() => host.controller.isDrawn, 'drawn once the library can be had');
  });
});
