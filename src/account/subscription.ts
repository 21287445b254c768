import type {CalendarDate} from './calendar-date.js';
import {compareMoney, type Money, multiplyMoney} from './money.js';

/** What a subscription can be; `unknown` is a word the endpoint sent that is none of these. */
export type SubscriptionStatus = 'active' | 'trial' | 'suspended' | 'unknown';

export interface AddOn {
  readonly name: string;
  /** Whole number, 0 or more; absent where the endpoint does not say. */
  readonly quantity?: number;
}

export interface AccountManager {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface Spend {
  readonly money: Money;
  /** What the sum covers, as the endpoint words it: `contract`, `year`, `month` … */
  readonly period?: string;
}

/** The next charge: at least (`users` − `freeUsers`) × the price per user. */
export interface EstimatedCharge {
  readonly money: Money;
  readonly date?: CalendarDate;
  /** The high-water mark it is reckoned from. */
  readonly users?: number;
  /** Users that are not charged for. */
  readonly freeUsers?: number;
}

/** One organization's or provider's subscription. What the endpoint does not say is absent. */
export interface Subscription {
  /** Id of the organization or provider. */
  readonly id?: string;
  /** Name of the organization or provider. */
  readonly name?: string;
  /** Contract tier or edition. */
  readonly planName?: string;
  readonly subscriptionId?: string;
  readonly status?: SubscriptionStatus;
  /** The status as the endpoint worded it. */
  readonly statusText?: string;
  readonly startDate?: CalendarDate;
  /** The day the contract rolls over. */
  readonly renewalDate?: CalendarDate;
  readonly term?: string;
  readonly contractType?: string;
  /** Seats paid for, 0 or more. */
  readonly seatsPurchased?: number;
  /** Seats taken up, 0 or more; may pass the purchased ones. */
  readonly seatsUsed?: number;
  /** Seats somebody works with, 0 or more. */
  readonly seatsActive?: number;
  readonly pricePerUser?: Money;
  readonly addOns: readonly AddOn[];
  readonly accountManager?: AccountManager;
  readonly spend?: Spend;
  readonly estimatedCharge?: EstimatedCharge;
}

/** A figure against its limit. */
export type UsageLevel = 'ok' | 'near' | 'exceeded';

/** Seats against what was bought. */
export interface SeatUsage {
  readonly purchased: number;
  readonly used: number;
  /** Seats left, 0 or more. */
  readonly free: number;
  /** Seats used beyond those bought, 0 or more. */
  readonly over: number;
  readonly level: UsageLevel;
}

/** Percent used from which a subscription's seats count as near their limit. */
export const NEAR_PERCENT = 90;

/** `near` from `nearPercent` (0 to 100) percent used, `exceeded` past 100; exactly 100 is still near. */
export function usageLevel(used: number, limit: number, nearPercent = NEAR_PERCENT): UsageLevel {
  if (used > limit) return 'exceeded';
  // Divided last: the quotient nearest to 89.9 is the number written 89.9, while 3000 * 89.9 is a little too large.
  return used > 0 && (used * 100) / limit >= nearPercent ? 'near' : 'ok';
}

/** Seats used, free and over; undefined unless the endpoint names both bought and used. */
export function seatUsage({seatsPurchased: purchased, seatsUsed: used}: Subscription): SeatUsage | undefined {
  if (purchased === undefined || used === undefined) return undefined;
  return {
    purchased,
    used,
    free: Math.max(0, purchased - used),
    over: Math.max(0, used - purchased),
    level: usageLevel(used, purchased),
  };
}

/** Seats bought that nobody works with, and their cost where the price is known. */
export interface IdleSeats {
  readonly count: number;
  readonly cost?: Money;
}

/** Undefined where the endpoint does not say how many seats are active: a free seat alone is not called idle. */
export function idleSeats({seatsPurchased, seatsActive, pricePerUser}: Subscription): IdleSeats | undefined {
  if (seatsPurchased === undefined || seatsActive === undefined) return undefined;
  const count = Math.max(0, seatsPurchased - seatsActive);
  return pricePerUser ? {count, cost: multiplyMoney(pricePerUser, count)} : {count};
}

/**
 * Users the next charge is for: those of the high-water mark less the free ones, 0 or more; undefined where the
 * endpoint does not name the mark.
 */
export function chargedUsers({users, freeUsers = 0}: EstimatedCharge): number | undefined {
  return users === undefined ? undefined : Math.max(0, users - freeUsers);
}

/** The sum behind an estimated charge: `chargedUsers` (`users` − `freeUsers`) × `pricePerUser` = `money`. */
export interface ChargeArithmetic {
  readonly users: number;
  readonly freeUsers: number;
  readonly chargedUsers: number;
  readonly pricePerUser: Money;
  readonly money: Money;
}

/**
 * How the estimated charge comes about. Undefined where a term is missing, and where the terms do not give the
 * charge that the endpoint names (add-ons, discounts, another currency): a sum that is wrong is not shown.
 */
export function chargeArithmetic({
  estimatedCharge,
  pricePerUser,
}: Subscription): ChargeArithmetic | undefined {
  const charged = estimatedCharge && chargedUsers(estimatedCharge);
  if (charged === undefined || estimatedCharge?.users === undefined || !pricePerUser) return undefined;
  const {money, users, freeUsers = 0} = estimatedCharge;
  if (compareMoney(multiplyMoney(pricePerUser, charged), money) !== 0) return undefined;
  return {users, freeUsers, chargedUsers: charged, pricePerUser, money};
}
