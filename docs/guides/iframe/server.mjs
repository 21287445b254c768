// Two sites: the portal that embeds, and the one that is embedded and hands /api and /cdn on to the gateway.
import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {proxy} from 'hono/proxy';

const PORTAL = 'http://127.0.0.1:5173';
const FRAME = 'http://127.0.0.1:5174';
const BACKEND = 'http://127.0.0.1:8080';

const toBackend = ({req}) => {
  const {pathname, search} = new URL(req.url);
  return proxy(BACKEND + pathname + search, req);
};

// Only the portal may show the frame, and the frame loads nothing from elsewhere.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  `frame-ancestors ${PORTAL}`,
].join('; ');

const portal = new Hono();
portal.get('/token', toBackend);
portal.use(serveStatic({root: 'portal'}));

const frame = new Hono();
frame.use(async (context, next) => {
  context.header('content-security-policy', policy);
  await next();
});
frame.all('/api/*', toBackend);
frame.get('/cdn/*', toBackend);
// For the page that stands alone: yours looks at its own session first.
frame.get('/token', toBackend);
frame.use(serveStatic({root: 'frame'}));

serve({fetch: frame.fetch, hostname: '127.0.0.1', port: Number(new URL(FRAME).port)}, () => {
  serve({fetch: portal.fetch, hostname: '127.0.0.1', port: Number(new URL(PORTAL).port)}, () => {
    console.log(`The portal is at ${PORTAL}`);
  });
});
