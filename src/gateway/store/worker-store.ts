import {access, constants, mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {MessageChannel, Worker} from 'node:worker_threads';
import {type Endpoint, wrap} from 'comlink';
import {SettingError} from '../setting-error.js';
import {lockFolder} from './folder-lock.js';
import {withPglite} from './pglite-package.js';
import type {StoreMethods} from './store.js';
import type {StoreMethodName, StoreWorker} from './worker.js';

// In the bundle the worker lies beside every file; among the sources it is TypeScript and needs a starter.
const workerUrl = (here: string): URL =>
  new URL(here.endsWith('.ts') ? './worker-from-source.js' : './store-worker.js', here);

/** Calls under way, so that none waits for a thread that has died. */
class PendingCalls {
  readonly #rejects = new Set<(error: Error) => void>();
  #failure: Error | undefined;

  run<T>(call: () => Promise<T>): Promise<T> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#rejects.add(reject);
      void call()
        .then(resolve, reject)
        .finally(() => this.#rejects.delete(reject));
    });
  }

  fail(error: Error): void {
    this.#failure ??= error;
    for (const reject of this.#rejects) reject(this.#failure);
  }
}

type Call = <T>(name: StoreMethodName, ...args: readonly unknown[]) => Promise<T>;

const storeOver = (call: Call, close: () => Promise<void>): StoreMethods => ({
  ping: () => call('ping'),
  sourceState: (source) => call('sourceState', source),
  saveAccount: (snapshot) => call('saveAccount', snapshot),
  touch: (moment) => call('touch', moment),
  saveInvoices: (owner, records) => call('saveInvoices', owner, records),
  providerIds: () => call('providerIds'),
  provider: (id) => call('provider', id),
  organizations: (scope, query) => call('organizations', scope, query),
  organization: (id) => call('organization', id),
  managedOrganizations: (provider, query) => call('managedOrganizations', provider, query),
  changeCap: (change) => call('changeCap', change),
  capChanges: (provider, query) => call('capChanges', provider, query),
  invoices: (owner, query) => call('invoices', owner, query),
  invoice: (owner, id) => call('invoice', owner, id),
  addUser: (user) => call('addUser', user),
  addedUsers: (organization, slice) => call('addedUsers', organization, slice),
  addedDays: () => call('addedDays'),
  close,
});

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, {recursive: true, mode: 0o700});
    await access(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new SettingError(
      'DATABASE_URL',
      `${folder} cannot be used (${why}). Name a folder that may be written to.`,
    );
  }
}

const cannotOpen = (folder: string, error: unknown): SettingError =>
  error instanceof SettingError
    ? error
    : new SettingError(
        'DATABASE_URL',
        `the database in ${folder} cannot be opened (${error instanceof Error ? error.message : String(error)}). ` +
          'Put a backup in its place, or name another folder.',
      );

/**
 * Opens the database under `folder` in a thread of its own, and holds the folder for this process alone. Rejects with
 * a `SettingError`. `onFailure` hears of what cannot be mended later: the thread died, or the folder was taken over.
 */
export async function openWorkerStore(
  folder: string,
  onFailure: (error: Error) => void,
): Promise<StoreMethods> {
  await makeFolder(folder);
  const unlock = await lockFolder(folder, onFailure);
  // Ports of a channel are event targets, as Comlink wants them; a Worker itself is not.
  const {port1, port2} = new MessageChannel();
  const worker = new Worker(workerUrl(import.meta.url), {
    name: 'store',
    workerData: {port: port2},
    transferList: [port2],
  });
  const calls = new PendingCalls();
  let serving = false;
  const died = (error: Error): void => {
    calls.fail(error);
    if (serving) onFailure(error);
  };
  worker.once('error', died);
  worker.once('exit', () => died(new Error('The database thread has stopped.')));
  const end = async (): Promise<void> => {
    serving = false;
    port1.close();
    await worker.terminate();
    await unlock();
  };
  const remote = wrap<StoreWorker>(port1 as unknown as Endpoint);
  const call: Call = <T>(name: StoreMethodName, ...args: readonly unknown[]) =>
    calls.run(() => remote.call(name, args) as Promise<T>);
  try {
    await withPglite(() => calls.run(() => remote.open(join(folder, 'postgres'))));
    serving = true;
  } catch (error) {
    await end();
    throw cannotOpen(folder, error);
  }
  return storeOver(call, async () => {
    await call('close');
    await end();
  });
}
