/**
 * The gateway: the API of a subscription as a web-standard fetch handler, and its parts.
 *
 *     const reading = readSettings({env: process.env, args: [], readFile});
 *     if ('refused' in reading) throw new Error(reading.refused);
 *     const gateway = await openGateway(reading.settings);          // store, migrations, source
 *     const server = await listen({...reading.settings, fetch: gateway.fetch});
 *     console.log(server.url);                                      // http://127.0.0.1:8080
 *     await server.close(); await gateway.close();
 *
 * - `readSettings({env, args, readFile})` → `{settings}` or `{refused}`, a line that names the setting at fault.
 *   `settings` has `host`, `port` and everything `openGateway` needs. Touches no environment of its own.
 * - `openGateway(settings, {log?})` → `{fetch, close}`; opens the store in its worker, migrates it once, fills it
 *   from the source. Rejects with a `SettingError` (`setting`, `message`) where a setting cannot be obeyed.
 * - `fetch(request, connection?)` → `Promise<Response>`; `connection.remoteAddress` is the peer's IP address,
 *   which `AUTH=header` needs. A page of one's own wraps it: answer what is yours, hand the rest on.
 * - `listen({host, port, fetch})` → `{url, port, close}`; port 0 takes a free one. `close()` ends what is under way.
 * - `startServer({env, args})` → settings, gateway and server in one: `{url, port, settings, close}`, with log lines on
 *   standard output. Signals are the caller's business; the command closes on SIGTERM and SIGINT.
 * - `createGateway(options)` → the handler alone over a store and source that stand already.
 * - `SAMPLE_PROVIDER_ID` is the sample account's provider, whatever the seed.
 */
export {type Gateway, type GatewayFetch, type GatewayOptions, createGateway} from './app.js';
export {ApiError} from './api-error.js';
export {type AuthSettings, type IdentityHeaders, createAuthenticator} from './auth/authenticators.js';
export type {JwtSettings} from './auth/jwt.js';
export type {Authenticator, Connection, Principal} from './auth/principal.js';
export {type SettingsReading, readSettings} from './config.js';
export type {GatewayLog} from './log.js';
export {type OpenGateway, type OpenGatewayOptions, openGateway} from './open-gateway.js';
export {
  type ListenOptions,
  type ListeningServer,
  type StartOptions,
  type StartedServer,
  createLog,
  listen,
  startServer,
} from './server.js';
export {SettingError} from './setting-error.js';
export type {SettingInput} from './setting-values.js';
export type {GatewaySettings, SampleAccountSettings} from './settings.js';
export {SAMPLE_PROVIDER_ID} from './sources/sample/options.js';
export {type SampleSettings, SampleSource} from './sources/sample/sample-source.js';
export type {AccountSource} from './sources/source.js';
export {type StaticFile, type StaticFiles, readStaticFiles} from './static-files.js';
export {type StoreLocation, openStore, storeLocation} from './store/open-store.js';
export type {Scope, Store, StoreMethods} from './store/store.js';
