import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {openStore} from '../../src/gateway/store/open-store.js';
import type {Store} from '../../src/gateway/store/store.js';
import {temporaryFolder} from './child-gateway.js';
import {memoryStore} from './sample-gateway.js';

async function folderStore(): Promise<Store> {
  const location = {kind: 'folder', folder: temporaryFolder()} as const;
  const store = await openStore(location, {
    onFailure: (error) => {
      throw error;
    },
  });
  after(() => store.close());
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
