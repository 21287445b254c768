import type * as printing from './printing.js';

/** Where Print comes from, fetched when somebody prints; a test may put another way in place of `load`. */
export const listPrinting = {
  load: (): Promise<typeof printing> => import('./printing.js'),
};
