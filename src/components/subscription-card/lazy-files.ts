import type * as files from './files.js';

export type SubscriptionFiles = typeof files;

/** Where the files come from that few people ask for; a test may put another way in place of `load`. */
export const subscriptionFiles = {
  load: (): Promise<SubscriptionFiles> => import('./files.js'),
};
