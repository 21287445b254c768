import {AccountError} from '../api/errors.js';

/** A file of the widgets' own that did not come. Code `NOT_LOADED`. */
class NotLoadedError extends AccountError {
  override readonly name = 'NotLoadedError';

  constructor(cause: unknown) {
    super('A file of this widget could not be loaded. Check the connection, then load the page again.', {
      code: 'NOT_LOADED',
      cause,
    });
  }
}

/**
 * What few people ask for, fetched when one does: `load` imports a `*.lazy.js`, which is a file of its own for bundlers
 * and stands in the one file for script tags. Rejects with an `AccountError` where the page blocks it or is offline.
 */
export async function lazily<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new NotLoadedError(cause);
  }
}
