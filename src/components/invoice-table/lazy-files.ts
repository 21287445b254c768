import type * as files from './files.js';

/** Where files are made; fetched when one is asked for. A test may put another way in place of `load`. */
export const invoiceFiles = {
  load: (): Promise<typeof files> => import('./files.js'),
};
