/** The database's own thread: big statements hold up whoever runs them, for seconds at worst. */
import {workerData} from 'node:worker_threads';
import {type Endpoint, expose} from 'comlink';
import {openPgliteStore} from './pglite-store.js';
import type {StoreMethods} from './store.js';

export type StoreMethodName = keyof StoreMethods;

export interface StoreWorker {
  open(folder: string): Promise<void>;
  call(name: StoreMethodName, args: readonly unknown[]): Promise<unknown>;
}

let store: StoreMethods | undefined;

const api: StoreWorker = {
  async open(folder) {
    store = await openPgliteStore(folder);
  },
  async call(name, args) {
    if (!store) throw new Error('The store is not open.');
    const method = store[name] as (...values: readonly unknown[]) => Promise<unknown>;
    return await method(...args);
  },
};

expose(api, (workerData as {readonly port: Endpoint}).port);
