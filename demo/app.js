// @ts-check
import {join} from 'node:path';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {faults} from './faults.js';

/** @typedef {{Bindings: import('@hono/node-server').HttpBindings}} DemoEnv */

/** What the widgets must live with on a strict page; nothing inline, no other origin, no text that becomes markup. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @type {Readonly<Record<string, string>>} */
const PAGE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * The demo: its pages in front of the gateway, and the faults that a visitor asks for in front of `/api`.
 *
 * @param {import('subscription-widgets/gateway').GatewayFetch} gateway
 */
export function createApp(gateway) {
  /** @type {Hono<DemoEnv>} */
  const app = new Hono();
  // First, so that a fault cuts off the answer's text and not its compressed bytes.
  app.use(compress());
  app.use('/api/*', faults());
  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) context.header(name, value);
    await next();
  });
  app.use(serveStatic({root: join(import.meta.dirname, 'public')}));
  app.all('*', ({req, env}) => gateway(req.raw, {remoteAddress: env.incoming.socket.remoteAddress}));
  return app;
}
