import * as v from 'valibot';
import {parseMoney} from '../../account/index.js';
import {
  ORGANIZATION_FIELDS,
  ROUTES,
  type WireSubscription,
  organizationRefSchema,
  subscriptionSchema,
} from '../../api/index.js';
import {mayBill} from '../auth/principal.js';
import type {OrganizationRow} from '../store/store.js';
import {listQueryOf, organizationOf, providerOf} from './access.js';
import type {JsonRoute, RouteContext} from './route.js';
import {subscriptionInfo} from './subscription-record.js';

const NAME_FIELD = {name: ORGANIZATION_FIELDS.name};

const MICROS_IN_CENT = 10_000n;

const listOrganizations: JsonRoute = {
  method: 'get',
  path: ROUTES.organizations,
  operation: 'listOrganizations',
  summary: 'Every organization that may be seen.',
  role: 'any',
  list: NAME_FIELD,
  answer: v.object({results: v.array(organizationRefSchema), totalCount: v.number()}),
  async handle(context) {
    const query = listQueryOf(context, NAME_FIELD);
    const {results, totalCount} = await context.store.organizations(context.principal.scope, query);
    return {
      json: {results: results.map(({id, name}) => ({_id: id, displayName: name, id, name})), totalCount},
    };
  },
};

/** JumpCloud's own record of what is bought. */
function entitlement({subscription}: OrganizationRow, billing: boolean) {
  const {planName, contractType, seatsPurchased, pricePerUser} = subscription;
  const price = pricePerUser && parseMoney(pricePerUser.amount, pricePerUser.currency);
  const cents = price && Number(price.micros / MICROS_IN_CENT);
  return {
    billingModel: contractType,
    maxUserQuantity: seatsPurchased,
    ...(billing && {pricePerUserSum: cents}),
    entitlementProducts: [
      {
        name: planName ?? '',
        contractType,
        committedUsers: seatsPurchased,
        ...(billing && {pricePerUser: cents}),
      },
    ],
  };
}

/** Identity under both of JumpCloud's names, since scripts read either. */
const identity = ({id, name}: {readonly id: string; readonly name: string}) => ({
  _id: id,
  displayName: name,
  id,
  name,
});

function organizationRecord(row: OrganizationRow, {principal, source}: RouteContext): WireSubscription {
  const billing = mayBill(principal);
  const {createdAt, cap, subscription, users, highWaterMark} = row;
  const record = {
    ...identity(row),
    created: createdAt?.toISOString(),
    entitlement: entitlement(row, billing),
    settings: {
      contactName: subscription.contact?.name,
      contactEmail: subscription.contact?.email,
      maxSystemUsers: cap ?? undefined,
    },
    subscriptionInfo: subscriptionInfo(subscription, {users, highWaterMark, today: source.today()}, billing),
  };
  return record;
}

const getOrganization: JsonRoute = {
  method: 'get',
  path: ROUTES.organization,
  operation: 'getOrganization',
  summary: 'One organization with its subscription. Prices and sums are left out without the Billing role.',
  role: 'any',
  answer: subscriptionSchema,
  async handle(context) {
    return {json: organizationRecord(await organizationOf(context), context)};
  },
};

const getProvider: JsonRoute = {
  method: 'get',
  path: ROUTES.provider,
  operation: 'getProvider',
  summary: 'The provider with its subscription. Prices and sums are left out without the Billing role.',
  role: 'any',
  answer: subscriptionSchema,
  async handle(context) {
    const {id, name, subscription, users, highWaterMark, spend} = await providerOf(context);
    const counted = {users, highWaterMark, spend, today: context.source.today()};
    const info = subscriptionInfo(subscription, counted, mayBill(context.principal));
    return {json: {id, name, disallowOrgCreation: true, subscriptionInfo: info}};
  },
};

export const organizationRoutes = [listOrganizations, getOrganization, getProvider];
