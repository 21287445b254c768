// @ts-check
import {serve} from '@hono/node-server';

/** How long requests under way may take once the demo is to stop; a page that is told to hang waits for ever. */
const GRACE_MS = 1000;
/** How often connections are looked at, whose requests have been answered meanwhile. */
const IDLE_CHECK_MS = 250;

/**
 * @param {Error} error
 * @param {{host: string, port: number}} address
 */
function asOneLine(error, {host, port}) {
  switch ('code' in error && error.code) {
    case 'EADDRINUSE':
      return new Error(`PORT: ${port} on ${host} is taken. Set another, e.g. PORT=${port + 1}.`);
    case 'EACCES':
      return new Error(`PORT: ${port} may not be used by this user. Set one from 1024 up.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`HOST: ${host} is no address of this machine.`);
    default:
      return error;
  }
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((resolve, reject) => {
    const forced = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    // A connection that is kept alive would go on asking until it is cut off in the midst of a request.
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    server.close((error) => {
      clearTimeout(forced);
      clearInterval(idle);
      if (error) reject(error);
      else resolve();
    });
  });
}

/**
 * Serves over HTTP. The gateway has a `listen` of its own; this one hands the socket on, so that a demo page can be
 * shown a dropped connection. Rejects with one line where the address cannot be had.
 *
 * @param {{host: string, port: number, fetch: import('hono').Hono<import('./app.js').DemoEnv>['fetch']}} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export function listen({host, port, fetch}) {
  return new Promise((resolve, reject) => {
    const server = /** @type {import('node:http').Server} */ (
      serve({hostname: host, port, fetch}, (address) => {
        const name = host.includes(':') ? `[${host}]` : host;
        resolve({url: `http://${name}:${address.port}`, close: () => close(server)});
      })
    );
    server.once('error', (/** @type {Error} */ error) => reject(asOneLine(error, {host, port})));
  });
}
