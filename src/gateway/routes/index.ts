import {billingRoutes} from './billing.js';
import {managedOrganizationRoutes} from './managed-organizations.js';
import {organizationRoutes} from './organizations.js';
import type {Route} from './route.js';
import {sessionRoutes} from './session.js';
import {userRoutes} from './users.js';

/** Every route under `/api`: the handler and the documentation are made from this list alone. */
export const API_ROUTES: readonly Route[] = [
  ...sessionRoutes,
  ...organizationRoutes,
  ...managedOrganizationRoutes,
  ...billingRoutes,
  ...userRoutes,
];
