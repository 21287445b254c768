import {readAuth} from './auth/auth-settings.js';
import {SettingError} from './setting-error.js';
import {type SettingInput, SettingValues} from './setting-values.js';
import type {GatewaySettings} from './settings.js';
import {storeLocation} from './store/open-store.js';

export type SettingsReading = {readonly settings: GatewaySettings} | {readonly refused: string};

/**
 * The sample account is made in one go, in which nothing else runs: more of them could hold up the sign of life in the
 * data folder until another process takes it for abandoned (store/folder-lock.ts).
 */
const MAX_ORGANIZATIONS = 20_000;
const SECONDS_A_DAY = 86_400;

function checkSource(values: SettingValues): void {
  const source = values.text('SOURCE') ?? 'sample';
  if (source === 'sample') return;
  const names = source.split(',').map((name) => name.trim());
  if (names.every((name) => ['sample', 'jumpcloud', 'torii'].includes(name))) {
    throw new SettingError('SOURCE', `${source} is not available in this version. Use SOURCE=sample.`);
  }
  throw new SettingError('SOURCE', 'must be sample.');
}

/** Settings that would be silently without effect are refused, so that nobody relies on them. */
function refuseUnavailable(values: SettingValues): void {
  values.refuse('ACCOUNT_FILE', 'is not available in this version. Leave it out.');
  values.refuse('CACHE_SECONDS', 'has no effect on SOURCE=sample, which has no upstream. Leave it out.');
}

function readOrigins(values: SettingValues): readonly string[] {
  const origins = values.list('ALLOWED_ORIGINS');
  for (const origin of origins) {
    const exact = /^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
    if (!exact) {
      throw new SettingError(
        'ALLOWED_ORIGINS',
        'must be exact origins without a path, e.g. https://portal.example.',
      );
    }
  }
  return origins;
}

function read(input: SettingInput): GatewaySettings {
  const values = new SettingValues(input);
  checkSource(values);
  refuseUnavailable(values);
  const host = values.text('HOST') ?? '127.0.0.1';
  const today = values.day('SAMPLE_TODAY');
  return {
    host,
    port: values.whole('PORT', 8080, 0, 65_535),
    source: {
      kind: 'sample',
      seed: values.whole('SAMPLE_SEED', 1, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      organizations: values.whole('SAMPLE_ORGS', 60, 1, MAX_ORGANIZATIONS),
      countSeconds: values.whole('SAMPLE_SECONDS', 3600, 1, SECONDS_A_DAY),
      ...(today !== undefined && {today}),
    },
    store: storeLocation(values.text('DATABASE_URL') ?? 'file:./data'),
    auth: readAuth(values, host),
    allowedOrigins: readOrigins(values),
  };
}

/** Reads the settings, or says in one line which of them cannot be obeyed and why. */
export function readSettings(input: SettingInput): SettingsReading {
  try {
    return {settings: read(input)};
  } catch (error) {
    if (error instanceof SettingError) return {refused: error.message};
    throw error;
  }
}
