import {randomBytes} from 'node:crypto';
import * as v from 'valibot';
import {DEFAULT_LIMIT, NOT_AVAILABLE, ROUTES} from '../../api/index.js';
import {ApiError, notFound} from '../api-error.js';
import {listQueryOf, namedOrganization} from './access.js';
import {readBody, visibleText} from './body.js';
import type {Slice} from '../sources/source.js';
import type {JsonRoute, RouteContext} from './route.js';

const bodySchema = v.object(
  {
    username: visibleText('a username'),
    email: v.pipe(
      visibleText('an email address'),
      v.email('Enter an email address such as name@example.com.'),
    ),
  },
  'Send an object {username, email}.',
);

function sliceOf(context: RouteContext): Slice {
  const {skip = 0, limit = DEFAULT_LIMIT} = listQueryOf(context, {});
  return {offset: skip, limit};
}

const userSchema = v.object({_id: v.string(), username: v.string(), email: v.string()});

const listUsers: JsonRoute = {
  method: 'get',
  path: ROUTES.systemUsers,
  operation: 'listUsers',
  summary: 'Users of the organization in x-org-id, in the order they came.',
  role: 'any',
  list: {},
  actsFor: 'organization',
  answer: v.object({results: v.array(userSchema), totalCount: v.number()}),
  async handle(context) {
    const organization = await namedOrganization(context);
    const results = await context.source.users(organization, sliceOf(context));
    return {json: {results, totalCount: organization.users ?? 0}};
  },
};

const listDevices: JsonRoute = {
  method: 'get',
  path: 'systems',
  operation: 'listDevices',
  summary: 'Devices of the organization in x-org-id.',
  role: 'any',
  list: {},
  actsFor: 'organization',
  answer: v.object({
    results: v.array(v.object({_id: v.string(), displayName: v.string(), os: v.string()})),
    totalCount: v.number(),
  }),
  async handle(context) {
    const organization = await namedOrganization(context);
    const results = await context.source.devices(organization, sliceOf(context));
    return {json: {results, totalCount: organization.devices ?? 0}};
  },
};

/** JumpCloud's ids: twelve bytes as hexadecimal digits. */
const newId = (): string => randomBytes(12).toString('hex');

const addUser: JsonRoute = {
  method: 'post',
  path: ROUTES.systemUsers,
  operation: 'addUser',
  summary: 'Adds a user to the organization in x-org-id. Only the sample account takes users here.',
  role: 'any',
  actsFor: 'organization',
  body: bodySchema,
  answer: userSchema,
  refusals: [409, 415, 422],
  async handle(context) {
    const {store, source, now, request} = context;
    const {id: organization} = await namedOrganization(context);
    if (!source.takesUsers) {
      throw new ApiError(
        404,
        NOT_AVAILABLE,
        'Users cannot be added here. Add them in the console of the directory.',
      );
    }
    const {username, email} = await readBody(request, bodySchema);
    const user = {id: newId(), organization, username, email, on: source.today(), at: now()};
    const result = await store.addUser(user);
    if (result.outcome === 'missing') throw notFound('organization');
    if (result.outcome === 'full') {
      throw new ApiError(
        409,
        'USER_CAP_REACHED',
        `The user cap of ${result.cap} is reached, so nobody can be added. Contact your MSP admin to have it raised.`,
      );
    }
    return {json: {_id: user.id, username, email}};
  },
};

export const userRoutes = [listUsers, listDevices, addUser];
