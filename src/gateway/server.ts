import {readFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {type HttpBindings, type Http2Bindings, serve} from '@hono/node-server';
import {pino} from 'pino';
import type {GatewayFetch} from './app.js';
import {readSettings} from './config.js';
import type {GatewayLog} from './log.js';
import {openGateway} from './open-gateway.js';
import {SettingError} from './setting-error.js';
import type {GatewaySettings} from './settings.js';

/** How long requests under way may take once the server is to close. */
const GRACE_MS = 5000;
/** How often connections are looked at, whose requests have been answered meanwhile. */
const IDLE_CHECK_MS = 250;

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly fetch: GatewayFetch;
}

export interface ListeningServer {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets those under way finish for a few seconds, then ends them. */
  close(): Promise<void>;
}

function listenError(error: Error, {host, port}: ListenOptions): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new SettingError('PORT', `${port} on ${host} is taken. Set another, e.g. PORT=8081.`);
  if (code === 'EACCES')
    return new SettingError('PORT', `${port} may not be used by this user. Set one from 1024 up.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new SettingError('HOST', `${host} is no address of this machine.`);
  }
  return error;
}

function closeServer(server: Server): Promise<void> {
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

/** Serves a fetch handler over HTTP. Rejects with a `SettingError` where the address cannot be had. */
export function listen(options: ListenOptions): Promise<ListeningServer> {
  const {host, port, fetch} = options;
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        hostname: host,
        port,
        fetch: (request: Request, {incoming}: HttpBindings | Http2Bindings) =>
          fetch(request, {remoteAddress: incoming.socket.remoteAddress}),
      },
      (address) => {
        const name = host.includes(':') ? `[${host}]` : host;
        resolve({
          url: `http://${name}:${address.port}`,
          port: address.port,
          close: () => closeServer(server as Server),
        });
      },
    );
    server.once('error', (error: Error) => reject(listenError(error, options)));
  });
}

/** Log lines as JSON on standard output; headers, bodies and queries never get there. */
export const createLog = (): GatewayLog => pino({base: null, timestamp: pino.stdTimeFunctions.isoTime});

export interface StartOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
  readonly log?: GatewayLog;
  /** Hears when the store is lost for good, after which nothing can be answered; by default that is logged. */
  readonly onFailure?: (error: Error) => void;
}

export interface StartedServer extends ListeningServer {
  readonly settings: GatewaySettings;
}

/**
 * Reads the settings, opens the gateway and listens. Rejects with a `SettingError` or an `Error` whose message is
 * one line for the terminal.
 */
export async function startServer({
  env = process.env,
  args = [],
  log = createLog(),
  onFailure,
}: StartOptions = {}): Promise<StartedServer> {
  const reading = readSettings({env, args, readFile: (path) => readFileSync(path, 'utf8')});
  if ('refused' in reading) throw new Error(reading.refused);
  const {settings} = reading;
  const gateway = await openGateway(settings, {log, ...(onFailure && {onFailure})});
  try {
    const server = await listen({...settings, fetch: gateway.fetch});
    const {mode} = settings.auth;
    log.info({url: server.url, source: settings.source.kind, auth: mode}, 'listening');
    const close = async (): Promise<void> => {
      await server.close();
      await gateway.close();
    };
    return {...server, settings, close};
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

const lineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');

/** Runs the gateway until SIGTERM or SIGINT. What goes wrong at the start is one line on standard error, code 1. */
export async function runServer(args: readonly string[]): Promise<void> {
  const fail = (error: unknown): never => {
    console.error(lineOf(error));
    process.exit(1);
  };
  try {
    const server = await startServer({args, onFailure: fail});
    const stop = (): void => {
      server.close().then(() => process.exit(0), fail);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    fail(error);
  }
}
