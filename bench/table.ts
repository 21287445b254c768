/** A table of 100 000 invoices with 30 rows in view, against the same picture built by hand (table-limit.ts). */
import {type Bench, caller, type Finding, inPage, mb, median, ratio, verdict, workMeter} from './bench.js';
import type {Kind, Scroll, Step, TableBench} from './table.page.js';

const RUNS = 9;
const KINDS: readonly Kind[] = ['limit', 'ours', 'ours100'];
const STEPS: readonly Step[] = ['mount', 'sort', 'filter'];

type Cost = Step | 'heap' | 'elements' | keyof Scroll;
type Costs = Record<Cost, number>;
type Call = ReturnType<typeof caller<TableBench>>;

async function costsOf(call: Call, work: () => Promise<number>, kind: Kind): Promise<Costs> {
  const costs: Partial<Costs> = {};
  const heapBefore = await call('heap');
  for (const step of STEPS) {
    await call('rest');
    const before = await work();
    await call('step', kind, step);
    costs[step] = (await work()) - before;
    if (step === 'mount') costs.heap = (await call('heap')) - heapBefore;
  }
  return {...costs, elements: await call('elements'), ...(await call('scroll'))} as Costs;
}

function findings(of: (kind: Kind, cost: Cost) => number): readonly Finding[] {
  const both = (what: string, cost: Cost, text: (value: number) => string, most: number): Finding => ({
    what,
    measured: text(of('ours', cost)),
    limit: text(of('limit', cost)),
    ratio: '',
    target: `≤ ${text(most)}`,
    met: verdict(of('ours', cost) <= most),
  });
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    ratio('mount ÷ limit', of('ours', 'mount'), of('limit', 'mount'), 1.3),
    ratio('mount ÷ mount of 100', of('ours', 'mount'), of('ours100', 'mount'), 1.2),
    ratio('sort ÷ limit', of('ours', 'sort'), of('limit', 'sort'), 1.2),
    ratio('filter ÷ limit', of('ours', 'filter'), of('limit', 'filter'), 1.2),
    both('heap above data', 'heap', mb, 2e6),
    both('elements', 'elements', String, 450),
    both('frames over 32 ms in a scroll', 'slowFrames', percent, 0.01),
    both('blank rows in a scroll', 'blankRows', String, 0),
  ];
}

export const table: Bench = () =>
  inPage('table', async (page) => {
    const call = caller<TableBench>(page, 'tableBench');
    const work = await workMeter(page);
    const costs: Record<Kind, Costs[]> = {limit: [], ours: [], ours100: []};
    for (let run = 0; run < RUNS; run += 1) {
      for (const kind of KINDS) costs[kind].push(await costsOf(call, work, kind));
    }
    return findings((kind, cost) => median(costs[kind].map((each) => each[cost])));
  });
