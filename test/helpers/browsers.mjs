/**
 * Finds the browsers that tests run in. A fresh Linux x64 machine needs none: @sparticuz/chromium carries a headless
 * Chromium and its system libraries inside the npm package. Elsewhere an installed Chrome, Chromium or Edge is used.
 *
 * `CHROME_PATH` and `FIREFOX_PATH` name another executable.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {delimiter, dirname, join} from 'node:path';

const require = createRequire(import.meta.url);

const CHROMIUM_COMMANDS = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];

const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Firefox shows a PDF that was downloaded in a tab of its own, and the test's tab gets no more frames behind it. */
const FIREFOX_PREFERENCES = {
  'pdfjs.disabled': true,
  'browser.helperApps.neverAsk.saveToDisk': 'application/pdf,application/json,text/calendar,text/csv',
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
};

const FIREFOX_COMMANDS = ['firefox', 'firefox-esr', 'firefox.exe'];

const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where Debian and Ubuntu keep WebKit's own browser, by release. */
const WEBKIT_FOLDERS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/** Flags that a root user, a small /dev/shm and a machine without a graphics card need. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** @param {readonly string[]} commands @param {readonly string[]} places */
function findExecutable(commands, places) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...commands.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find((file) => existsSync(file));
}

/** The package's own fonts.conf looks in a serverless machine's folders; this one looks where we unpacked. @param {string} folder */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/**
 * Unpacks the Chromium in the npm package, once a machine. It is unpacked beside its place and moved there whole, so
 * that test files running at once never start a half-written browser; and in a process of its own, since the package
 * sets LD_LIBRARY_PATH for everything that its importer starts.
 *
 * @returns {string} The folder it stands in.
 */
function unpackedChromium() {
  const packageFile = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json');
  const cache = join(dirname(packageFile), '../../.cache');
  const folder = join(cache, `chromium-${require(packageFile).version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, {recursive: true});
  const unpacking = mkdtempSync(join(cache, 'unpacking-'));
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const env = {...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x'};
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env,
    stdio: 'inherit',
  });
  writeFileSync(join(unpacking, 'fonts', 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(unpacking, folder);
  } catch (error) {
    rmSync(unpacking, {recursive: true});
    // Another test file was faster: its copy is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * How to start Chromium, for puppeteer-core's `launch` and for the test runner's puppeteer launcher alike.
 *
 * @returns {import('puppeteer-core').LaunchOptions & {executablePath: string, args: string[]}}
 * @throws When the machine has none and ours does not run on it; the message says what to install.
 */
export function chromiumLaunchOptions() {
  const installed = process.env.CHROME_PATH;
  if (!installed && process.platform === 'linux' && process.arch === 'x64') {
    const folder = unpackedChromium();
    const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    return {
      executablePath: join(folder, 'chromium'),
      headless: 'shell',
      args: [...CHROMIUM_ARGS],
      env: {...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts')},
    };
  }
  const executablePath = installed ?? findExecutable(CHROMIUM_COMMANDS, CHROMIUM_PLACES);
  if (!executablePath) {
    throw new Error(
      'No browser to test in: install Chrome, Chromium or Edge, or set CHROME_PATH to one. ' +
        '(On Linux x64 none is needed.)',
    );
  }
  // A full Chrome has no frames for background tabs in its own headless mode: prefer the old one where it is.
  const headless = /headless[-_]shell/.test(executablePath) ? 'shell' : true;
  return {executablePath, headless, args: [...CHROMIUM_ARGS]};
}

/**
 * How to start Firefox.
 *
 * @returns {import('puppeteer-core').LaunchOptions | undefined} Nothing where no Firefox is installed.
 */
export function firefoxLaunchOptions() {
  const executablePath = process.env.FIREFOX_PATH ?? findExecutable(FIREFOX_COMMANDS, FIREFOX_PLACES);
  return executablePath
    ? {browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: FIREFOX_PREFERENCES}
    : undefined;
}

/**
 * What Debian's webkit2gtk-driver package installs, the WebKit that runs without a Mac.
 *
 * @returns {{driver: string, display: string, browser: string} | undefined} Nothing where a part of it is missing.
 */
export function webkitExecutables() {
  const driver = findExecutable(['WebKitWebDriver'], []);
  const display = findExecutable(['Xvfb'], []);
  const browser = ['x86_64', 'aarch64']
    .flatMap((machine) => WEBKIT_FOLDERS.map((name) => `/usr/lib/${machine}-linux-gnu/${name}/MiniBrowser`))
    .find((file) => existsSync(file));
  return driver && display && browser ? {driver, display, browser} : undefined;
}
