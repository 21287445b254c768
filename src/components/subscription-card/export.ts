import {csvRecord} from '../../account/csv.js';
import {type Money, moneyToDecimal} from '../../account/money.js';
import type {Subscription} from '../../account/subscription.js';

type Plain = string | number | undefined | readonly Plain[] | PlainRecord;

interface PlainRecord {
  readonly [field: string]: Plain;
}

const moneyFields = ({currency, micros}: Money): {amount: string; currency: string} => ({
  amount: moneyToDecimal({currency, micros}),
  currency,
});

/** The subscription under the API's own field names; what the endpoint did not say is left out. */
export function subscriptionRecord(subscription: Subscription): PlainRecord {
  const {id, name, spend, estimatedCharge, pricePerUser, statusText, addOns, ...rest} = subscription;
  const {planName, subscriptionId, startDate, renewalDate, term, contractType} = rest;
  const {seatsPurchased, seatsUsed, seatsActive, accountManager} = rest;
  return {
    id,
    name,
    subscriptionInfo: {
      planName,
      subscriptionId,
      status: statusText ?? rest.status,
      startDate,
      renewalDate,
      term,
      contractType,
      seatsPurchased,
      seatsUsed,
      seatsActive,
      pricePerUser: pricePerUser && moneyFields(pricePerUser),
      addOns: addOns.map((addOn) => ({...addOn})),
      accountManager: accountManager && {...accountManager},
      spend: spend && {...moneyFields(spend.money), period: spend.period},
      estimatedCharge: estimatedCharge && {
        ...moneyFields(estimatedCharge.money),
        date: estimatedCharge.date,
        users: estimatedCharge.users,
        freeUsers: estimatedCharge.freeUsers,
      },
    },
  };
}

export const subscriptionJson = (subscription: Subscription): string =>
  `${JSON.stringify(subscriptionRecord(subscription), undefined, 2)}\n`;

function flatten(value: Plain, path: string): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([field, inner]) => flatten(inner, path ? `${path}.${field}` : field));
}

/** One header line of field names, nested ones joined by dots, and one line of values (RFC 4180). */
export function subscriptionCsv(subscription: Subscription): string {
  const fields = flatten(subscriptionRecord(subscription), '');
  return csvRecord(fields.map(([path]) => path)) + csvRecord(fields.map(([, value]) => value));
}
