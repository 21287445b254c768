import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {lock} from 'proper-lockfile';
import {SettingError} from '../setting-error.js';

/** The holder shows that it lives by touching the lock this often. */
const UPDATE_MS = 1000;
/** A lock untouched for this long belongs to nobody: its holder was killed. */
const STALE_MS = 4000;
const POLL_MS = 200;
const PATIENCE_MS = STALE_MS + 2 * UPDATE_MS;

const isHeld = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ELOCKED';

/** When the lock was touched last; undefined once it is gone. */
async function touched(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const inUse = (folder: string): SettingError =>
  new SettingError(
    'DATABASE_URL',
    `another gateway has ${folder} open, and only one process may. Stop that one, or name another folder.`,
  );

/**
 * Takes `folder` for this process. A lock that a killed process left behind is waited for until it is stale, a
 * few seconds; one that is touched meanwhile has a living holder, and is refused at once (`SettingError`).
 * `onLost` is called if somebody else takes the folder over, which can follow only a stand-still of seconds.
 */
export async function lockFolder(
  folder: string,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  const lockfilePath = join(folder, 'lock');
  const seen = await touched(lockfilePath);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await lock(folder, {lockfilePath, stale: STALE_MS, update: UPDATE_MS, onCompromised: onLost});
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    const now = await touched(lockfilePath);
    if ((now !== undefined && now !== seen) || performance.now() > deadline) throw inUse(folder);
    await delay(POLL_MS);
  }
}
