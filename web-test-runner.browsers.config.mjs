/**
 * Browser tests in every engine installed: Chromium, Firefox, and WebKit by Debian's webkit2gtk-driver under Xvfb.
 * An engine that is missing is named, never skipped in silence.
 */
import {spawn} from 'node:child_process';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import base from './web-test-runner.config.mjs';
import {firefoxLaunchOptions, webkitExecutables} from './test/helpers/browsers.mjs';

const WEBKIT_PORT = 4455;
const DISPLAY = ':94';

/** A launcher that brings its display and driver up with the run and takes them down with it. */
function webkitLauncher({driver, display, browser}) {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: WEBKIT_PORT,
    path: '/',
    automationProtocol: 'webdriver',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
    },
  });
  const children = [
    spawn(display, [DISPLAY, '-screen', '0', '1280x1024x24'], {stdio: 'ignore'}),
    spawn(driver, [`--port=${WEBKIT_PORT}`], {
      stdio: 'ignore',
      env: {...process.env, DISPLAY, WEBKIT_DISABLE_COMPOSITING_MODE: '1'},
    }),
  ];
  process.on('exit', () => {
    for (const child of children) child.kill();
  });
  launcher.concurrency = 1;
  return launcher;
}

const webkit = webkitExecutables();
if (!firefoxLaunchOptions()) console.warn('Firefox is not installed: not tested.');
if (!webkit) console.warn('WebKit is not installed (webkit2gtk-driver and xvfb): not tested.');

export default {
  ...base,
  browsers: webkit ? [...base.browsers, webkitLauncher(webkit)] : base.browsers,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
};
