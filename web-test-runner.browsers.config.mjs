/**
 * Browser tests in every engine installed: Chromium, Firefox, and WebKit by Debian's webkit2gtk-driver under Xvfb.
 * An engine that is missing is named, never skipped in silence.
 *
 * `ENGINES=webkit,firefox` runs those alone, and fails where one of them is missing.
 */
import base, {chromium, firefox} from './web-test-runner.config.mjs';
import {webkitExecutables} from './test/helpers/browsers.mjs';
import {webkitLauncher} from './test/helpers/webkit-launcher.mjs';

const executables = webkitExecutables();
const engines = {chromium, firefox, webkit: executables && webkitLauncher(executables)};
const NEEDED = {
  chromium: 'Chrome, Chromium or Edge',
  firefox: 'Firefox',
  webkit: 'webkit2gtk-driver and xvfb',
};

function chosenEngines() {
  const {ENGINES} = process.env;
  if (!ENGINES) return Object.keys(engines);
  const names = ENGINES.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!Object.hasOwn(engines, name)) {
      throw new Error(`ENGINES: there is no ${name}; there are ${Object.keys(engines).join(', ')}.`);
    }
    if (!engines[name]) throw new Error(`ENGINES: ${name} is not installed; it needs ${NEEDED[name]}.`);
  }
  return names;
}

const chosen = chosenEngines();
for (const name of chosen.filter((name) => !engines[name])) {
  console.warn(`NOT TESTED: ${name} is not installed; it needs ${NEEDED[name]}.`);
}

export default {
  ...base,
  browsers: chosen.map((name) => engines[name]).filter(Boolean),
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
};
