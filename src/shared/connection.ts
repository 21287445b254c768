import type {EndpointClient} from '../client/endpoint-client.js';
import type {KeptClient} from '../client/shared-client.js';
import type {AccountScopeLike} from './scope-controller.js';

/** What a page can say on a widget or a scope about where the account is. */
export interface ConnectionSettings {
  readonly endpoint: string;
  readonly token: string;
  readonly getToken: (() => Promise<string>) | undefined;
  readonly client: EndpointClient | undefined;
}

/** Whose data a widget shows. An organization without an id is the only one the endpoint lists. */
export type Subject =
  | {readonly kind: 'provider'; readonly id: string}
  | {readonly kind: 'organization'; readonly id: string | undefined};

export interface Ids {
  /** Undefined: not set; empty: explicitly none. */
  readonly orgId: string | undefined;
  readonly providerId: string | undefined;
}

/**
 * The client for a widget's own settings and its scope. A scope's token goes to the scope's endpoint alone: a widget
 * that names another endpoint gets none of it. `kept` is the widget's own, for what it says itself.
 */
export function connect(
  own: ConnectionSettings,
  scope: AccountScopeLike | undefined,
  kept: KeptClient,
): EndpointClient | undefined {
  if (own.client) return own.client;
  const {token, getToken} = own;
  const endpoint = own.endpoint || scope?.endpoint;
  if (scope && !token && !getToken && endpoint === scope.endpoint) return scope.accountClient;
  return endpoint ? kept.get({endpoint, token: token || undefined, getToken}) : undefined;
}

/** The subject named nearest to the widget: its own ids before its scope's; on one level the provider wins. */
export function resolveSubject(own: Ids, scope: Ids | undefined): Subject {
  for (const {orgId, providerId} of scope ? [own, scope] : [own]) {
    if (providerId) return {kind: 'provider', id: providerId};
    if (orgId) return {kind: 'organization', id: orgId};
  }
  return {kind: 'organization', id: undefined};
}
