import type * as reading from './reading.js';

export type Reading = typeof reading;

/** Where the code comes from that works on a list; a test may put another way in place of `load`. */
export const listReading = {
  load: (): Promise<Reading> => import('./reading.js'),
  /** The code where it is at hand already, as on a server. */
  ready: undefined as Reading | undefined,
};
