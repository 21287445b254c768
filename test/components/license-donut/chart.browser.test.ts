import {expect, fixtureCleanup, waitUntil} from '@open-wc/testing';
import type {LicenseDonut} from '../../../src/components/license-donut/license-donut.js';
import {chartLibrary} from '../../../src/shared/chart-controller.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {hanging, inPageEndpoint} from '../../helpers/in-page-endpoint.js';
import {licensesUsed} from '../../helpers/records.js';
import {viewObserved} from '../../helpers/view.js';
import {connected, loaded, nextEvent, outcome, textOf, within} from '../../helpers/widget.js';
import {BY_PROVIDER, donutWith, endpointFor, PATH} from './donut.js';

const load = chartLibrary.load;

const filesOfChartJs = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(({name}) => name)
    .filter((name) => /chart\.js|chart-pieces/.test(name));

/** The chart on the donut's canvas. Imported late, so that this file itself fetches no Chart.js. */
async function chartOf(donut: Element) {
  const {Chart} = await import('chart.js');
  return Chart.getChart(within(donut, 'canvas') as HTMLCanvasElement);
}

const isDrawn = (donut: Element): boolean => within(donut, '.ring').classList.contains('drawn');

const drawnDonut = async (fields: object = {}): Promise<LicenseDonut> => {
  const donut = await donutWith(fields);
  await waitUntil(() => isDrawn(donut), 'the chart is drawn');
  return donut;
};

const colorsOf = async (donut: Element): Promise<unknown> =>
  (await chartOf(donut))?.data.datasets[0]?.backgroundColor;

