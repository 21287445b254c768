import {AccountError} from '../api/errors.js';

/**
 * What few people ask for, fetched when one does: `load` imports a `*.lazy.js`, which is a file of its own for bundlers
 * and stands in the one file for script tags. Rejects with an `AccountError` (code `NOT_LOADED`) where the page blocks it or is offline.
 */
export async function lazily<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new AccountError(
      'A file of this widget could not be loaded. Check the connection, then load the page again.',
      {code: 'NOT_LOADED', cause},
    );
  }
}
