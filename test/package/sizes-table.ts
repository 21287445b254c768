/** The table of sizes in the README: written by `npm run sizes`, held to what was built by size.test.ts. */
import {budgets} from './budgets.js';
import {weigh, weighCdn, type Weight} from './weigh.js';

export interface Row extends Weight {
  readonly label: string;
  /** Gzip of what may be fetched later. */
  readonly later?: number;
  readonly budget?: number;
}

const START = '<!-- sizes: `npm run sizes` writes this table -->';
const END = '<!-- /sizes -->';
const HEAD = ['import', 'gzip', 'brotli', 'later, gzip', 'budget, gzip'];

/** What a page loads by each entry that has a budget, and by the files for script tags. */
export async function weighedRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, {entries, maxBytes}] of Object.entries(budgets)) {
    const [entry] = entries;
    const label = entries.length === 1 && entry ? `\`${entry}\`` : name;
    const {gzip, brotli, later} = await weigh(entries);
    rows.push({label, gzip, brotli, later, budget: maxBytes});
  }
  return [
    ...rows,
    {label: '`dist/cdn/subscription-widgets.js`', ...weighCdn('subscription-widgets')},
    {label: 'its Chart.js, with the first donut in view', ...weighCdn('chart-pieces')},
    {label: 'its largest language, where the page speaks it', ...weighCdn('locales/')},
  ];
}

/** Kilobytes of 1,000 bytes, in three figures. */
const kilobytes = (bytes: number | undefined): string =>
  bytes ? `${(bytes / 1000).toFixed(bytes < 10_000 ? 2 : 1)} kB` : '–';

const cells = ({label, gzip, brotli, later, budget}: Row): string[] => [
  label,
  ...[gzip, brotli, later, budget].map(kilobytes),
];

/** The table as Markdown, laid out as Prettier does. */
export function sizesTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_head, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const write = (line: readonly string[]): string =>
    `| ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = '', ...body] = lines.map(write);
  return [START, '', head, rule, ...body, '', END].join('\n');
}

/** The part of a text between the markers, with them. Throws where they are not. */
function table(text: string): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`The README has no ${START} … ${END}`);
  return text.slice(start, end + END.length);
}

export const withSizes = (readme: string, rows: readonly Row[]): string =>
  readme.replace(table(readme), () => sizesTable(rows));

/** The figures that the README states, in bytes, by row and column: gzip, brotli, later, budget; NaN for none. */
export function statedSizes(readme: string): ReadonlyMap<string, readonly number[]> {
  const lines = table(readme)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1));
  return new Map(
    lines.map(([label = '', ...figures]) => [label.trim(), figures.map((text) => parseFloat(text) * 1000)]),
  );
}
