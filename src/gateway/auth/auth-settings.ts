import {isLoopbackHost} from '../request-guards.js';
import {SettingError} from '../setting-error.js';
import type {SettingValues} from '../setting-values.js';
import {addressList} from './address-list.js';
import type {AuthSettings, IdentityHeaders} from './authenticators.js';
import type {JwtSettings} from './jwt.js';

const LEAST_SECRET_BYTES = 32;
const DEFAULT_AUDIENCE = 'subscription-widgets';
const HEADER_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/i;

/** `HOST` as it stands in an address: IPv6 in brackets. */
const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host);

function jwksUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname));
  if (url && safe) return url.href;
  throw new SettingError(
    'JWKS_URL',
    'must be an https:// address: whoever can change these keys can sign tokens.',
  );
}

function keyOf(values: SettingValues): JwtSettings['key'] | undefined {
  const secret = values.text('JWT_SECRET');
  const keys = values.text('JWKS_URL');
  if (secret !== undefined && keys !== undefined) {
    throw new SettingError('JWT_SECRET', 'set either it or JWKS_URL, not both.');
  }
  if (keys !== undefined) return {jwksUrl: jwksUrl(keys)};
  if (secret === undefined) return undefined;
  if (new TextEncoder().encode(secret).length < LEAST_SECRET_BYTES) {
    throw new SettingError(
      'JWT_SECRET',
      `must have at least ${LEAST_SECRET_BYTES} bytes: a shorter one can be guessed.`,
    );
  }
  return {secret};
}

function jwtSettings(values: SettingValues): JwtSettings | undefined {
  const key = keyOf(values);
  if (!key) return undefined;
  const issuer = values.text('JWT_ISSUER');
  const audience = values.text('JWT_AUDIENCE') ?? DEFAULT_AUDIENCE;
  return {key, audience, ...(issuer !== undefined && {issuer})};
}

function openSettings(values: SettingValues, host: string): AuthSettings {
  if (!isLoopbackHost(inAddress(host))) {
    throw new SettingError(
      'AUTH',
      `open gives every role to whoever reaches HOST=${host}. Set AUTH=jwt or AUTH=header.`,
    );
  }
  const jwt = jwtSettings(values);
  return {mode: 'open', ...(jwt && {jwt})};
}

type HeaderSetting =
  'AUTH_USER_HEADER' | 'AUTH_ROLES_HEADER' | 'AUTH_PROVIDERS_HEADER' | 'AUTH_ORGANIZATIONS_HEADER';

/** There are no default names: a header that the proxy does not set itself could come from anybody. */
function headerName(values: SettingValues, setting: HeaderSetting): string | undefined {
  const name = values.text(setting);
  if (name === undefined || HEADER_NAME.test(name)) return name;
  throw new SettingError(setting, 'must be the name of a header.');
}

function identityHeaders(values: SettingValues): IdentityHeaders {
  const required = (setting: HeaderSetting): string => {
    const name = headerName(values, setting);
    if (name !== undefined) return name;
    throw new SettingError(
      setting,
      'AUTH=header needs the name of the header that the proxy sets. It must set it always.',
    );
  };
  const [user, roles] = [required('AUTH_USER_HEADER'), required('AUTH_ROLES_HEADER')];
  const providers = headerName(values, 'AUTH_PROVIDERS_HEADER');
  const organizations = headerName(values, 'AUTH_ORGANIZATIONS_HEADER');
  if (providers === undefined && organizations === undefined) {
    throw new SettingError(
      'AUTH_PROVIDERS_HEADER',
      'without it or AUTH_ORGANIZATIONS_HEADER nobody could see anything.',
    );
  }
  return {
    user,
    roles,
    ...(providers !== undefined && {providers}),
    ...(organizations !== undefined && {organizations}),
  };
}

function headerSettings(values: SettingValues): AuthSettings {
  const trustedProxies = values.list('TRUSTED_PROXY');
  if (trustedProxies.length === 0) {
    throw new SettingError(
      'TRUSTED_PROXY',
      'AUTH=header needs the address of the proxy: anybody could set its headers.',
    );
  }
  if (!addressList(trustedProxies)) {
    throw new SettingError(
      'TRUSTED_PROXY',
      'must be IP addresses or networks, e.g. 10.0.0.5 or 10.0.0.0/24.',
    );
  }
  if (trustedProxies.some((entry) => /\/0+$/.test(entry))) {
    throw new SettingError('TRUSTED_PROXY', 'a network of all addresses would let anybody set its headers.');
  }
  return {mode: 'header', trustedProxies, headers: identityHeaders(values)};
}

/** Reads `AUTH` and all that belongs to it. Throws a `SettingError` for whatever would not be safe. */
export function readAuth(values: SettingValues, host: string): AuthSettings {
  const mode = values.text('AUTH');
  switch (mode) {
    case undefined:
      if (isLoopbackHost(inAddress(host))) return openSettings(values, host);
      throw new SettingError('AUTH', `HOST=${host} can be reached by others. Set AUTH=jwt or AUTH=header.`);
    case 'open':
      return openSettings(values, host);
    case 'jwt': {
      const jwt = jwtSettings(values);
      if (jwt) return {mode, jwt};
      throw new SettingError('JWT_SECRET', 'AUTH=jwt needs it or JWKS_URL.');
    }
    case 'header':
      return headerSettings(values);
    default:
      throw new SettingError('AUTH', 'must be open, jwt or header.');
  }
}
