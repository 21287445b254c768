import type * as v from 'valibot';
import type {KnownFields} from '../../api/index.js';
import type {Principal} from '../auth/principal.js';
import type {AccountSource} from '../sources/source.js';
import type {Store} from '../store/store.js';

/** What routes stand on. */
export interface Services {
  readonly store: Store;
  readonly source: AccountSource;
  readonly now: () => Date;
}

/** One request, decoded as far as every route needs it. */
export interface RouteContext extends Services {
  readonly principal: Principal;
  readonly request: Request;
  readonly query: URLSearchParams;
  /** An id of the path. */
  param(name: 'provider' | 'organization' | 'invoice'): string;
}

export interface JsonAnswer {
  readonly json: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PdfAnswer {
  readonly pdf: Uint8Array;
  /** Suggested name of the file, plain ASCII. */
  readonly fileName: string;
}

interface RouteBase {
  readonly path: string;
  /** A word for it, unique among all routes. */
  readonly operation: string;
  /** One line for the documentation. */
  readonly summary: string;
  /** The role it needs; `any` is one of them. */
  readonly role: 'any' | 'billing';
  /** Whether it takes skip, limit, and the sort and filter of these fields. */
  readonly list?: KnownFields;
  /** Whether it acts for the organization in the header `x-org-id`. */
  readonly actsFor?: 'organization';
}

export interface JsonRoute extends RouteBase {
  readonly method: 'get' | 'put' | 'post';
  readonly body?: v.GenericSchema;
  readonly answer: v.GenericSchema;
  /** Statuses beyond 400, 401, 403 and 404 that it answers with. */
  readonly refusals?: readonly number[];
  handle(context: RouteContext): Promise<JsonAnswer>;
}

export interface PdfRoute extends RouteBase {
  readonly method: 'get';
  readonly answer: 'pdf';
  handle(context: RouteContext): Promise<PdfAnswer>;
}

export type Route = JsonRoute | PdfRoute;
