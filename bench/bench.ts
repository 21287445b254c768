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
}

export type Bench = () => Promise<readonly Finding[]>;

const FLAGS = ['--enable-precise-memory-info', '--js-flags=--expose-gc'];

/** Runs `work` in a blank page of a fresh Chromium that has loaded the script of `bench/<name>.page.ts`. */
export async function inPage<T>(name: string, work: (page: Page) => Promise<T>): Promise<T> {
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
    await page.setViewport({width: 1280, height: 1600});
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
