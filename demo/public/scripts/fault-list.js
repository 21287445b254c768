// @ts-check
/** The ways in which the demo's API can be told to answer: the control shows them, the server obeys them. */

/**
 * @typedef {'normal' | 'slow' | 'hang' | 'offline' | '500' | '503' | '429' | '401' | '403' | 'html' | 'truncated'}
 *   FaultId
 */

/** Holds a `FaultId` until the browser is closed. */
export const FAULT_COOKIE = 'demo-api-answers';

/** @typedef {{readonly id: FaultId, readonly label: string, readonly hint: string}} FaultChoice */

/** @type {FaultChoice} */
export const NORMAL = {id: 'normal', label: 'Normal', hint: 'The sample account, as the gateway gives it.'};

/** @type {readonly FaultChoice[]} */
export const FAULT_LIST = [
  NORMAL,
  {id: 'slow', label: 'Slow (2 s)', hint: 'Every answer comes two seconds late.'},
  {id: 'hang', label: 'Hangs', hint: 'No answer ever comes; the client gives up after its time limit.'},
  {id: 'offline', label: 'Dropped connection', hint: 'The server closes the connection without a word.'},
  {id: '500', label: '500 Internal error', hint: 'The service fails.'},
  {id: '503', label: '503 with Retry-After', hint: 'The service is away; it asks for two seconds.'},
  {
    id: '429',
    label: '429 Too many requests',
    hint: 'The reader is too fast; the service asks for two seconds.',
  },
  {id: '401', label: '401 Signed out', hint: 'The service does not know the reader any longer.'},
  {id: '403', label: '403 Not allowed', hint: 'The reader lacks the Billing role.'},
  {id: 'html', label: 'HTML instead of JSON', hint: 'A proxy answers with its sign-in page.'},
  {id: 'truncated', label: 'Truncated JSON', hint: 'Half of each answer is missing.'},
];
