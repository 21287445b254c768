import type * as dialog from './cap-dialog.js';

/** Where the dialog comes from that few people open; a test may put another way in place of `load`. */
export const capDialog = {
  load: (): Promise<typeof dialog> => import('./cap-dialog.js'),
};
