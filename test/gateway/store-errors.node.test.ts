import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {openStore} from '../../src/gateway/store/open-store.js';
import type {Store} from '../../src/gateway/store/store.js';
import {memoryStore} from './sample-gateway.js';

/** Closed before its folder goes: a store whose lock has vanished is lost. */
async function folderStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  const onFailure = (error: Error): never => {
    throw error;
  };
  const store = await openStore({kind: 'folder', folder}, {onFailure});
  after(async () => {
    await store.close();
    rmSync(folder, {recursive: true, force: true});
  });
  return store;
}

for (const [where, open] of [
  ['in memory', memoryStore],
  ['in a thread of its own', folderStore],
] as const) {
  describe(`a store ${where}`, () => {
    it('says why the database refuses a query, and never what was in it', async () => {
      const store = await open();
      await assert.rejects(store.organization('sesame\0'), (error) => {
        assert.ok(error instanceof Error);
        assert.match(error.message, /^The database refused a query: invalid byte sequence/);
        assert.doesNotMatch(`${JSON.stringify(error)} ${error.stack ?? ''}`, /sesame|select/);
        return true;
      });
    });
  });
}
