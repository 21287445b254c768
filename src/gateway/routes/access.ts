import {type KnownFields, type ListQuery, readListQuery} from '../../api/index.js';
import {ApiError, badRequest, notFound} from '../api-error.js';
import {type Principal, mayBill, seesOrganization, seesProvider} from '../auth/principal.js';
import type {OrganizationRow, ProviderRow} from '../store/store.js';
import type {Route, RouteContext} from './route.js';

const ROLE_NAMES = {viewer: 'Viewer', billing: 'Billing'} as const;

/** Throws 403 where the role is not enough. It is looked at before any id, so that it tells nothing of those. */
export function checkRole(principal: Principal, {role}: Route): void {
  const {roles} = principal;
  if (role === 'billing' ? mayBill(principal) : roles.length > 0) return;
  const needed = role === 'billing' ? 'the Billing role' : 'the Viewer or the Billing role';
  const had =
    roles.length > 0 ? `You have ${roles.map((name) => ROLE_NAMES[name]).join(' and ')}.` : 'You have none.';
  throw new ApiError(
    403,
    'ROLE_NEEDED',
    `This needs ${needed}. ${had} Ask an administrator of the account for it.`,
  );
}

/** The provider of the path, if there is one and it may be seen; otherwise throws 404. */
export async function providerOf(context: RouteContext): Promise<ProviderRow> {
  const id = context.param('provider');
  const provider = seesProvider(context.principal, id) ? await context.store.provider(id) : undefined;
  if (!provider) throw notFound('provider');
  return provider;
}

/** The organization with this id, if there is one and it may be seen; otherwise throws 404. */
export async function visibleOrganization(context: RouteContext, id: string): Promise<OrganizationRow> {
  const organization = await context.store.organization(id);
  if (!organization || !seesOrganization(context.principal, organization)) throw notFound('organization');
  return organization;
}

export const organizationOf = (context: RouteContext): Promise<OrganizationRow> =>
  visibleOrganization(context, context.param('organization'));

/** The organization of the header `x-org-id`. */
export function namedOrganization(context: RouteContext): Promise<OrganizationRow> {
  const id = context.request.headers.get('x-org-id');
  if (!id) throw badRequest('Name the organization by its ID in the header x-org-id.');
  return visibleOrganization(context, id);
}

/** The part of a list that is asked for. Throws 400 for what cannot be obeyed. */
export function listQueryOf({query}: RouteContext, fields: KnownFields): ListQuery {
  const reading = readListQuery(query, fields);
  if ('refused' in reading) throw badRequest(reading.refused);
  return reading.query;
}
