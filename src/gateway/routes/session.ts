import {ROUTES, type WireSession, sessionSchema} from '../../api/index.js';
import type {JsonRoute} from './route.js';

const getSession: JsonRoute = {
  method: 'get',
  path: ROUTES.session,
  operation: 'getSession',
  summary: 'Who is asking, in which roles, and what may be seen.',
  role: 'any',
  answer: sessionSchema,
  async handle({principal, store, source}) {
    const {subject, roles, scope, expiresAt} = principal;
    const everything = scope === 'everything';
    const json: WireSession = {
      subject,
      roles: [...roles],
      providers: everything ? [...(await store.providerIds())] : [...scope.providers],
      organizations: everything ? [] : [...scope.organizations],
      expiresAt: expiresAt?.toISOString() ?? null,
      source: source.name,
    };
    return {json};
  },
};

export const sessionRoutes = [getSession];
