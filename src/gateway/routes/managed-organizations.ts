import * as v from 'valibot';
import {MAX_CAP, MIN_CAP} from '../../account/index.js';
import {
  ORGANIZATION_FIELDS,
  ROUTES,
  type WireManagedOrganization,
  type WireManagedOrganizations,
  managedOrganizationSchema,
  managedOrganizationsSchema,
} from '../../api/index.js';
import {ApiError, badRequest, notFound} from '../api-error.js';
import {mayBill} from '../auth/principal.js';
import type {OrganizationRow} from '../store/store.js';
import {listQueryOf, providerOf} from './access.js';
import {readBody, visibleText} from './body.js';
import type {JsonRoute} from './route.js';

const CAP_RULE = `maxSystemUsers must be a whole number from ${MIN_CAP} to ${MAX_CAP}, or null for no cap.`;

const bodySchema = v.object(
  {
    name: visibleText('a name'),
    maxSystemUsers: v.nullable(
      v.pipe(
        v.number(CAP_RULE),
        v.integer(CAP_RULE),
        v.minValue(MIN_CAP, CAP_RULE),
        v.maxValue(MAX_CAP, CAP_RULE),
      ),
    ),
  },
  `Send an object {name, maxSystemUsers}: the name as read or a new one. ${CAP_RULE}`,
);

function managedOrganization(row: OrganizationRow): WireManagedOrganization {
  const {id, name, cap, users, devices, highWaterMark, lastMonthHighWaterMark, asOf, version} = row;
  return {
    id,
    name,
    maxSystemUsers: cap,
    usage: {users, devices, highWaterMark, lastMonthHighWaterMark, asOf: asOf?.toISOString()},
    version: String(version),
  };
}

const etagOf = ({version}: OrganizationRow): string => `"${version}"`;

/** The versions that `If-Match` names. `*` names none, and a weak one never matches (RFC 9110, 13.1.1). */
function versionsOf(request: Request): readonly string[] {
  const header = request.headers.get('if-match')?.trim() ?? '';
  if (header === '' || header === '*') {
    throw new ApiError(
      428,
      'VERSION_NEEDED',
      'Name the version that was read in the header If-Match, e.g. If-Match: "3", so that no change of others is lost.',
    );
  }
  const tags = header.split(',').map((tag) => /^(W\/)?"([^"]*)"$/.exec(tag.trim()));
  if (tags.some((tag) => tag === null))
    throw badRequest('If-Match must be a version in double quotes, e.g. "3".');
  return tags.flatMap((tag) => (tag?.[1] === undefined ? [tag?.[2] ?? ''] : []));
}

const conflict = (row: OrganizationRow): ApiError =>
  new ApiError(
    412,
    'VERSION_CONFLICT',
    'Somebody else has changed this organization since it was read. Look at it as it stands now and decide again.',
    {headers: {etag: etagOf(row)}, details: managedOrganization(row)},
  );

const listManaged: JsonRoute = {
  method: 'get',
  path: ROUTES.managedOrganizations,
  operation: 'listManagedOrganizations',
  summary:
    'The organizations of a provider with their usage. counts and totalCaps are of all of them, whatever the filter.',
  role: 'any',
  list: ORGANIZATION_FIELDS,
  answer: managedOrganizationsSchema,
  async handle(context) {
    const {id} = await providerOf(context);
    const query = listQueryOf(context, ORGANIZATION_FIELDS);
    const {results, totalCount, totalCaps, counts} = await context.store.managedOrganizations(id, query);
    const json: WireManagedOrganizations = {
      results: results.map(managedOrganization),
      totalCount,
      ...(mayBill(context.principal) && {totalCaps}),
      counts,
    };
    return {json};
  },
};

const putManaged: JsonRoute = {
  method: 'put',
  path: ROUTES.managedOrganization,
  operation: 'changeManagedOrganization',
  summary: 'Sets the user cap and the name, from the version that If-Match names.',
  role: 'billing',
  body: bodySchema,
  answer: managedOrganizationSchema,
  refusals: [412, 415, 422, 428],
  async handle(context) {
    const {id: provider} = await providerOf(context);
    const versions = versionsOf(context.request);
    const {name, maxSystemUsers: cap} = await readBody(context.request, bodySchema);
    const organization = context.param('organization');
    const change = {
      provider,
      organization,
      name,
      cap,
      versions,
      by: context.principal.subject,
      at: context.now(),
    };
    const result = await context.store.changeCap(change);
    if (result.outcome === 'missing') throw notFound('organization');
    if (result.outcome === 'conflict') throw conflict(result.organization);
    return {json: managedOrganization(result.organization), headers: {etag: etagOf(result.organization)}};
  },
};

const capChangesSchema = v.object({
  results: v.array(
    v.object({
      id: v.string(),
      organization: v.object({id: v.string(), name: v.string()}),
      previous: v.nullable(v.number()),
      next: v.nullable(v.number()),
      by: v.string(),
      at: v.string(),
    }),
  ),
  totalCount: v.number(),
});

const listChanges: JsonRoute = {
  method: 'get',
  path: ROUTES.capChanges,
  operation: 'listCapChanges',
  summary: 'Who changed which cap when, newest first.',
  role: 'billing',
  list: {},
  answer: capChangesSchema,
  async handle(context) {
    const {id} = await providerOf(context);
    const {results, totalCount} = await context.store.capChanges(id, listQueryOf(context, {}));
    const json: v.InferInput<typeof capChangesSchema> = {
      results: results.map(({organizationId, organizationName, at, ...change}) => ({
        ...change,
        id: String(change.id),
        organization: {id: organizationId, name: organizationName},
        at: at.toISOString(),
      })),
      totalCount,
    };
    return {json};
  },
};

export const managedOrganizationRoutes = [listManaged, putManaged, listChanges];
