import {isUtf8} from 'node:buffer';
import {parseRoles} from '../../api/index.js';
import {addressList, holdsPeer} from './address-list.js';
import {type JwtSettings, type TokenJudge, createTokenJudge, signInNeeded} from './jwt.js';
import {type Authenticator, EVERYBODY, principalOf} from './principal.js';

/** Names of the headers in which an authenticating proxy says who is asking. */
export interface IdentityHeaders {
  readonly user: string;
  readonly roles: string;
  readonly providers?: string;
  readonly organizations?: string;
}

/** How the gateway tells who is asking. */
export type AuthSettings =
  | {readonly mode: 'open'; readonly jwt?: JwtSettings}
  | {readonly mode: 'jwt'; readonly jwt: JwtSettings}
  | {readonly mode: 'header'; readonly trustedProxies: readonly string[]; readonly headers: IdentityHeaders};

function bearerOf(request: Request): string | undefined {
  const header = request.headers.get('authorization');
  if (header === null) return undefined;
  const token = /^Bearer +([^\s]+)$/i.exec(header)?.[1];
  if (token !== undefined) return token;
  throw signInNeeded('BAD_TOKEN', 'The Authorization header must be "Bearer" and a token.');
}

function refuseApiKey(request: Request): void {
  if (!request.headers.has('x-api-key')) return;
  throw signInNeeded(
    'BAD_API_KEY',
    'The API key is not known here. It may have been replaced by a newer one.',
  );
}

/** Everybody may do everything, but a credential that is sent must hold. */
function openAuthenticator(judge: TokenJudge | undefined): Authenticator {
  return (request) => {
    refuseApiKey(request);
    const token = bearerOf(request);
    if (token === undefined) return EVERYBODY;
    if (judge) return judge(token);
    throw signInNeeded(
      'BAD_TOKEN',
      'This gateway runs with AUTH=open and cannot check tokens. Send none, or set JWT_SECRET or JWKS_URL.',
    );
  };
}

function jwtAuthenticator(judge: TokenJudge): Authenticator {
  return (request) => {
    refuseApiKey(request);
    const token = bearerOf(request);
    if (token === undefined) throw signInNeeded('SIGN_IN_NEEDED', 'Sign in: a bearer token is needed.');
    return judge(token);
  };
}

/**
 * A header as its sender meant it: Node reads each byte as a character of Latin-1, and proxies send names in UTF-8. What
 * is no UTF-8 stays as Node read it. Only then may ends be trimmed: a no-break space is the last byte of “à”.
 */
function textOf(headers: Headers, name: string | undefined): string {
  const value = name === undefined ? '' : (headers.get(name) ?? '');
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : value;
}

const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Takes a proxy's word for who is asking, if it is that proxy who speaks. */
function headerAuthenticator(trustedProxies: readonly string[], headers: IdentityHeaders): Authenticator {
  const trusted = addressList(trustedProxies);
  return ({headers: sent}, {remoteAddress}) => {
    if (!trusted || !holdsPeer(trusted, remoteAddress ?? '')) {
      throw signInNeeded('SIGN_IN_NEEDED', 'Requests must come through the authenticating proxy.');
    }
    const subject = textOf(sent, headers.user).trim();
    if (subject === '')
      throw signInNeeded('SIGN_IN_NEEDED', 'Sign in: the authenticating proxy named no user.');
    return principalOf({
      subject,
      roles: parseRoles(textOf(sent, headers.roles)),
      providers: listOf(textOf(sent, headers.providers)),
      organizations: listOf(textOf(sent, headers.organizations)),
    });
  };
}

/** The authenticator that the settings ask for. */
export function createAuthenticator(settings: AuthSettings, now: () => Date): Authenticator {
  switch (settings.mode) {
    case 'open':
      return openAuthenticator(settings.jwt && createTokenJudge(settings.jwt, now));
    case 'jwt':
      return jwtAuthenticator(createTokenJudge(settings.jwt, now));
    case 'header':
      return headerAuthenticator(settings.trustedProxies, settings.headers);
    default:
      return settings satisfies never;
  }
}
