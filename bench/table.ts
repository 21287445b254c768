/** A table of 100 000 invoices with 30 rows in view, against the same picture built by hand (table-limit.ts). */
import type {CDPSession, Page} from 'puppeteer-core';
import {type Bench, type Finding, inPage, median} from './bench.js';
import type {Kind, Scroll, Step, TableBench} from './table.page.js';

const RUNS = 9;
const KINDS: readonly Kind[] = ['limit', 'ours', 'ours100'];
const STEPS: readonly Step[] = ['mount', 'sort', 'filter'];

type Cost = Step | 'heap' | 'elements' | keyof Scroll;
type Costs = Record<Cost, number>;
type Call = keyof TableBench;

const call = <C extends Call>(page: Page, name: C, ...args: Parameters<TableBench[C]>) =>
  page.evaluate(
    (bench, method, given) =>
      ((globalThis as never)[bench] as Record<string, (...all: unknown[]) => unknown>)[method]?.(...given),
    'tableBench',
    name,
    args,
  ) as Promise<Awaited<ReturnType<TableBench[C]>>>;

/** Milliseconds of work of the main thread since the page began; not of the clock, which others' work moves on. */
async function work(session: CDPSession): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics');
  return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

async function costsOf(page: Page, session: CDPSession, kind: Kind): Promise<Costs> {
  const costs: Partial<Costs> = {};
  const heapBefore = await call(page, 'heap');
  for (const step of STEPS) {
    await call(page, 'rest');
    const before = await work(session);
    await call(page, 'step', kind, step);
    costs[step] = (await work(session)) - before;
    if (step === 'mount') costs.heap = (await call(page, 'heap')) - heapBefore;
  }
  return {...costs, elements: await call(page, 'elements'), ...(await call(page, 'scroll'))} as Costs;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mb = (value: number): string => `${(value / 1e6).toFixed(2)} MB`;

function ratio(what: string, ours: number, limit: number, target: number): Finding {
  return {
    what,
    measured: ms(ours),
    limit: ms(limit),
    ratio: (ours / limit).toFixed(2),
    target: `≤ ${target}`,
  };
}

function findings(of: (kind: Kind, cost: Cost) => number): readonly Finding[] {
  const both = (what: string, cost: Cost, text: (value: number) => string, target: string): Finding => ({
    what,
    measured: text(of('ours', cost)),
    limit: text(of('limit', cost)),
    ratio: '',
    target,
  });
  return [
    ratio('mount ÷ limit', of('ours', 'mount'), of('limit', 'mount'), 1.3),
    ratio('mount ÷ mount of 100', of('ours', 'mount'), of('ours100', 'mount'), 1.2),
    ratio('sort ÷ limit', of('ours', 'sort'), of('limit', 'sort'), 1.2),
    ratio('filter ÷ limit', of('ours', 'filter'), of('limit', 'filter'), 1.2),
    both('heap above data', 'heap', mb, '≤ 2 MB'),
    both('elements', 'elements', String, '≤ 450'),
    both('frames over 32 ms in a scroll', 'slowFrames', (share) => `${(share * 100).toFixed(1)} %`, '≤ 1 %'),
    both('blank rows in a scroll', 'blankRows', String, '0'),
  ];
}

export const table: Bench = () =>
  inPage('table', async (page) => {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const costs: Record<Kind, Costs[]> = {limit: [], ours: [], ours100: []};
    for (let run = 0; run < RUNS; run += 1) {
      for (const kind of KINDS) costs[kind].push(await costsOf(page, session, kind));
    }
    return findings((kind, cost) => median(costs[kind].map((each) => each[cost])));
  });
