/**
 * Adds up what the test runners themselves say in a log: `node .ci/count.mjs LOG SUITES`.
 *
 * Prints "PASSED FAILED" on standard output and everything odd on standard error. A suite that ran nothing, one that is
 * missing from the log, and a test that was skipped, canceled or left for later all count as failed.
 */
import {readFileSync} from 'node:fs';

const [file = '', expected] = process.argv.slice(2);
// eslint-disable-next-line no-control-regex -- runners color their output by this very character
const text = readFileSync(file, 'utf8').replaceAll(/\u001b\[[0-9;]*[A-Za-z]/g, '');

/** @typedef {{name: string, tests: number, passed: number, failed: number}} Suite */

/** Node's test runner closes with one line a figure, the tests first: `ℹ pass 12`. */
function nodeSuites() {
  /** @type {Suite[]} */
  const suites = [];
  for (const [, name, figure] of text.matchAll(/^ℹ (tests|pass|fail|cancelled|skipped|todo) (\d+)$/gm)) {
    const last = suites.at(-1);
    if (name === 'tests' || !last)
      suites.push({name: `node suite ${suites.length + 1}`, tests: Number(figure), passed: 0, failed: 0});
    else if (name === 'pass') last.passed += Number(figure);
    else last.failed += Number(figure);
  }
  return suites;
}

/** The browser runner repeats its line as it goes: the last one of each browser counts. */
function browserSuites() {
  const line =
    /^(\w[\w ]*): +\|.*\| +\d+\/\d+ test files \| (\d+) passed, (\d+) failed(?:, (\d+) skipped)?/gm;
  const last = new Map();
  for (const [, browser, passed, failed, skipped = '0'] of text.matchAll(line)) {
    last.set(browser, {passed: Number(passed), failed: Number(failed) + Number(skipped)});
  }
  return [...last].map(([name, {passed, failed}]) => ({name, tests: passed + failed, passed, failed}));
}

const suites = [...nodeSuites(), ...browserSuites()];
let passed = 0;
let failed = 0;
for (const suite of suites) {
  passed += suite.passed;
  failed += suite.failed;
  if (suite.tests === 0) {
    console.error(`${suite.name} ran no test.`);
    failed += 1;
  }
}
if (suites.length < Number(expected)) {
  console.error(`${suites.length} of ${expected} suites reported a result.`);
  failed += 1;
}
console.log(passed, failed);
