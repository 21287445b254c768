/**
 * `npm run bench:lighthouse`: Lighthouse on the demo's dashboard, as a phone and as a desktop, in the browser that the
 * tests run in. Prints the scores beside their targets and what keeps each from 100. It judges nothing: performance
 * is simulated from what was measured here, and moves with the machine.
 *
 *     npm run bench:lighthouse                     the dashboard
 *     npm run bench:lighthouse -- /account.html    another page of the demo
 */
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {dataFolder, startDemo} from '../test/e2e/demo-harness.js';
import {chromiumLaunchOptions} from '../test/helpers/browsers.mjs';
import {median} from './bench.js';
import {type Lighthouse, type Report, installedLighthouse} from './lighthouse-package.js';

const RUNS = 3;
const TARGETS = {performance: 95, accessibility: 100, 'best-practices': 100, seo: undefined} as const;
const CATEGORIES = Object.keys(TARGETS) as (keyof typeof TARGETS)[];
/** What the performance score is made of, and the work behind it. */
const TIMINGS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
  'total-byte-weight',
  'mainthread-work-breakdown',
];

const scoreOf = (report: Report, category: string): number =>
  Math.round((report.categories[category]?.score ?? NaN) * 100);

/** The middle one by performance: what another process disturbed by chance is at an end. */
function middle(reports: readonly Report[]): Report {
  const score = median(reports.map((report) => scoreOf(report, 'performance')));
  const found = reports.find((report) => scoreOf(report, 'performance') === score);
  if (!found) throw new Error('Lighthouse gave no score for performance.');
  return found;
}

/** Everything that was measured, and found wanting. An audit without a score says something, and judges nothing. */
function failing(report: Report): string[] {
  const lines = CATEGORIES.flatMap((category) =>
    (report.categories[category]?.auditRefs ?? []).map(({id, weight}) => ({category, weight, id})),
  );
  return lines.flatMap(({category, weight, id}) => {
    const audit = report.audits[id];
    const score = audit?.score ?? 1;
    if (!audit || score >= 0.9) return [];
    const value = audit.displayValue ? `: ${audit.displayValue}` : '';
    return `${category}${weight > 0 ? '' : ' (no weight)'}: ${id}, ${audit.title}${value}`;
  });
}

function print(form: string, reports: readonly Report[]): void {
  const report = middle(reports);
  console.log(`\n${form}, the middle one of ${String(reports.length)} runs`);
  console.table(
    Object.fromEntries(
      CATEGORIES.map((category) => {
        const score = scoreOf(report, category);
        const target = TARGETS[category];
        const met = target === undefined ? '–' : score >= target ? 'met' : 'NOT MET';
        return [category, {score, target: target === undefined ? '–' : `≥ ${String(target)}`, met}];
      }),
    ),
  );
  for (const id of TIMINGS) console.log(`  ${id}: ${report.audits[id]?.displayValue ?? '?'}`);
  const wanting = failing(report);
  console.log(wanting.length > 0 ? '  Wanting:' : '  Nothing is wanting.');
  for (const line of wanting) console.log(`    ${line}`);
}

/** Every run in a fresh browser, so that none finds the files of the one before. */
async function run(lighthouse: Lighthouse, url: string, form: 'mobile' | 'desktop'): Promise<Report> {
  const browser = await launch(chromiumLaunchOptions());
  try {
    return await lighthouse(url, {port: Number(new URL(browser.wsEndpoint()).port), form});
  } finally {
    await browser.close();
  }
}

const {positionals} = parseArgs({allowPositionals: true});
const lighthouse = await installedLighthouse();
const {folder, remove} = await dataFolder();
const demo = await startDemo(folder);
try {
  const url = new URL(positionals[0] ?? '/', demo.url).href;
  console.log(url);
  for (const form of ['mobile', 'desktop'] as const) {
    const reports: Report[] = [];
    for (let count = 0; count < RUNS; count += 1) reports.push(await run(lighthouse, url, form));
    print(form, reports);
  }
} finally {
  await demo.process.end();
  await remove();
}
