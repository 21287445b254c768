/**
 * An endpoint inside the page, for tests and stories: it answers `fetch` from given records, understands list queries,
 * and can be slowed, stopped and made to fail. A client on it runs the same code as on a network.
 */
import {matcher} from '../../src/api/list-filter.js';
import {type Fields, INVOICE_FIELDS, ORGANIZATION_FIELDS} from '../../src/api/list-fields.js';
import {sortBy} from '../../src/api/list-order.js';
import {DEFAULT_LIMIT} from '../../src/api/list-query.js';
import {readListQuery} from '../../src/api/read-list-query.js';
import {decodeInvoices} from '../../src/api/invoice.js';
import {decodeManagedOrganizations} from '../../src/api/managed-organization.js';
import {type AccountClient, createAccountClient} from '../../src/client/index.js';
import {clock} from '../../src/shared/clock.js';

/** What a path answers: a JSON body, or a function of the request. */
export type Route = object | RouteHandler;
type RouteHandler = (request: Request) => Response | Promise<Response>;

const isHandler = (route: Route): route is RouteHandler => typeof route === 'function';

export interface InPageEndpoint {
  readonly client: AccountClient;
  readonly fetch: typeof fetch;
  /** `GET organizations/acme?…`, in the order they came. */
  readonly requests: readonly string[];
  /** Puts another answer under a path. */
  set(path: string, route: Route): void;
}

export interface InPageOptions {
  readonly roles?: string;
  readonly source?: string;
  /** Seconds the client keeps an answer; 0, so that tests count requests. */
  readonly cacheSeconds?: number;
}

let made = 0;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json', ...headers}});

export const refusal = (status: number, message: string, code = `HTTP_${status}`): Response =>
  json({code, message, status}, status);

/** A route that never answers until the request is aborted. */
export const hanging = (request: Request): Promise<Response> =>
  new Promise((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
  });

/** A path without leading slash → what it answers; paths as api/paths.ts gives them. */
export function inPageEndpoint(
  routes: Readonly<Record<string, Route>>,
  {roles, source, cacheSeconds = 0}: InPageOptions = {},
): InPageEndpoint {
  const table = new Map(Object.entries(routes));
  const requests: string[] = [];
  // Each endpoint is its own, so that no cache or invalidation of one test reaches the next.
  made += 1;
  const root = `https://in-page-${made}.example/api/`;
  const answer = async (request: Request): Promise<Response> => {
    const {pathname, search, href} = new URL(request.url);
    const path = href.slice(root.length).split('?')[0] ?? '';
    requests.push(`${request.method} ${path}${search}`);
    const route = table.get(path);
    if (!route) return refusal(404, `There is nothing at ${pathname}.`, 'NOT_FOUND');
    const response = isHandler(route) ? await route(request) : json(route);
    if (roles !== undefined) response.headers.set('x-account-roles', roles);
    if (source !== undefined) response.headers.set('x-account-source', source);
    return response;
  };
  const inPageFetch: typeof fetch = async (input, init) => answer(new Request(input, init));
  return {
    client: createAccountClient({
      endpoint: root,
      fetch: inPageFetch,
      cacheSeconds,
      retries: 0,
      // The widgets' own clock, which stands still in tests and stories.
      now: () => clock.now().getTime(),
    }),
    fetch: inPageFetch,
    requests,
    set: (path, route) => void table.set(path, route),
  };
}

type WireRecord = Readonly<Record<string, unknown>>;

interface ListOptions {
  /** Fields beside the records. */
  readonly extras?: WireRecord;
  /** Query parameters this endpoint does not understand. */
  readonly ignores?: readonly ('skip' | 'limit' | 'sort' | 'filter')[];
}

function listRoute<T extends {readonly id: string}>(
  key: 'results' | 'records',
  records: readonly WireRecord[],
  decoded: readonly T[],
  fields: Fields<T>,
  {extras = {}, ignores = []}: ListOptions,
): Route {
  const wire = new Map(decoded.map((item, index) => [item, records[index]]));
  return (request) => {
    const params = new URL(request.url).searchParams;
    for (const name of ignores) params.delete(name);
    const reading = readListQuery(params, fields);
    if ('refused' in reading) return refusal(400, reading.refused);
    const {
      skip = 0,
      limit = ignores.includes('limit') ? records.length : DEFAULT_LIMIT,
      sort = [],
      filter = [],
    } = reading.query;
    const found = decoded.filter(matcher(filter, fields));
    const sorted = sort.length > 0 ? sortBy(found, sort, fields) : found;
    const page = sorted.slice(skip, skip + limit).map((item) => wire.get(item));
    return json({[key]: page, totalCount: found.length, ...extras});
  };
}

/** `GET …/organizations` of a provider over wire records, which must all be readable. */
export const organizationsRoute = (records: readonly WireRecord[], options: ListOptions = {}): Route =>
  listRoute(
    'results',
    records,
    decodeManagedOrganizations({results: records}).items,
    ORGANIZATION_FIELDS,
    options,
  );

/** `GET …/invoices` over wire records, which must all be readable. */
export const invoicesRoute = (records: readonly WireRecord[], options: ListOptions = {}): Route =>
  listRoute('records', records, decodeInvoices({records}).items, INVOICE_FIELDS, options);
