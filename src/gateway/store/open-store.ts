import {resolve} from 'node:path';
import {SettingError} from '../setting-error.js';
import {withPglite} from './pglite-package.js';
import type {Store, StoreMethods} from './store.js';
import {openWorkerStore} from './worker-store.js';

/** Where a store keeps its data. */
export type StoreLocation = {readonly kind: 'memory'} | {readonly kind: 'folder'; readonly folder: string};

/**
 * Reads `DATABASE_URL`: `file:` and a path, relative to where the gateway was started or absolute, or `memory:`,
 * which forgets everything at the end. Throws a `SettingError` for anything else.
 */
export function storeLocation(url: string): StoreLocation {
  if (url === 'memory:') return {kind: 'memory'};
  if (/^postgres(ql)?:/i.test(url)) {
    throw new SettingError(
      'DATABASE_URL',
      'postgres:// is not available in this version. Use file: and a folder, e.g. file:./data.',
    );
  }
  const path = /^file:(?:\/\/(?=\/))?(.+)$/s.exec(url)?.[1];
  if (path === undefined) {
    throw new SettingError('DATABASE_URL', 'must be file: and the path of a folder, e.g. file:./data.');
  }
  return {kind: 'folder', folder: resolve(path)};
}

/** Counts writes, so that what was read can be kept until the next one. */
function watched(methods: StoreMethods): Store {
  let revision = 0;
  const write =
    <Args extends readonly unknown[], Result>(method: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      try {
        return await method(...args);
      } finally {
        // Also after a failure: the connection may have been lost after the commit.
        revision += 1;
      }
    };
  return {
    ...methods,
    saveAccount: write(methods.saveAccount),
    touch: write(methods.touch),
    saveInvoices: write(methods.saveInvoices),
    changeCap: write(methods.changeCap),
    addUser: write(methods.addUser),
    get revision() {
      return revision;
    },
  };
}

/** Opens and migrates the store. `onFailure` hears when it is lost for good while the gateway runs. */
export async function openStore(
  location: StoreLocation,
  {onFailure}: {onFailure: (error: Error) => void},
): Promise<Store> {
  if (location.kind === 'memory') {
    const {openPgliteStore} = await withPglite(() => import('./pglite-store.js'));
    return watched(await openPgliteStore());
  }
  return watched(await openWorkerStore(location.folder, onFailure));
}
