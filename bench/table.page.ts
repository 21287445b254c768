/** What runs in the page of bench/table.ts. */
import {invoices} from './table-data.js';
import {handBuilt} from './table-limit.js';
import {ours} from './table-ours.js';

/** One table on the page. Each step ends when the rows have been written. */
export interface BenchedTable {
  readonly root: ParentNode;
  readonly scroller: HTMLElement;
  readonly sort: (field: 'amountBilled' | 'dueDate', descending: boolean) => Promise<void>;
  readonly filter: (text: string) => Promise<void>;
  readonly rowsInView: () => number;
  readonly remove: () => void;
}

export type Kind = 'limit' | 'ours' | 'ours100';
export type Step = 'mount' | 'sort' | 'filter';

export interface Scroll {
  /** Share of frames over 32 ms. */
  readonly slowFrames: number;
  /** Rows that were missing from view, of all frames. */
  readonly blankRows: number;
}

const ROWS = 100_000;
const VIEW_ROWS = 30;
const SCROLL_FRAMES = 60;
const SLOW_MS = 32;
/** By then nothing of a step is left to do, nor of what it put off. */
const REST_MS = 500;

const all = invoices(ROWS);
const few = all.slice(0, 100);
let table: BenchedTable | undefined;

const mounts: Record<Kind, () => Promise<BenchedTable>> = {
  limit: () => Promise.resolve(handBuilt(all, VIEW_ROWS)),
  ours: () => ours(all, VIEW_ROWS),
  ours100: () => ours(few, VIEW_ROWS),
};

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function scroll(): Promise<Scroll> {
  await table?.filter('');
  let slow = 0;
  let blankRows = 0;
  let before = await frame();
  for (let step = 1; step <= SCROLL_FRAMES && table; step += 1) {
    // Some rows at first, then whole pages and leaps.
    table.scroller.scrollTop += step * step * 10;
    const now = await frame();
    if (now - before > SLOW_MS) slow += 1;
    before = now;
    blankRows += Math.max(0, VIEW_ROWS - table.rowsInView());
  }
  table?.remove();
  table = undefined;
  return {slowFrames: slow / SCROLL_FRAMES, blankRows};
}

async function step(kind: Kind, name: Step): Promise<void> {
  if (name === 'mount') table = await mounts[kind]();
  if (name === 'sort') await table?.sort('amountBilled', true);
  if (name === 'filter') {
    await table?.filter('1');
    await table?.filter('12');
  }
  document.body.getBoundingClientRect();
}

async function heap(): Promise<number> {
  for (let pass = 0; pass < 3; pass += 1) {
    await frame();
    (globalThis as {gc?: () => void}).gc?.();
  }
  return (performance as Performance & {memory: {usedJSHeapSize: number}}).memory.usedJSHeapSize;
}

const tableBench = {
  step,
  scroll,
  heap,
  rest: () => new Promise<void>((resolve) => setTimeout(resolve, REST_MS)),
  elements: () => Promise.resolve(table?.root.querySelectorAll('.table, .table *').length ?? 0),
};
export type TableBench = typeof tableBench;

Object.assign(globalThis, {tableBench});
