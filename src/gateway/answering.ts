import {AnswerCache, type CachedAnswer} from './answer-cache.js';
import {ApiError} from './api-error.js';
import type {Principal} from './auth/principal.js';
import type {GatewayLog} from './log.js';
import {checkRole} from './routes/access.js';
import type {JsonRoute, PdfAnswer, Route, RouteContext, Services} from './routes/route.js';

/** For answers that no page ever shows as a document. */
const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const JSON_TYPE = 'application/json; charset=utf-8';

/** One request to a route. */
export interface Asked {
  readonly request: Request;
  /** Path and query, as the request has them. */
  readonly address: string;
  readonly principal: Principal;
  readonly param: RouteContext['param'];
}

const internalError = (): ApiError =>
  new ApiError(500, 'INTERNAL', 'Something went wrong in the gateway. Try again; its log tells more.');

/** Makes a route's answers into responses, with the headers that every answer of the API carries. */
export class Answering {
  readonly #services: Services;
  readonly #log: GatewayLog;
  readonly #cache = new AnswerCache();

  constructor(services: Services, log: GatewayLog) {
    this.#services = services;
    this.#log = log;
  }

  async answer(route: Route, asked: Asked): Promise<Response> {
    checkRole(asked.principal, route);
    await this.#services.source.refresh();
    if (route.answer === 'pdf') return this.#pdf(await route.handle(this.#context(asked)), asked);
    const answer = route.method === 'get' ? this.#cached(route, asked) : this.#make(route, asked);
    const {body, headers} = await answer;
    return this.respond(body, 200, asked.principal, headers);
  }

  /** The answer to a request that was refused or failed, by somebody known or not. */
  refuse(error: unknown, principal: Principal | undefined, requestId: string): Response {
    const refusal = error instanceof ApiError ? error : internalError();
    if (refusal.code === 'INTERNAL') this.#log.error({id: requestId, err: error}, 'request failed');
    const headers = {...refusal.headers, 'content-type': JSON_TYPE};
    return this.respond(JSON.stringify(refusal), refusal.status, principal, headers);
  }

  respond(
    body: string | Uint8Array,
    status: number,
    principal: Principal | undefined,
    headers: Readonly<Record<string, string>>,
  ): Response {
    return new Response(body as BodyInit, {
      status,
      headers: {
        ...API_HEADERS,
        'x-account-roles': principal?.roles.join(', ') ?? '',
        'x-account-source': this.#services.source.name,
        ...headers,
      },
    });
  }

  #cached(route: JsonRoute, asked: Asked): CachedAnswer | Promise<CachedAnswer> {
    const {revision} = this.#services.store;
    const actsFor = route.actsFor ? (asked.request.headers.get('x-org-id') ?? '') : '';
    const {view, subject, expiresAt} = asked.principal;
    // Only the session's own answer tells one subject from another.
    const reader = route.operation === 'getSession' ? `${subject} ${expiresAt?.getTime() ?? ''}` : '';
    const key = [asked.address, actsFor, view, reader].join('\n');
    return this.#cache.get(key, revision, () => this.#make(route, asked));
  }

  async #make(route: JsonRoute, asked: Asked): Promise<CachedAnswer> {
    const {revision} = this.#services.store;
    const {json, headers} = await route.handle(this.#context(asked));
    return {body: JSON.stringify(json), headers: {...headers, 'content-type': JSON_TYPE}, revision};
  }

  #context({request, address, principal, param}: Asked): RouteContext {
    const mark = address.indexOf('?');
    const query = new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1));
    return {...this.#services, principal, request, query, param};
  }

  #pdf({pdf, fileName}: PdfAnswer, {principal}: Asked): Response {
    return this.respond(pdf, 200, principal, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileName}"`,
    });
  }
}
