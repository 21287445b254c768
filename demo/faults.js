// @ts-check
/**
 * The demo's control over the API: a visitor's cookie says how `/api` is to answer that visitor. It is part of the
 * demo alone; the gateway knows nothing of it.
 */
import {setTimeout as delay} from 'node:timers/promises';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {getCookie} from 'hono/cookie';
import {FAULT_COOKIE} from './public/scripts/fault-list.js';

/** @typedef {import('./public/scripts/fault-list.js').FaultId} FaultId */
/** @typedef {import('hono').Context<import('./app.js').DemoEnv>} DemoContext */
/** @typedef {(context: DemoContext, next: () => Promise<void>) => Promise<Response | void>} Fault */

const SLOW_MS = 2000;
const RETRY_AFTER = {'retry-after': '2'};

const SIGN_IN_PAGE = `<!doctype html>
<html lang="en"><title>Sign in</title><h1>Sign in to continue</h1></html>
`;

/**
 * A refusal as the gateway words its own.
 *
 * @param {number} status
 * @param {string} code
 * @param {string} message
 * @param {Readonly<Record<string, string>>} [headers]
 * @returns {Fault}
 */
const refuse = (status, code, message, headers) => async () =>
  Response.json({code, message, status}, {status, headers: {'cache-control': 'no-store', ...headers}});

/** @type {Readonly<Record<Exclude<FaultId, 'normal'>, Fault>>} */
const FAULTS = {
  slow: async (_context, next) => {
    await delay(SLOW_MS);
    await next();
  },
  hang: async ({env: {incoming}}) => {
    await new Promise((resolve) => incoming.socket.once('close', resolve));
    return RESPONSE_ALREADY_SENT;
  },
  offline: async ({env: {incoming}}) => {
    incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  },
  500: refuse(500, 'INTERNAL', 'The billing service failed. Try again in a moment.'),
  503: refuse(503, 'UNAVAILABLE', 'The billing service is being updated. Try again shortly.', RETRY_AFTER),
  429: refuse(429, 'TOO_MANY_REQUESTS', 'Too many requests. Try again in a moment.', RETRY_AFTER),
  401: refuse(401, 'UNAUTHORIZED', 'Your session has ended. Sign in again.'),
  403: refuse(403, 'ROLE_NEEDED', 'This needs the Billing role. Ask an administrator of the account for it.'),
  html: async () => new Response(SIGN_IN_PAGE, {headers: {'content-type': 'text/html; charset=utf-8'}}),
  truncated: async (context, next) => {
    await next();
    const body = await context.res.arrayBuffer();
    context.res = new Response(body.slice(0, body.byteLength / 2), context.res);
  },
};

/**
 * @param {string | undefined} id
 * @returns {id is keyof typeof FAULTS}
 */
const isFault = (id) => id !== undefined && Object.hasOwn(FAULTS, id);

/** @returns {Fault} Middleware that answers as the visitor's cookie says, and lets everybody else pass. */
export function faults() {
  return async (context, next) => {
    const chosen = getCookie(context, FAULT_COOKIE);
    if (!isFault(chosen)) return next();
    return FAULTS[chosen](context, next);
  };
}
