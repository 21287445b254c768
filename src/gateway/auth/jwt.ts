import {type JWTPayload, type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify} from 'jose';
import * as v from 'valibot';
import {parseRoles} from '../../api/index.js';
import {ApiError} from '../api-error.js';
import {type Principal, principalOf} from './principal.js';

export interface JwtSettings {
  /** A shared secret of 32 bytes or more (HS256), or the address of the issuer's public keys. */
  readonly key: {readonly secret: string} | {readonly jwksUrl: string};
  readonly audience: string;
  readonly issuer?: string;
}

/** Judges the token of an `Authorization: Bearer` header. */
export type TokenJudge = (token: string) => Promise<Principal>;

const SECRET_ALGORITHMS = ['HS256', 'HS384', 'HS512'];
/** Named, so that a public key can never be taken for a shared secret. */
const PUBLIC_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
];
/** Clocks of issuer and gateway may differ by this much. */
const CLOCK_SECONDS = 5;

/** No text in the database can hold a NUL. */
const text = v.pipe(v.string(), v.excludes('\0'));
const texts = v.optional(v.array(text), []);
/** The last second that a date can hold. */
const LAST_SECOND = 8.64e12;
const claimsSchema = v.object({
  sub: v.pipe(text, v.nonEmpty()),
  roles: v.optional(v.union([v.string(), v.array(v.string())]), []),
  providers: texts,
  organizations: texts,
  exp: v.optional(v.pipe(v.number(), v.maxValue(LAST_SECOND))),
});

/** 401 with the header that says how to sign in. */
export const signInNeeded = (code: string, message: string): ApiError =>
  new ApiError(401, code, message, {headers: {'www-authenticate': 'Bearer'}});

const badToken = (reason: string): ApiError =>
  signInNeeded('BAD_TOKEN', `The token was refused: ${reason}. Sign in again for a new one.`);

function refusal(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return badToken('it has expired');
  if (error instanceof errors.JWTClaimValidationFailed) return badToken(`its "${error.claim}" does not fit`);
  if (
    error instanceof errors.JWKSTimeout ||
    !(error instanceof errors.JOSEError) ||
    error.code === 'ERR_JOSE_GENERIC'
  ) {
    return new ApiError(
      503,
      'KEYS_UNREACHABLE',
      'The keys that tokens are checked with cannot be fetched. Try again shortly.',
      {
        headers: {'retry-after': '5'},
      },
    );
  }
  return badToken('its signature or form does not hold');
}

function grantOf(payload: JWTPayload): Principal {
  const claims = v.safeParse(claimsSchema, payload);
  if (!claims.success) throw badToken('its sub, roles, providers, organizations or exp does not fit');
  const {sub: subject, roles, providers, organizations, exp} = claims.output;
  return principalOf({
    subject,
    roles: parseRoles(roles),
    providers,
    organizations,
    ...(exp !== undefined && {expiresAt: new Date(exp * 1000)}),
  });
}

function keysOf({key}: JwtSettings): {keys: Uint8Array | JWTVerifyGetKey; algorithms: string[]} {
  if ('secret' in key) return {keys: new TextEncoder().encode(key.secret), algorithms: SECRET_ALGORITHMS};
  return {keys: createRemoteJWKSet(new URL(key.jwksUrl)), algorithms: PUBLIC_ALGORITHMS};
}

/** A judge of tokens after these settings; `now` is the clock that expiry is held against. */
export function createTokenJudge(settings: JwtSettings, now: () => Date): TokenJudge {
  const {audience, issuer} = settings;
  const {keys, algorithms} = keysOf(settings);
  return async (token) => {
    const options = {
      audience,
      ...(issuer !== undefined && {issuer}),
      algorithms,
      clockTolerance: CLOCK_SECONDS,
      currentDate: now(),
    };
    try {
      const getKey: JWTVerifyGetKey = typeof keys === 'function' ? keys : () => keys;
      return grantOf((await jwtVerify(token, getKey, options)).payload);
    } catch (error) {
      throw error instanceof ApiError ? error : refusal(error);
    }
  };
}
