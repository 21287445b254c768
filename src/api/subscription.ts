import * as v from 'valibot';
import type {Subscription, SubscriptionStatus} from '../account/index.js';
import {count, day, maybe, priced, text, withMoney} from './fields.js';
import {idOf, identityEntries, nameOf} from './identity.js';
import {accepted, type Decoded, present, readRecord} from './reading.js';

const addOnSchema = v.object({name: v.string(), quantity: maybe(count)});

const accountManagerSchema = v.object({name: text, email: text, phone: text});

const moneySchema = v.pipe(v.object(priced), v.transform(withMoney));

const spendSchema = v.pipe(v.object({...priced, period: text}), v.transform(withMoney));

const estimatedChargeSchema = v.pipe(
  v.object({...priced, date: maybe(day), users: maybe(count), freeUsers: maybe(count)}),
  v.transform(withMoney),
);

export const subscriptionInfoSchema = v.object({
  planName: text,
  subscriptionId: text,
  /** `active`, `trial` or `suspended`. */
  status: text,
  startDate: maybe(day),
  renewalDate: maybe(day),
  term: text,
  contractType: text,
  seatsPurchased: maybe(count),
  seatsUsed: maybe(count),
  seatsActive: maybe(count),
  pricePerUser: maybe(moneySchema),
  addOns: maybe(v.array(addOnSchema)),
  accountManager: maybe(accountManagerSchema),
  spend: maybe(spendSchema),
  estimatedCharge: maybe(estimatedChargeSchema),
});
export type WireSubscriptionInfo = v.InferInput<typeof subscriptionInfoSchema>;

/** An organization or a provider. */
export const subscriptionSchema = v.object({
  ...identityEntries,
  subscriptionInfo: maybe(subscriptionInfoSchema),
  /** The same under another name. */
  subscription_information: maybe(subscriptionInfoSchema),
  /** JumpCloud's own record of what is bought: it names the plan where nothing else does. */
  entitlement: maybe(v.object({entitlementProducts: maybe(v.array(v.object({name: v.string()})))})),
});
export type WireSubscription = v.InferInput<typeof subscriptionSchema>;

type Info = v.InferOutput<typeof subscriptionInfoSchema>;
type Record = v.InferOutput<typeof subscriptionSchema>;

const STATUSES: readonly string[] = ['active', 'trial', 'suspended'] satisfies SubscriptionStatus[];

function statusOf(statusText: string): SubscriptionStatus {
  const word = statusText.trim().toLowerCase();
  return STATUSES.includes(word) ? (word as SubscriptionStatus) : 'unknown';
}

function productNames({entitlement}: Record): string | undefined {
  const products = entitlement?.entitlementProducts ?? [];
  return products.length > 0 ? products.map(({name}) => name).join(' + ') : undefined;
}

function fromInfo({status, addOns, accountManager, spend, estimatedCharge, pricePerUser, ...info}: Info) {
  return present({
    ...info,
    status: status ? statusOf(status) : undefined,
    statusText: status,
    pricePerUser: pricePerUser?.money,
    addOns: (addOns ?? []).map((addOn) => present(addOn)),
    accountManager: accountManager && present(accountManager),
    spend: spend && present(spend),
    estimatedCharge: estimatedCharge && present(estimatedCharge),
  });
}

/**
 * Reads an organization (`GET /organizations/{org}`) or a provider (`GET /v2/providers/{p}`). What is optional and
 * wrong is left out. Throws `DecodeError` where the answer is no object.
 */
export function decodeSubscription(json: unknown): Decoded<Subscription> {
  const {value: record, unread} = accepted(readRecord(subscriptionSchema, json));
  const info = record.subscriptionInfo ?? record.subscription_information;
  return present({
    id: idOf(record),
    name: nameOf(record),
    ...(info ? fromInfo(info) : {planName: productNames(record), addOns: []}),
    unread,
  });
}
