import {addDays, moneyToDecimal, multiplyMoney, parseCalendarDate, parseMoney} from '../../account/index.js';
import type {CalendarDate} from '../../account/index.js';
import type {WireSubscriptionInfo} from '../../api/index.js';
import type {MoneyRecord, SubscriptionRecord} from '../store/records.js';

/** What of a subscription is counted rather than agreed. */
export interface Counted {
  readonly users: number | null;
  readonly highWaterMark: number | null;
  readonly spend?: MoneyRecord | null;
  readonly today: CalendarDate;
}

/** An amount with at least two digits after the point and no more than it needs. */
export function tidyAmount(amount: string, currency: string): string {
  const money = parseMoney(amount, currency);
  return money ? moneyToDecimal(money) : amount;
}

function firstOfNextMonth(today: CalendarDate): string {
  const first = parseCalendarDate(`${today.slice(0, 7)}-01`) ?? today;
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

/** The next charge: this month's high-water mark so far, less the free users, at the price per user. */
function estimatedCharge({pricePerUser, freeUsers = 0}: SubscriptionRecord, {highWaterMark, today}: Counted) {
  const price = pricePerUser && parseMoney(pricePerUser.amount, pricePerUser.currency);
  if (!price || highWaterMark === null) return {};
  const money = multiplyMoney(price, Math.max(0, highWaterMark - freeUsers));
  const amount = moneyToDecimal(money);
  const date = firstOfNextMonth(today);
  return {estimatedCharge: {amount, currency: money.currency, date, users: highWaterMark, freeUsers}};
}

/** What only the Billing role sees. */
function billingPart(subscription: SubscriptionRecord, counted: Counted): WireSubscriptionInfo {
  const {pricePerUser, accountManager, status} = subscription;
  const {spend} = counted;
  return {
    ...(pricePerUser && {pricePerUser}),
    ...(accountManager && {accountManager}),
    ...(spend && {spend: {...spend, amount: tidyAmount(spend.amount, spend.currency), period: 'contract'}}),
    // Nothing is charged for a trial, and nothing while a subscription is suspended.
    ...(status === 'active' && estimatedCharge(subscription, counted)),
  };
}

/** `subscriptionInfo` as it travels; prices and sums are left out for those who may not bill. */
export function subscriptionInfo(
  subscription: SubscriptionRecord,
  counted: Counted,
  billing: boolean,
): WireSubscriptionInfo {
  const {planName, subscriptionId, status, startDate, renewalDate, term, contractType} = subscription;
  const {seatsPurchased, seatsActive, addOns} = subscription;
  return {
    planName,
    subscriptionId,
    status,
    startDate,
    renewalDate,
    term,
    contractType,
    seatsPurchased,
    seatsUsed: counted.users,
    seatsActive,
    addOns: addOns?.map((addOn) => ({...addOn})),
    ...(billing && billingPart(subscription, counted)),
  };
}
