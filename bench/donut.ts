/** One donut with data handed over, against the same figures and ring made by hand of elements and SVG (by-hand.ts). */
import {type Bench, caller, inPage, median, ratio, verdict} from './bench.js';
import type {DonutBench, Kind} from './donut.page.js';

const RUNS = 21;
const KINDS: readonly Kind[] = ['limit', 'ours'];

export const donut: Bench = () =>
  inPage('donut', async (page) => {
    const call = caller<DonutBench>(page, 'donutBench');
    const costs: Record<Kind, number[]> = {limit: [], ours: []};
    // The first of each is compiled as it runs.
    for (let run = -1; run < RUNS; run += 1) {
      for (const kind of KINDS) {
        await call('clear');
        const cost = await call('show', kind);
        if (run >= 0) costs[kind].push(cost);
        if (kind === 'ours') await call('drawnByChart');
      }
    }
    const isEarly = await call('figuresBeforeChart');
    return [
      ratio('figures painted, by the clock ÷ SVG', median(costs.ours), median(costs.limit), 1.1),
      {
        what: 'figures on screen before Chart.js',
        measured: isEarly ? 'yes' : 'no',
        limit: '',
        ratio: '',
        target: 'yes',
        met: verdict(isEarly),
      },
    ];
  });
