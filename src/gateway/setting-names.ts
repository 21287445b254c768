/** The settings there are. Secrets come from the environment or a file, never from a flag, which others can read. */
const PLAIN = [
  'PORT',
  'HOST',
  'SOURCE',
  'ACCOUNT_FILE',
  'DATABASE_URL',
  'SAMPLE_SECONDS',
  'AUTH',
  'JWKS_URL',
  'JWT_AUDIENCE',
  'JWT_ISSUER',
  'TRUSTED_PROXY',
  'AUTH_USER_HEADER',
  'AUTH_ROLES_HEADER',
  'AUTH_PROVIDERS_HEADER',
  'AUTH_ORGANIZATIONS_HEADER',
  'ALLOWED_ORIGINS',
  'CACHE_SECONDS',
  'SAMPLE_SEED',
  'SAMPLE_ORGS',
  'SAMPLE_TODAY',
] as const;

const SECRET = ['JWT_SECRET', 'JUMPCLOUD_API_KEY', 'TORII_API_KEY'] as const;

export type SettingName = (typeof PLAIN)[number] | (typeof SECRET)[number];

/** `JWT_SECRET` as `jwt-secret`. */
export const flagOf = (setting: string): string => setting.toLowerCase().replaceAll('_', '-');

/** Flags by name, with the setting that each stands for; a secret's stands for the file that holds it. */
export const FLAGS: ReadonlyMap<string, string> = new Map(
  [...PLAIN, ...SECRET.map((name) => `${name}_FILE`)].map((name) => [flagOf(name), name]),
);

export const isSecretFlag = (flag: string): boolean => SECRET.some((name) => flagOf(name) === flag);

/** A password may stand in a database's address, so this one may come from a file too. */
export const FROM_FILE: readonly string[] = [...SECRET, 'DATABASE_URL'];
