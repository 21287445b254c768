/**
 * Installs the engines that npm brings none of, Firefox and WebKit, where that can be done without asking anybody: by
 * apt, as root. `node .ci/engines.mjs FILE` writes to FILE a line for each engine that will not be tested, and why.
 */
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {firefoxLaunchOptions, webkitExecutables} from '../test/helpers/browsers.mjs';

const ENGINES = [
  {name: 'Firefox', packages: ['firefox-esr'], isHere: () => firefoxLaunchOptions() !== undefined},
  {name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'], isHere: () => webkitExecutables() !== undefined},
];
const UPDATE_MS = 60_000;
const INSTALL_MS = 180_000;
const APT = ['-qq', '-o', 'DPkg::Lock::Timeout=30', '-o', 'Acquire::Retries=1'];

/**
 * @param {readonly string[]} args
 * @param {number} timeout Milliseconds.
 * @returns {string | undefined} Why it failed, on one line; nothing where it did not.
 */
function aptGet(args, timeout) {
  const {error, status, stderr} = spawnSync('apt-get', [...APT, ...args], {
    encoding: 'utf8',
    timeout,
    killSignal: 'SIGKILL',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  const {code} = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  if (error) return code === 'ETIMEDOUT' ? `apt-get took over ${timeout / 1000} s` : error.message;
  if (status === 0) return undefined;
  const lines = stderr.split('\n').filter((line) => line.startsWith('E:'));
  return `apt-get ended with ${status}: ${lines.join(' ') || stderr.trim().split('\n').at(-1)}`;
}

/** @returns {string | undefined} Why nothing can be installed on this machine. */
function whyNot() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return 'there is no apt-get to install it with';
  if (process.getuid?.() !== 0) return 'only root may install it';
  return undefined;
}

/**
 * @param {readonly (typeof ENGINES)[number][]} engines
 * @returns {string[]} A line for each that is still missing.
 */
function install(engines) {
  if (engines.length === 0) return [];
  const refused = whyNot();
  // Old lists of packages may still do: an update that fails matters only if the packages cannot be had.
  const outdated = refused ? undefined : aptGet(['update'], UPDATE_MS);
  return engines.flatMap(({name, packages, isHere}) => {
    const args = ['install', '--yes', '--no-install-recommends', ...packages];
    const failure = refused ?? aptGet(args, INSTALL_MS);
    if (isHere()) return [];
    const why = [failure ?? `${packages.join(' and ')} did not bring it`, outdated]
      .filter(Boolean)
      .join('; ');
    return [`${name} was NOT TESTED: it is not installed, and ${why}.`];
  });
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file to write to: node .ci/engines.mjs FILE');
const untested = install(ENGINES.filter(({isHere}) => !isHere()));
writeFileSync(file, untested.map((line) => `${line}\n`).join(''));
console.log(untested.length > 0 ? untested.join('\n') : 'Chromium, Firefox and WebKit are here.');
