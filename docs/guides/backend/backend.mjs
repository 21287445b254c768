// Stands for your own backend: it knows who is signed in, and gives the page short-lived tokens for the gateway. The
// gateway, here with its sample account, checks them. Both share one address: http://127.0.0.1:8080
import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {SignJWT} from 'jose';
import {listen, openGateway, readSettings, SAMPLE_PROVIDER_ID} from 'subscription-widgets/gateway';

const secret = randomBytes(32).toString('base64url');

const reading = readSettings({
  env: {...process.env, SOURCE: 'sample', AUTH: 'jwt', JWT_SECRET: secret},
  args: process.argv.slice(2),
  readFile: (path) => readFileSync(path, 'utf8'),
});
if ('refused' in reading) throw new Error(reading.refused);

/** What `getToken` of the pages fetches. Yours looks at its session first, and says what that person may see. */
async function answerToken() {
  const token = await new SignJWT({roles: ['billing'], providers: [SAMPLE_PROVIDER_ID]})
    .setProtectedHeader({alg: 'HS256'})
    .setSubject('dana.whitfield@example.com')
    .setAudience('subscription-widgets')
    .setIssuedAt()
    .setExpirationTime('5 min')
    .sign(new TextEncoder().encode(secret));
  return new Response(token, {headers: {'content-type': 'text/plain', 'cache-control': 'no-store'}});
}

const gateway = await openGateway(reading.settings);
const server = await listen({
  ...reading.settings,
  fetch: (request, connection) =>
    new URL(request.url).pathname === '/token' ? answerToken() : gateway.fetch(request, connection),
});
console.log(`The backend with the sample account is at ${server.url} (Ctrl+C stops it)`);

async function stop() {
  await server.close();
  await gateway.close();
  process.exit();
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
