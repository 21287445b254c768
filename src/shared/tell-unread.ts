import type {Rejection} from '../api/list.js';
import {warnOnce} from './warn-once.js';

/** What data of the endpoint says of its own reading: a record by `unread`, a list by `rejected`. */
interface Read {
  readonly unread?: readonly string[];
  readonly rejected?: readonly Rejection[];
}

/** Tells the page's developer of something that could not be read of data that is shown all the same, once for each field. */
export function tellUnread({unread, rejected}: Read): void {
  const what = unread?.[0] ?? rejected?.[0]?.message;
  if (what === undefined) return;
  // Values differ from answer to answer, and places from record to record.
  const field = what.replace(/:.*|\.\d+/gs, '');
  warnOnce(`The endpoint's answer could not be read in full (${what}).`, undefined, field);
}
