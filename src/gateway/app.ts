import {type Context, Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {cors} from 'hono/cors';
import {Answering} from './answering.js';
import {ApiError, notFound} from './api-error.js';
import type {Authenticator, Connection, Principal} from './auth/principal.js';
import {type GatewayLog, SILENT} from './log.js';
import {openApi} from './openapi.js';
import {checkAddress, checkHost, checkOrigin} from './request-guards.js';
import {API_ROUTES} from './routes/index.js';
import type {Route} from './routes/route.js';
import type {AccountSource} from './sources/source.js';
import {type StaticFile, type StaticFiles, answerFile} from './static-files.js';
import type {Store} from './store/store.js';

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly store: Store;
  readonly source: AccountSource;
  readonly authenticate: Authenticator;
  /** Origins whose pages may call `/api`; none by default. */
  readonly allowedOrigins?: readonly string[];
  /** Whether requests under other names than this machine's are refused, as `AUTH=open` needs. */
  readonly loopbackOnly?: boolean;
  /** What stands under `/cdn`. */
  readonly cdn?: StaticFiles;
  readonly log?: GatewayLog;
  readonly now?: () => Date;
}

/** Answers a request; never rejects. `connection` is what `AUTH=header` judges by. */
export type GatewayFetch = (request: Request, connection?: Connection) => Promise<Response>;

export interface Gateway {
  readonly fetch: GatewayFetch;
}

interface Env {
  Bindings: Connection;
  Variables: {principal: Principal; requestId: string};
}

type GatewayContext = Context<Env>;

const MAX_BODY_BYTES = 64 * 1024;
const EXPOSED = [
  'age',
  'etag',
  'retry-after',
  'warning',
  'x-account-roles',
  'x-account-source',
  'x-request-id',
];
const SENT = ['authorization', 'content-type', 'if-match', 'x-api-key', 'x-org-id'];

const tooLarge = (): never => {
  throw new ApiError(413, 'TOO_LARGE', `The body has more than ${MAX_BODY_BYTES / 1024} kB. Send less.`);
};

const noSuchPath = (): ApiError =>
  new ApiError(404, 'NOT_FOUND', 'There is nothing at this address. /openapi.json lists what there is.');

/** Who is asking is known to every later step, refusals included. */
const principalOf = (context: GatewayContext): Principal | undefined => context.var.principal;

/** No id in the database can hold a NUL, and asking for one would be an error there. */
function idOf(id: string, name: string): string {
  if (id.includes('\0')) throw notFound(name);
  return id;
}

function addRoutes(api: Hono<Env>, answering: Answering): void {
  const handle = (route: Route) => (context: GatewayContext) =>
    answering.answer(route, {
      request: context.req.raw,
      address: context.req.url.slice(context.req.url.indexOf('/', 8)),
      principal: context.get('principal'),
      param: (name) => idOf(context.req.param(name) ?? '', name),
    });
  const methods = new Map<string, string[]>();
  for (const route of API_ROUTES) {
    api.on(route.method.toUpperCase(), `/${route.path}`, handle(route));
    methods.set(route.path, [...(methods.get(route.path) ?? []), route.method.toUpperCase()]);
  }
  for (const [path, allowed] of methods) {
    api.all(`/${path}`, () => {
      const allow = allowed.join(', ');
      throw new ApiError(405, 'METHOD_NOT_ALLOWED', `Here only ${allow} is answered.`, {headers: {allow}});
    });
  }
}

function createApi({authenticate, allowedOrigins = [], loopbackOnly = false}: GatewayOptions): Hono<Env> {
  const api = new Hono<Env>();
  if (loopbackOnly) {
    api.use(async ({req}, next) => {
      checkHost(req.raw);
      await next();
    });
  }
  if (allowedOrigins.length > 0) {
    api.use(
      cors({
        origin: [...allowedOrigins],
        allowMethods: ['GET', 'HEAD', 'PUT', 'POST'],
        allowHeaders: SENT,
        exposeHeaders: EXPOSED,
        maxAge: 600,
      }),
    );
  }
  api.use(bodyLimit({maxSize: MAX_BODY_BYTES, onError: tooLarge}));
  api.use(async (context, next) => {
    checkOrigin(context.req.raw, allowedOrigins);
    context.set('principal', await authenticate(context.req.raw, context.env));
    await next();
  });
  return api;
}

/** Whether the store answers; what is wrong is for the log, not for whoever asks. */
async function readiness({store, log = SILENT}: GatewayOptions): Promise<Response> {
  try {
    await store.ping();
    return Response.json({status: 'ready'});
  } catch (error) {
    log.error({err: error}, 'the store does not answer');
    return Response.json({status: 'the database does not answer'}, {status: 503});
  }
}

function addPlainRoutes(app: Hono<Env>, options: GatewayOptions): void {
  const {cdn = new Map<string, StaticFile>()} = options;
  const description = JSON.stringify(openApi(API_ROUTES));
  app.get('/healthz', () => Response.json({status: 'ok'}));
  app.get('/readyz', () => readiness(options));
  app.get('/openapi.json', () => new Response(description, {headers: {'content-type': 'application/json'}}));
  app.get('/cdn/*', ({req}) => {
    const file = cdn.get(req.path.slice('/cdn/'.length));
    if (file) return answerFile(req.raw, file);
    throw new ApiError(404, 'NOT_FOUND', 'There is no such file. `npm run build` makes those of /cdn.');
  });
}

/** Gives every request an id, and writes a line for it: the path without its query, which might hold a secret. */
function observe({log = SILENT}: GatewayOptions) {
  return async (context: GatewayContext, next: () => Promise<void>): Promise<void> => {
    const id = crypto.randomUUID();
    const start = performance.now();
    context.set('requestId', id);
    await next();
    context.res.headers.set('x-request-id', id);
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const {method, path} = context.req;
    log.info(
      {id, method, path, status: context.res.status, ms, subject: principalOf(context)?.subject},
      'request',
    );
  };
}

/** The gateway as a web-standard fetch handler over a store and a source. Touches no environment. */
export function createGateway(options: GatewayOptions): Gateway {
  const {store, source, now = () => new Date(), log = SILENT} = options;
  const answering = new Answering({store, source, now}, log);
  const app = new Hono<Env>();
  app.use(observe(options));
  app.use(async ({req}, next) => {
    checkAddress(req.url);
    await next();
  });
  addPlainRoutes(app, options);
  const api = createApi(options);
  addRoutes(api, answering);
  app.route('/api', api);
  app.notFound((context) => answering.refuse(noSuchPath(), principalOf(context), context.get('requestId')));
  app.onError((error, context) => answering.refuse(error, principalOf(context), context.get('requestId')));
  return {fetch: async (request, connection = {}) => await app.fetch(request, connection)};
}
