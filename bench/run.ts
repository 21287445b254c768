/**
 * `npm run bench`: measures the widgets against the least a page could do by hand, in one run on one machine, and
 * prints ratios beside their targets. It judges nothing: figures move with the machine, and people decide.
 *
 *     npm run bench              everything
 *     npm run bench -- table     the benches so named
 */
import {parseArgs} from 'node:util';
import type {Bench} from './bench.js';
import {cards} from './cards.js';
import {csv} from './csv.js';
import {donut} from './donut.js';
import {table} from './table.js';

const benches: Readonly<Record<string, Bench>> = {cards, donut, table, csv};

const {positionals} = parseArgs({allowPositionals: true});
const chosen = Object.entries(benches).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);
if (chosen.length === 0) {
  throw new Error(
    `There is no bench ${positionals.join(', ')}; there are ${Object.keys(benches).join(', ')}.`,
  );
}
for (const [name, bench] of chosen) {
  console.log(name);
  console.table(Object.fromEntries((await bench()).map(({what, ...row}) => [what, row])));
}