/** The color of the ring itself at its middle left, as painted. */
function paintedAt(donut: Element): string {
  const canvas = within(donut, 'canvas') as HTMLCanvasElement;
  const [red, green, blue] = canvas
    .getContext('2d')!
    .getImageData(Math.round(canvas.width * 0.07), Math.round(canvas.height / 2), 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

const hasSvgRing = (donut: Element): boolean => getComputedStyle(within(donut, '.arc')).display !== 'none';

describe('<license-donut> and Chart.js', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => {
    fixtureCleanup();
    chartLibrary.load = load;
  });

  // The first in this file, and so in this page: nothing has fetched Chart.js yet.
  it('fetches it only for a donut with data near the view', async () => {
    const waiting = await connected<LicenseDonut>('license-donut', BY_PROVIDER, {
      client: inPageEndpoint({[PATH]: hanging}).client,
    });
    const compact = await donutWith({}, {compact: ''});
    const unknown = await donutWith({assignedLicenses: null});
    const far = await donutWith({});
    far.parentElement!.style.marginTop = '5000px';
    for (const donut of [waiting, compact, unknown, far]) await viewObserved(donut);
    await far.updateComplete;
    expect(filesOfChartJs()).to.deep.equal([]);
    expect(textOf(far)).to.include('1,386');
    far.scrollIntoView();
    await waitUntil(() => isDrawn(far), 'drawn when scrolled to');
    expect(filesOfChartJs()).to.not.be.empty;
  });

  it('shows the count in a ring of CSS before it arrives, and moves nothing when it does', async () => {
    let arrive: () => void = () => undefined;
    const way = new Promise<void>((resolve) => (arrive = resolve));
    chartLibrary.load = async () => {
      await way;
      return load();
    };
    const donut = await donutWith({});
    const boxes = (): readonly number[] =>
      ['.frame', '.ring', '.count', '.facts'].flatMap((selector) => {
        const {x, y, width, height} = within(donut, selector).getBoundingClientRect();
        return [x, y, width, height];
      });
    const before = boxes();
    expect([isDrawn(donut), hasSvgRing(donut)]).to.deep.equal([false, true]);
    expect(within(donut, '[part=count]').textContent).to.include('1,386');
    arrive();
    await waitUntil(() => isDrawn(donut), 'drawn once it arrives');
    expect(hasSvgRing(donut)).to.equal(false);
    expect(boxes()).to.deep.equal(before);
  });

  const shares: readonly (readonly [used: number, shares: readonly number[]])[] = [
    [0, [0, 1500]],
    [1386, [1386, 114]],
    [1500, [1500, 0]],
    [1612, [1612, 0]],
  ];
  for (const [used, expected] of shares) {
    it(`draws ${expected.join(' and ')} for ${used} used`, async () => {
      const donut = await drawnDonut({assignedLicenses: used});
      expect((await chartOf(donut))?.data.datasets[0]?.data).to.deep.equal(expected);
    });
  }

  it('paints accent, then orange, then red as the licenses run out, in one and the same chart', async () => {
    const endpoint = endpointFor({assignedLicenses: 1349});
    const donut = await loaded<LicenseDonut>('license-donut', BY_PROVIDER, {client: endpoint.client});
    donut.theme = 'light';
    await waitUntil(() => isDrawn(donut), 'drawn');
    const chart = await chartOf(donut);
    const colors = ['rgb(47, 91, 234)', 'rgb(201, 114, 0)', 'rgb(213, 56, 46)'];
    for (const [index, used] of [1349, 1350, 1501].entries()) {
      endpoint.set(PATH, licensesUsed(used));
      await donut.refresh();
      await waitUntil(() => paintedAt(donut) === colors[index], `${used} in ${colors[index]}`);
    }
    expect(await chartOf(donut)).to.equal(chart);
  });

  it('follows the theme', async () => {
    const donut = await drawnDonut();
    donut.theme = 'light';
    await waitUntil(() => paintedAt(donut) === 'rgb(201, 114, 0)', 'light');
    donut.theme = 'dark';
    await nextEvent(within(donut, '.ring'), 'transitionend');
    await waitUntil(() => paintedAt(donut) === 'rgb(255, 173, 51)', 'dark');
  });

  it("follows the page's color scheme and the page's own colors", async () => {
    const donut = await drawnDonut({assignedLicenses: 100});
    const page = donut.parentElement!;
    page.style.setProperty('color-scheme', 'dark');
    await waitUntil(() => getComputedStyle(within(donut, '.ring')).color === 'rgb(125, 155, 255)', 'dark');
    page.style.setProperty('--sw-accent', 'rgb(0, 128, 64)');
    page.style.setProperty('--sw-surface-sunken', 'rgb(200, 200, 10)');
    await waitUntil(() => paintedAt(donut) === 'rgb(200, 200, 10)', 'the rest');
    expect(await colorsOf(donut)).to.deep.equal(['rgb(0, 128, 64)', 'rgb(200, 200, 10)']);
  });

  it('follows a change that happened while it was hidden', async () => {
    const donut = await drawnDonut({assignedLicenses: 1500});
    const page = donut.parentElement!;
    page.style.display = 'none';
    await viewObserved(donut);
    page.style.setProperty('--sw-near-fill', 'rgb(1, 2, 3)');
    page.style.display = '';
    await waitUntil(() => paintedAt(donut) === 'rgb(1, 2, 3)', 'painted anew');
  });

  it('destroys the chart when removed, and draws it again on return', async () => {
    const donut = await drawnDonut();
    const first = await chartOf(donut);
    const page = donut.parentElement!;
    donut.remove();
    await Promise.resolve();
    expect(await chartOf(donut)).to.equal(undefined);
    page.append(donut);
    await donut.updateComplete;
    expect(hasSvgRing(donut)).to.equal(true);
    await waitUntil(() => isDrawn(donut), 'drawn again');
    const second = await chartOf(donut);
    expect(second).to.be.an('object').and.not.equal(first);
  });

  it('keeps the chart when moved', async () => {
    const donut = await drawnDonut();
    const chart = await chartOf(donut);
    const elsewhere = document.createElement('div');
    donut.parentElement!.append(elsewhere);
    elsewhere.append(donut);
    await donut.updateComplete;
    expect(await chartOf(donut))
      .to.be.an('object')
      .and.equal(chart);
  });

  it('destroys the chart when it becomes compact', async () => {
    const donut = await drawnDonut();
    const {Chart} = await import('chart.js');
    const canvas = within(donut, 'canvas') as HTMLCanvasElement;
    donut.compact = true;
    await donut.updateComplete;
    expect(Chart.getChart(canvas)).to.equal(undefined);
  });

  it('does not let plugins that the page has registered for all its charts draw on it', async () => {
    const {Chart} = await import('chart.js');
    let called = 0;
    const plugin = {id: 'of-the-page', beforeDraw: () => void (called += 1)};
    Chart.register(plugin);
    await drawnDonut();
    Chart.unregister(plugin);
    expect(called).to.equal(0);
  });

  it('follows the size that the page gives the ring', async () => {
    const donut = await drawnDonut();
    const style = document.createElement('style');
    style.textContent = 'license-donut::part(ring) {inline-size: 96px}';
    donut.parentElement!.append(style);
    const canvas = within(donut, 'canvas');
    await waitUntil(() => canvas.getBoundingClientRect().width === 96, 'resized');
    expect(canvas.getBoundingClientRect().height).to.equal(96);
  });

  it('stays whole without it: the ring of SVG, all figures, one warning', async () => {
    const warn = console.warn;
    const said: unknown[] = [];
    console.warn = (message: unknown) => said.push(message);
    let tries = 0;
    chartLibrary.load = async () => {
      tries += 1;
      throw new TypeError('Failed to fetch dynamically imported module');
    };
    const first = await donutWith({});
    const second = await donutWith({});
    await outcome(second);
    await waitUntil(() => tries === 2, 'both tried');
    await first.updateComplete;
    console.warn = warn;
    expect(said).to.have.length(1);
    expect([isDrawn(first), hasSvgRing(first)]).to.deep.equal([false, true]);
    expect(textOf(first)).to.include('1,386').and.include('114 LEFT');
    expect(within(first, '.arc :last-child').getAttribute('stroke-dasharray')).to.equal('92.4 100');
    await expect(first).to.be.accessible();
  });
});
