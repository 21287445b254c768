import type {Rejection} from '../api/list.js';
import {warnOnce} from './warn-once.js';

/** What data of the endpoint says of its own reading: a record by `unread`, a list by `rejected`. */
interface Read {
  readonly unread?: readonly string[];
  readonly rejected?: readonly Rejection[];
}

/** Tells the page's developer what first could not be read of data that is shown all the same. */
export function tellUnread({unread, rejected}: Read): void {
  const first = unread?.[0] ?? rejected?.[0]?.message;
  if (first !== undefined) warnOnce(`The endpoint's answer could not be read in full (${first}).`);
}
