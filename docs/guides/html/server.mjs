// Any web server does: it serves the folder `public` and hands /api and /token on to the backend.
import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {proxy} from 'hono/proxy';

const BACKEND = 'http://127.0.0.1:8080';

const app = new Hono();
const toBackend = ({req}) => {
  const {pathname, search} = new URL(req.url);
  return proxy(BACKEND + pathname + search, req);
};
app.all('/api/*', toBackend);
app.get('/token', toBackend);
app.use(serveStatic({root: 'public'}));

serve({fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 5173)}, ({port}) => {
  console.log(`The page is at http://127.0.0.1:${port}`);
});
