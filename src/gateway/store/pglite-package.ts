import {SettingError} from '../setting-error.js';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

/** Runs what loads PGlite, which an embedder of the widgets need not have installed. */
export async function withPglite<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new SettingError(
      'DATABASE_URL',
      'the embedded database needs a package: npm install @electric-sql/pglite.',
    );
  }
}
