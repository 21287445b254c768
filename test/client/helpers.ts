import type {TestContext} from 'node:test';
import {type AccountClient, type AccountClientOptions, createAccountClient} from '../../src/client/index.js';
import {type LocalServer, localServer} from '../http/local-server.js';

export interface Bench {
  readonly server: LocalServer;
  readonly client: AccountClient;
  /** Another client of the same endpoint. */
  readonly another: (options?: Partial<AccountClientOptions>) => AccountClient;
}

/** A real server and a client of it, which asks no second time unless told to. */
export async function bench(
  context: TestContext,
  options: Partial<AccountClientOptions> = {},
): Promise<Bench> {
  const server = await localServer(context);
  const another = (more: Partial<AccountClientOptions> = {}): AccountClient =>
    createAccountClient({endpoint: `${server.url}/api`, retries: 0, ...options, ...more});
  return {server, client: another(), another};
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT that nobody signed; `expiresAt` in milliseconds since 1970. */
export const jwt = (expiresAt: number, subject = 'dana'): string =>
  `${base64url({alg: 'none'})}.${base64url({sub: subject, exp: expiresAt / 1000})}.sig_`;

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It did not reject.');
}
