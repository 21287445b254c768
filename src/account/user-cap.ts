import type {ManagedOrganization} from './organization.js';

/** A cap is a whole number from 1 to 10 000. */
export const MIN_CAP = 1;
export const MAX_CAP = 10_000;
/** An organization this many users or fewer away from its cap is near it. */
export const NEAR_CAP_USERS = 10;

/** In the order a table sorts them. */
export const CAP_STATUSES = ['none', 'ok', 'near', 'reached'] as const;

/** `near`: 1 to 10 users left; `reached`: users ≥ cap; `none`: no cap. */
export type CapStatus = (typeof CAP_STATUSES)[number];

/** How many organizations have each status. */
export type CapCounts = Readonly<Record<CapStatus, number>>;

/** The cap that an endpoint's `maxSystemUsers` means: a cap is at least 1, so 0, less, null and absent are none. */
export function capFromNumber(maxSystemUsers: number | null | undefined): number | undefined {
  const cap = maxSystemUsers ?? 0;
  return cap >= MIN_CAP ? cap : undefined;
}

/** Undefined where there is a cap and the endpoint does not count users: nothing is claimed then. */
export function capStatus(organization: Pick<ManagedOrganization, 'cap' | 'usage'>): CapStatus | undefined {
  const cap = capFromNumber(organization.cap);
  const {users} = organization.usage;
  if (cap === undefined) return 'none';
  if (users === undefined) return undefined;
  if (users >= cap) return 'reached';
  return cap - users <= NEAR_CAP_USERS ? 'near' : 'ok';
}

/** Why a typed cap is refused. */
export type CapRefusal = 'empty' | 'not-whole' | 'too-small' | 'too-large';

export type CapInput = {readonly cap: number} | {readonly refused: CapRefusal};

/** Reads what a person typed: digits alone, without separators, signs or exponents. */
export function parseCap(text: string): CapInput {
  const digits = text.trim();
  if (digits === '') return {refused: 'empty'};
  if (/^-\d+$/.test(digits)) return {refused: 'too-small'};
  if (!/^\d+$/.test(digits)) return {refused: 'not-whole'};
  const cap = Number(digits);
  if (cap < MIN_CAP) return {refused: 'too-small'};
  return cap > MAX_CAP ? {refused: 'too-large'} : {cap};
}

/** What a cap would mean, each figure only where it can be known and matters. */
export interface CapEffect {
  /** Users beyond the cap: nobody is removed, nobody can be added until the number falls below it. */
  readonly usersOver?: number;
  /** Users of overage that the cap allows beyond the licenses. */
  readonly overage?: number;
  /** What all caps of the provider would sum to. */
  readonly capsTotal?: number;
}

export interface CapContext {
  /** Current users of the organization. */
  readonly users?: number | undefined;
  /** Committed licenses of the provider. */
  readonly licenses?: number | undefined;
  /** Sum of all caps as they stand, this organization's included. */
  readonly totalCaps?: number | undefined;
  /** The cap as it stands. */
  readonly current?: number | undefined;
}

/** The effect of setting `cap` (absent: No User Cap) in `context`. */
export function capEffect(
  cap: number | undefined,
  {users, licenses, totalCaps, current}: CapContext,
): CapEffect {
  return {
    ...(cap !== undefined && users !== undefined && users > cap && {usersOver: users - cap}),
    ...(cap !== undefined && licenses !== undefined && cap > licenses && {overage: cap - licenses}),
    ...(totalCaps !== undefined && {capsTotal: totalCaps - (current ?? 0) + (cap ?? 0)}),
  };
}

/** Organizations with each status, of those whose status is known. */
export function countCapStatuses(
  organizations: Iterable<Pick<ManagedOrganization, 'cap' | 'usage'>>,
): CapCounts {
  const counts = {none: 0, ok: 0, near: 0, reached: 0};
  for (const organization of organizations) {
    const status = capStatus(organization);
    if (status) counts[status] += 1;
  }
  return counts;
}

/** The sum of all caps; organizations without one add nothing. */
export function sumOfCaps(organizations: Iterable<Pick<ManagedOrganization, 'cap'>>): number {
  let sum = 0;
  for (const {cap = 0} of organizations) sum += cap;
  return sum;
}
