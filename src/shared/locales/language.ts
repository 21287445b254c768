import type {capDialog} from './en/cap-dialog.js';
import type {common} from './en/common.js';
import type {invoiceTable} from './en/invoice-table.js';
import type {licenseDonut} from './en/license-donut.js';
import type {subscriptionCard} from './en/subscription-card.js';
import type {table} from './en/table.js';
import type {userCapEditor} from './en/user-cap-editor.js';

type Rooms =
  | typeof capDialog
  | typeof common
  | typeof invoiceTable
  | typeof licenseDonut
  | typeof subscriptionCard
  | typeof table
  | typeof userCapEditor;

/** The texts of a widget, or those that several share, in English, and the name that a language knows them by. */
export interface Room<T extends object = object> {
  readonly room: string;
  readonly english: T;
}

/** The same texts in any language: every key of the English ones, and their parameters. */
export type Translation<T> = {readonly [K in keyof T]: T[K] extends string ? string : T[K]};

/** What widgets say of errors that they know by their code. In English the errors speak for themselves. */
export type ErrorTexts = Readonly<
  Record<
    | 'NETWORK'
    /** Of another origin than the page's, which stands for `{origin}`. */
    | 'NETWORK_ELSEWHERE'
    | 'TIMEOUT'
    | 'NO_TOKEN'
    | 'REDIRECTED'
    | 'BAD_ANSWER'
    | 'BAD_ENDPOINT'
    | 'BAD_ID'
    | 'NOT_AVAILABLE'
    | 'NOT_LOADED'
    | `HTTP_${401 | 403 | 404 | 408 | 409 | 412 | 429 | 500 | 502 | 503 | 504}`,
    string
  >
>;

/** Everything that widgets say in one language other than English: the content of its file. */
export type Language = {readonly [R in Rooms as R['room']]: Translation<R['english']>} & {
  readonly errors: ErrorTexts;
  /** How `Intl` writes where the page names this language and no region. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
};
