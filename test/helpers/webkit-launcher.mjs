/**
 * WebKit for the test runner, by Debian's webkit2gtk-driver: it needs a display and a driver, which come up with the
 * first test file and go down with the run. Display and port are free ones, so that two runs do not meet.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {createInterface} from 'node:readline';
import {setTimeout as delay} from 'node:timers/promises';
import {WebdriverLauncher} from '@web/test-runner-webdriver';

const START_MS = 20_000;
const ASK_AGAIN_MS = 50;
/** Between looking for a free port and listening at it, another process may take it. */
const ATTEMPTS = 3;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Rejects when the process ends: nothing that is asked of it can come any more.
 *
 * @param {ChildProcess} child
 * @param {string} name
 * @returns {Promise<never>}
 */
async function ended(child, name) {
  const [code, signal] = await once(child, 'exit');
  throw new Error(`${name} ended with ${signal ?? code} before it was ready.`);
}

/**
 * @param {ChildProcess} display Xvfb, which chooses its number and writes it to the fourth stream once it is up.
 * @returns {Promise<string>} Its name, such as `:99`.
 */
async function displayName(display) {
  const lines = createInterface({input: /** @type {import('node:stream').Readable} */ (display.stdio[3])});
  const [line] = await once(lines, 'line', {signal: AbortSignal.timeout(START_MS)});
  return `:${line}`;
}

/** @param {number} port */
async function driverReady(port) {
  const signal = AbortSignal.timeout(START_MS);
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`, {signal}).catch((error) => {
      if (signal.aborted) throw error;
      // Nothing listens yet.
    });
    if (answer?.ok) return;
    await delay(ASK_AGAIN_MS, undefined, {signal});
  }
}

class WebKitLauncher extends WebdriverLauncher {
  concurrency = 1;
  #executables;
  #options;
  /** @type {Set<ChildProcess>} */
  #children = new Set();
  /** @type {Promise<void> | undefined} */
  #started;

  /** @param {{driver: string, display: string, browser: string}} executables */
  constructor(executables) {
    const options = {
      hostname: '127.0.0.1',
      port: 0,
      path: '/',
      automationProtocol: 'webdriver',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: executables.browser, args: ['--automation']},
      },
    };
    super(options);
    this.#executables = executables;
    this.#options = options;
    process.on('exit', () => this.#kill());
  }

  /** @param {import('@web/test-runner-core').TestRunnerCoreConfig} config */
  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    await (this.#started ??= this.#start());
    await this.ensureManagerInitialized();
    // Awaited, unlike the base's: a browser that is gone fails this file and not the whole run.
    await this.driverManager.startSession(id, url);
  }

  /** @param {string} id */
  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      this.#forgetBrowser();
      throw error;
    }
  }

  async stop() {
    await super.stop();
    this.#kill();
  }

  /** The browser has ended, by a fault of its own for instance: the next file gets another. */
  #forgetBrowser() {
    clearInterval(this.pendingHeartbeat);
    this.driver = undefined;
    this.driverManager = undefined;
  }

  async #start() {
    const display = this.#spawn(this.#executables.display, [
      ...['-displayfd', '3', '-screen', '0', '1280x1024x24'],
      ...['-nolisten', 'tcp'],
    ]);
    const name = await Promise.race([displayName(display), ended(display, 'Xvfb')]);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#startDriver(name);
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** @param {string} display */
  async #startDriver(display) {
    const port = await freePort();
    const driver = this.#spawn(this.#executables.driver, [`--port=${port}`], {
      DISPLAY: display,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    });
    await Promise.race([driverReady(port), ended(driver, 'WebKitWebDriver')]);
    this.#options.port = port;
  }

  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {Readonly<Record<string, string>>} [env]
   */
  #spawn(command, args, env) {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: {...process.env, ...env},
    });
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }

  #kill() {
    for (const child of this.#children) child.kill();
  }
}

/**
 * @param {{driver: string, display: string, browser: string}} executables
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export const webkitLauncher = (executables) => new WebKitLauncher(executables);
