import {NEAR_PERCENT, type Subscription, type UsageLevel, usageLevel} from './subscription.js';

export interface LicenseProduct {
  /** The package. */
  readonly name: string;
  /** What the package includes. */
  readonly capabilities: readonly string[];
  /** Licenses that come with it: named, never counted as committed. */
  readonly includedLicenses?: number;
  /** Licenses bought. */
  readonly purchasedLicenses?: number;
}

/** A bulk contract, or its absence. */
export interface LicenseContract {
  readonly hasContract: boolean;
  readonly contractType?: string;
  /** Users added across all organizations, 0 or more. */
  readonly assignedLicenses?: number;
  readonly products: readonly LicenseProduct[];
}

/** Licenses used out of those committed. */
export interface LicenseUsage {
  readonly used: number;
  readonly committed: number;
  /** Licenses left; negative by as many as are used beyond the commitment. */
  readonly available: number;
  readonly level: UsageLevel;
}

/** The committed number: the sum of the purchased licenses, 0 where no product names any. */
export const committedLicenses = ({products}: LicenseContract): number =>
  products.reduce((sum, {purchasedLicenses = 0}) => sum + purchasedLicenses, 0);

/**
 * Undefined without a contract, and where the endpoint does not say how many licenses are assigned or names no
 * purchased ones: a commitment of 0 is then not claimed. `nearPercent` is 0 to 100.
 */
export function licenseUsage(
  contract: LicenseContract,
  nearPercent = NEAR_PERCENT,
): LicenseUsage | undefined {
  const used = contract.assignedLicenses;
  const purchaseKnown = contract.products.some(({purchasedLicenses}) => purchasedLicenses !== undefined);
  if (!contract.hasContract || used === undefined || !purchaseKnown) return undefined;
  const committed = committedLicenses(contract);
  return {used, committed, available: committed - used, level: usageLevel(used, committed, nearPercent)};
}

/** `value` as a percentage from 0 to 100; the default for anything else. */
export const nearLimitPercent = (value: number): number =>
  Number.isFinite(value) && value >= 0 && value <= 100 ? value : NEAR_PERCENT;

/** An organization's seats as licenses: bought ones are committed, used ones assigned, the plan is the package. */
export function licensesOfSubscription({planName, seatsPurchased, seatsUsed}: Subscription): LicenseContract {
  if (seatsPurchased === undefined) return {hasContract: false, products: []};
  return {
    hasContract: true,
    ...(seatsUsed !== undefined && {assignedLicenses: seatsUsed}),
    products: [{name: planName ?? '', capabilities: [], purchasedLicenses: seatsPurchased}],
  };
}
