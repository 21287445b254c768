import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {launch, type Page} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../test/helpers/browsers.mjs';

export interface Finding {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly ratio: string;
  readonly target: string;
  readonly met: string;
}

export type Bench = () => Promise<readonly Finding[]>;

const VIEWPORT = {width: 1280, height: 1600};
const FLAGS = ['--enable-precise-memory-info', '--js-flags=--expose-gc'];

/** Runs `work` in a blank page of a fresh Chromium that has loaded the script of `bench/<name>.page.ts`. */
export async function inPage<T>(
  name: string,
  work: (page: Page) => Promise<T>,
  viewport = VIEWPORT,
): Promise<T> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const {outputFiles} = await build({
    entryPoints: [`${root}bench/${name}.page.ts`],
    tsconfig: `${root}tsconfig.json`,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome125',
  });
  const options = chromiumLaunchOptions();
  const browser = await launch({...options, args: [...options.args, ...FLAGS]});
  try {
    const page = await browser.newPage();
    await page.setViewport(viewport);
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.addScriptTag({type: 'module', content: outputFiles[0]?.text ?? ''});
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** The middle one of an odd number of values. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const mb = (value: number): string => `${(value / 1e6).toFixed(2)} MB`;

/** Whether a target is met, for those who read. */
export const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET');

/** Our time, or that of a kind that is measured for comparison alone, against the limit's. */
export function ratio(what: string, ours: number, limit: number, target?: number): Finding {
  return {
    what,
    measured: ms(ours),
    limit: ms(limit),
    ratio: (ours / limit).toFixed(2),
    target: target === undefined ? '' : `≤ ${target}`,
    met: target === undefined ? '' : verdict(ours / limit <= target),
  };
}

/**
 * Asks DevTools for milliseconds of work of the main thread since the page began; not of the clock, which others' work
 * moves on.
 */
export async function workMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
}

/** Calls a function of the object that the page's script has left in that global, and waits for what it promises. */
export const caller =
  <B extends object>(page: Page, name: string) =>
  <C extends keyof B & string>(
    method: C,
    ...args: B[C] extends (...given: infer Given) => unknown ? Given : never
  ): Promise<B[C] extends (...given: never) => infer Result ? Awaited<Result> : never> =>
    page.evaluate(
      (bench, method, given) =>
        ((globalThis as never)[bench] as Record<string, (...all: unknown[]) => unknown>)[method]?.(
          ...(given as unknown[]),
        ),
      name,
      method,
      args,
    ) as never;
