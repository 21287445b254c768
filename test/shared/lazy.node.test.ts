import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {AccountError} from '../../src/api/errors.js';
import {lazily} from '../../src/shared/lazy.js';

describe('what is fetched only when somebody asks for it', () => {
  it('is what its file exports', async () => {
    assert.equal(await lazily(() => Promise.resolve('exports')), 'exports');
  });

  it('says what to do where its file does not come', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    const failed = lazily(() => Promise.reject(cause));
    await assert.rejects(failed, (error) => {
      assert.ok(error instanceof AccountError);
      assert.equal(error.code, 'NOT_LOADED');
      assert.match(error.message, /could not be loaded.*load the page again/);
      assert.equal(error.cause, cause);
      return true;
    });
  });
});
