/** What runs in the page of bench/donut.ts. */
import '../src/components/license-donut/define.js';
import {LicenseDonut} from '../src/components/license-donut/license-donut.js';
import {chartLibrary} from '../src/shared/chart-controller.js';
import {BILLING_DETAILS, PROVIDER_ID} from '../test/helpers/records.js';
import {build, drawn, type Drawn, sheetOf} from './by-hand.js';

export type Kind = 'limit' | 'ours';

const CLASS = 'donut-by-hand';

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const place = document.createElement('main');
document.body.append(place);

function donut(): LicenseDonut {
  const element = document.createElement('license-donut');
  element.providerId = PROVIDER_ID;
  element.data = structuredClone(BILLING_DETAILS);
  return element;
}

/** The widget as it stands without Chart.js, its ring drawn by SVG: what the one by hand is built after. */
async function pattern(): Promise<readonly Drawn[]> {
  const element = donut();
  place.append(element);
  await element.updateComplete;
  if (!element.matches(':state(near)')) throw new Error('The donut shows no data.');
  const children = drawn(element.renderRoot);
  element.remove();
  document.adoptedStyleSheets = [sheetOf(LicenseDonut.styles, CLASS)];
  return children;
}

const ready = pattern();

/** Milliseconds of the clock until its figures have been painted. */
async function show(kind: Kind): Promise<number> {
  const children = await ready;
  // A frame begins now: what is done in this task is painted at the end of it.
  await frame();
  const start = performance.now();
  if (kind === 'ours') {
    const element = donut();
    place.append(element);
    await element.updateComplete;
  } else {
    const host = document.createElement('div');
    host.className = CLASS;
    build(host, children);
    place.append(host);
  }
  place.getBoundingClientRect();
  await frame();
  return performance.now() - start;
}

/** Ends when Chart.js has drawn it. */
async function drawnByChart(): Promise<void> {
  const {renderRoot} = document.querySelector('license-donut') ?? {};
  while (!renderRoot?.querySelector('.ring.drawn')) await frame();
}

/** Whether the figures stand while Chart.js is kept from coming. */
async function figuresBeforeChart(): Promise<boolean> {
  await clear();
  const {load} = chartLibrary;
  chartLibrary.load = () => new Promise(() => undefined);
  try {
    const element = donut();
    place.append(element);
    for (let count = 0; count < 3; count += 1) await frame();
    const count = element.renderRoot.querySelector('.count');
    return (
      element.renderRoot.querySelector('.ring.drawn') === null &&
      count?.checkVisibility() === true &&
      count.textContent.includes('1,386')
    );
  } finally {
    chartLibrary.load = load;
  }
}

async function clear(): Promise<void> {
  place.replaceChildren();
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const donutBench = {show, drawnByChart, figuresBeforeChart, clear};
export type DonutBench = typeof donutBench;

Object.assign(globalThis, {donutBench});
