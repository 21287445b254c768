import {after} from 'node:test';
import {parseCalendarDate, type CalendarDate} from '../../src/account/index.js';
import {type GatewayOptions, createGateway} from '../../src/gateway/app.js';
import {EVERYBODY, type Principal} from '../../src/gateway/auth/principal.js';
import {SAMPLE_PROVIDER_ID} from '../../src/gateway/sources/sample/options.js';
import {SampleSource} from '../../src/gateway/sources/sample/sample-source.js';
import {openStore} from '../../src/gateway/store/open-store.js';
import type {Store} from '../../src/gateway/store/store.js';

export const PROVIDER = SAMPLE_PROVIDER_ID;
export const PROVIDER_PATH = `/api/v2/providers/${PROVIDER}`;
export const TODAY = calendarDay('2026-11-21');

export function calendarDay(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (day === undefined) throw new Error(`${text} is no day.`);
  return day;
}

export interface SampleGateway {
  readonly store: Store;
  /** Answers a request by its path. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The JSON of a request that is expected to succeed. */
  json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T>;
  /** Whom requests come from, from now on. */
  principal: Principal;
}

/** A store in memory, closed when the file's tests are done. */
export async function memoryStore(): Promise<Store> {
  const store = await openStore(
    {kind: 'memory'},
    {
      onFailure: (error) => {
        throw error;
      },
    },
  );
  after(() => store.close());
  return store;
}

/** A gateway over the sample account of the design's day, without a socket. */
export async function sampleGateway(
  options: Partial<GatewayOptions> & {organizations?: number} = {},
): Promise<SampleGateway> {
  const store = await memoryStore();
  const now = (): Date => new Date('2026-11-21T22:00:00Z');
  const settings = {
    seed: 1,
    organizations: options.organizations ?? 60,
    today: TODAY,
    countSeconds: 3600,
    now,
  };
  const gateway: {principal: Principal} = {principal: EVERYBODY};
  const {fetch} = createGateway({
    store,
    source: new SampleSource(store, settings),
    authenticate: () => gateway.principal,
    now,
    ...options,
  });
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(new Request(`http://127.0.0.1:8080${path}`, init));
  return Object.assign(gateway, {
    store,
    ask,
    async json<T>(path: string, init?: RequestInit): Promise<T> {
      const response = await ask(path, init);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
      return JSON.parse(text) as T;
    },
  });
}

/** A request that sends JSON. */
export const sending = (
  method: string,
  body: unknown,
  headers: Record<string, string> = {},
): RequestInit => ({
  method,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: {'content-type': 'application/json', ...headers},
});

export interface WireError {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

/** The body of a refusal. */
export const refusalOf = async (response: Response): Promise<WireError> =>
  (await response.json()) as WireError;
