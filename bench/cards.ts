/** A hundred subscription cards with data handed over, against the same elements made by hand (by-hand.ts). */
import {type Bench, caller, inPage, median, ratio, workMeter} from './bench.js';
import type {CardsBench, Kind} from './cards.page.js';

const RUNS = 11;
/** All of the cards are in view, ten in a row, so that all are painted. */
const VIEWPORT = {width: 3400, height: 6000};
const KINDS: readonly Kind[] = ['limit', 'shadow', 'ours'];

type Cost = 'layout' | 'paint';
const COSTS: readonly Cost[] = ['layout', 'paint'];

export const cards: Bench = () =>
  inPage(
    'cards',
    async (page) => {
      const call = caller<CardsBench>(page, 'cardsBench');
      const work = await workMeter(page);
      const costs: Record<Kind, Record<Cost, number[]>> = {
        limit: {layout: [], paint: []},
        shadow: {layout: [], paint: []},
        ours: {layout: [], paint: []},
      };
      // The first run is compiled as it goes.
      for (let run = -1; run < RUNS; run += 1) {
        for (const kind of KINDS) {
          for (const cost of COSTS) {
            await call('clear');
            const before = await work();
            await call('mount', kind, cost === 'paint');
            const took = (await work()) - before;
            if (run >= 0) costs[kind][cost].push(took);
          }
        }
      }
      const of = (kind: Kind, cost: Cost): number => median(costs[kind][cost]);
      return [
        ratio('to layout ÷ plain DOM', of('ours', 'layout'), of('limit', 'layout'), 1.7),
        ratio('to paint ÷ plain DOM', of('ours', 'paint'), of('limit', 'paint'), 1.2),
        ratio('to layout, by hand in shadow roots', of('shadow', 'layout'), of('limit', 'layout')),
        ratio('to paint, by hand in shadow roots', of('shadow', 'paint'), of('limit', 'paint')),
      ];
    },
    VIEWPORT,
  );
