import {fileURLToPath} from 'node:url';
import {type GatewayFetch, createGateway} from './app.js';
import {createAuthenticator} from './auth/authenticators.js';
import {type GatewayLog, SILENT} from './log.js';
import type {GatewaySettings} from './settings.js';
import {SampleSource} from './sources/sample/sample-source.js';
import {readStaticFiles} from './static-files.js';
import {openStore} from './store/open-store.js';

export interface OpenGatewayOptions {
  readonly log?: GatewayLog;
  readonly now?: () => Date;
  /** Hears when the store is lost for good; nothing but a new start helps then. */
  readonly onFailure?: (error: Error) => void;
  /** What is served under `/cdn`; by default `dist/cdn` of this package. */
  readonly cdnFolder?: string;
}

export interface OpenGateway {
  readonly fetch: GatewayFetch;
  /** Closes the store; requests under way are to be finished first. */
  close(): Promise<void>;
}

/** From the bundle in dist/gateway, and from the sources in src/gateway. */
const cdnBeside = (here: string): string =>
  fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/cdn/' : '../cdn/', here));

/**
 * Opens the store, fills it from the source and gives the gateway over both. Rejects with a `SettingError` where
 * a setting cannot be obeyed, such as a folder that another process has open.
 */
export async function openGateway(
  settings: GatewaySettings,
  options: OpenGatewayOptions = {},
): Promise<OpenGateway> {
  const {log = SILENT, now = () => new Date(), cdnFolder = cdnBeside(import.meta.url)} = options;
  const onFailure =
    options.onFailure ??
    ((error: Error) => log.error({err: error}, 'the store is lost: start the gateway again'));
  const {auth, allowedOrigins, source: account} = settings;
  const store = await openStore(settings.store, {onFailure});
  try {
    const source = new SampleSource(store, {...account, now});
    await source.refresh();
    const {fetch} = createGateway({
      store,
      source,
      authenticate: createAuthenticator(auth, now),
      allowedOrigins,
      loopbackOnly: auth.mode === 'open',
      cdn: await readStaticFiles(cdnFolder),
      log,
      now,
    });
    return {fetch, close: () => store.close()};
  } catch (error) {
    await store.close();
    throw error;
  }
}
