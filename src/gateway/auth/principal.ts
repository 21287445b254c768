import type {Role} from '../../api/index.js';
import type {Scope} from '../store/store.js';

/** Who is asking, and what they may see. */
export interface Principal {
  /** As changes are recorded. */
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly scope: Scope;
  readonly expiresAt?: Date;
  /** The same for all who get the same answers. */
  readonly view: string;
}

/** What is known of the connection that a request came over. */
export interface Connection {
  /** IP address of the peer. */
  readonly remoteAddress?: string | undefined;
}

/** Judges a request. Throws an `ApiError` with status 401 where its credential does not hold. */
export type Authenticator = (request: Request, connection: Connection) => Promise<Principal> | Principal;

/** Everything, in every role: what `AUTH=open` grants. */
export const EVERYBODY: Principal = {
  subject: 'open access',
  roles: ['viewer', 'billing'],
  scope: 'everything',
  view: 'everything',
};

export interface Grant {
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly providers: readonly string[];
  readonly organizations: readonly string[];
  readonly expiresAt?: Date;
}

export function principalOf({subject, roles, providers, organizations, ...rest}: Grant): Principal {
  const view = JSON.stringify([roles, providers, organizations]);
  return {...rest, subject, roles, scope: {providers, organizations}, view};
}

export const mayBill = ({roles}: Principal): boolean => roles.includes('billing');

export const seesProvider = ({scope}: Principal, provider: string): boolean =>
  scope === 'everything' || scope.providers.includes(provider);

/** An organization is visible if it is listed or belongs to a listed provider. */
export const seesOrganization = (
  principal: Principal,
  {id, providerId}: {readonly id: string; readonly providerId: string},
): boolean =>
  principal.scope === 'everything' ||
  principal.scope.organizations.includes(id) ||
  seesProvider(principal, providerId);
