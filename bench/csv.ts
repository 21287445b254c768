/** The CSV file of 100 000 invoices, against the least that makes the same file in one go. */
import {type Bench, caller, inPage, mb, median, ms, ratio, verdict, workMeter} from './bench.js';
import type {CsvBench, Kind} from './csv.page.js';

const RUNS = 9;
const KINDS: readonly Kind[] = ['limit', 'ours'];
const PEAK = 25e6;
/** A task of 50 ms or less is none that a page notices, and is told of by nobody. */
const LONG_TASK_MS = 50;

export const csv: Bench = () =>
  inPage('csv', async (page) => {
    const call = caller<CsvBench>(page, 'csvBench');
    const work = await workMeter(page);
    if (!(await call('areSame'))) throw new Error('The limit makes another file than the table does.');
    const costs: Record<Kind, number[]> = {limit: [], ours: []};
    const peaks: Record<Kind, number[]> = {limit: [], ours: []};
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      for (const kind of KINDS) {
        await call('clear');
        const before = await work();
        await call('make', kind);
        costs[kind].push((await work()) - before);
        await call('clear');
        peaks[kind].push(await call('peak', kind));
      }
      await call('clear');
      longest.push(await call('longestTask'));
    }
    const [peak, task] = [median(peaks.ours), median(longest)];
    return [
      ratio('100 000 invoices ÷ limit', median(costs.ours), median(costs.limit), 1.5),
      {
        what: 'peak of the heap, garbage and all',
        measured: mb(peak),
        limit: mb(median(peaks.limit)),
        ratio: '',
        target: `≤ ${mb(PEAK)}`,
        met: verdict(peak <= PEAK),
      },
      {
        what: 'longest task over 50 ms, 0 for none',
        measured: ms(task),
        limit: '',
        ratio: '',
        target: `≤ ${ms(LONG_TASK_MS)}`,
        met: verdict(task <= LONG_TASK_MS),
      },
    ];
  });
