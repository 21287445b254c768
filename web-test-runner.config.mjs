/**
 * Browser tests, `*.browser.test.ts`: in Chromium, and in Firefox too where it is installed.
 * `npm run test:browsers` adds every other engine it finds (web-test-runner.browsers.config.mjs).
 */
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import * as puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions, firefoxLaunchOptions} from './test/helpers/browsers.mjs';

export const chromium = puppeteerLauncher({
  puppeteer,
  launchOptions: chromiumLaunchOptions(),
  concurrency: 2,
});
const firefoxOptions = firefoxLaunchOptions();
/** Nothing where no Firefox is installed. */
export const firefox =
  firefoxOptions && puppeteerLauncher({puppeteer, launchOptions: firefoxOptions, concurrency: 1});

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: {exportConditions: ['development', 'browser']},
  plugins: [
    // The tsconfig says how decorators compile: standard ones reach no browser yet.
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  browsers: firefox ? [chromium, firefox] : [chromium],
  // Lit's development build is wanted here, for its warnings; that it is one need not be said for every file.
  filterBrowserLogs: ({args}) => !args.some((text) => String(text).startsWith('Lit is in dev mode')),
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: process.stdout.isTTY})],
  testFramework: {config: {timeout: 10_000}},
  testsFinishTimeout: 240_000,
  coverageConfig: {
    // Branch figures move with the browser's version; lines do not.
    threshold: {statements: 0, branches: 0, functions: 0, lines: 90},
    include: ['src/**/*.ts'],
  },
};
