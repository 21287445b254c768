import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {styleSources} from 'subscription-widgets/server.js';
import {readAccount} from './account.mjs';
import {renderPage} from './page.mjs';

/** Inline styles are stopped, but for those of the rendered widgets, which stand here by their hashes. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleSources.join(' ')}`,
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};

/** What the browser's half is made of: `npm run build` puts it in dist. */
async function answerFile(path) {
  const folder = extname(path) === '.css' ? 'public' : 'dist';
  const body = await readFile(new URL(`${folder}${path}`, import.meta.url));
  return {body, headers: {'content-type': TYPES[extname(path)]}};
}

async function answer(path) {
  if (/^\/[\w-]+\.(js|css)$/.test(path)) return answerFile(path);
  const account = await readAccount();
  // One person's figures are kept by nobody else.
  const headers = {'cache-control': 'no-store', 'content-security-policy': POLICY};
  if (path === '/account')
    return {body: JSON.stringify(account), headers: {...headers, 'content-type': 'application/json'}};
  return {body: await renderPage(account), headers: {...headers, 'content-type': 'text/html; charset=utf-8'}};
}

const server = createServer(async ({url}, response) => {
  try {
    const {body, headers} = await answer(new URL(url, 'http://localhost').pathname);
    response.writeHead(200, headers).end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(error.code === 'ENOENT' ? 404 : 502).end();
  }
});
server.listen(Number(process.env.PORT ?? 5173), '127.0.0.1', () => {
  console.log(`The page is at http://127.0.0.1:${server.address().port}`);
});
