import {addDays, toUtcDate, yearOf} from '../../../account/index.js';
import type {OrganizationRecord} from '../../store/records.js';
import {addMonths, dayOf, lastAnniversary} from './calendar.js';
import {startingCaps} from './caps.js';
import {centsToDecimal} from './contract.js';
import {BILLING_NAMES, contactPerson, customerAge, organizationNames} from './names.js';
import type {SampleOptions} from './options.js';
import {hexadecimal, pick, whole} from './random.js';
import {type Usage, usageOf} from './usage.js';

interface Plan {
  readonly name: string;
  /** Price per user and month. */
  readonly cents: number;
}

const PLANS: readonly [Plan, ...Plan[]] = [
  {name: 'Core', cents: 1100},
  {name: 'Platform', cents: 1500},
  {name: 'Platform', cents: 1500},
  {name: 'Platform Plus', cents: 1900},
  {name: 'SSO Package', cents: 700},
];

/** One organization in so many is on trial, is suspended, or pays in euros. */
const TRIAL_ONE_IN = 29;
const SUSPENDED_ONE_IN = 47;
const EURO_ONE_IN = 8;
const TRIAL_DAYS = 30;

export const organizationId = (seed: number, index: number): string =>
  `5f12${hexadecimal(20, seed, 'organization', index)}`;

/** Trial and suspended ones keep clear of the first ones, which pages name in examples. */
function statusOf(index: number): 'active' | 'trial' | 'suspended' {
  if (index % TRIAL_ONE_IN === TRIAL_ONE_IN - 1) return 'trial';
  return index % SUSPENDED_ONE_IN === SUSPENDED_ONE_IN - 1 ? 'suspended' : 'active';
}

/** A year's contract from an anniversary of its own; a trial runs thirty days from a day of the month. */
function datesOf(status: string, {seed, today}: SampleOptions, index: number) {
  const day = whole(1, 28, seed, 'day', index);
  if (status === 'trial') {
    const thisMonth = dayOf(yearOf(today), Number(today.slice(5, 7)), day);
    const startDate = thisMonth <= today ? thisMonth : addMonths(thisMonth, -1);
    return {startDate, renewalDate: addDays(startDate, TRIAL_DAYS)};
  }
  const startDate = lastAnniversary(whole(1, 12, seed, 'month', index), day, today);
  return {startDate, renewalDate: addMonths(startDate, 12)};
}

function createdAt({seed}: SampleOptions, index: number): Date {
  const {years, days} = customerAge(seed, index);
  return toUtcDate(addDays(dayOf(2024 - years, 1, 1), days));
}

/** Seats in steps of five with some to spare; one organization in nine has bought too few. */
const seatsFor = (users: number, seed: number, index: number): number => {
  const percent = whole(0, 8, seed, 'seats', index) === 0 ? 94 : whole(104, 125, seed, 'spare', index);
  return Math.max(5, Math.ceil((users * percent) / 500) * 5);
};

function subscriptionOf(options: SampleOptions, index: number, name: string, {users, highWaterMark}: Usage) {
  const {seed} = options;
  const status = statusOf(index);
  const plan = pick(PLANS, seed, 'plan', index);
  const {startDate, renewalDate} = datesOf(status, options, index);
  const billingName = BILLING_NAMES[name];
  return {
    planName: plan.name,
    subscriptionId: `SUB-${hexadecimal(4, seed, 'sub', index).toUpperCase()}-${30_000 + index}`,
    status,
    startDate: startDate,
    renewalDate,
    term: status === 'trial' ? `${TRIAL_DAYS} days` : '12 months',
    contractType: status === 'trial' ? 'Trial' : 'Annual, charged monthly',
    seatsPurchased: seatsFor(highWaterMark, seed, index),
    seatsActive: Math.max(0, users - whole(0, Math.ceil(users / 12), seed, 'idle', index)),
    pricePerUser: {
      amount: centsToDecimal(plan.cents),
      currency: index % EURO_ONE_IN === EURO_ONE_IN - 1 ? 'EUR' : 'USD',
    },
    freeUsers: 0,
    addOns:
      whole(0, 2, seed, 'add-on', index) === 0
        ? [{name: 'Password Manager', quantity: Math.max(1, users)}]
        : [],
    accountManager: {
      name: 'Northwind Service Desk',
      email: 'help@northwind.example',
      phone: '+1 617-555-0100',
    },
    contact: contactPerson(seed, index),
    ...(billingName !== undefined && {billingName}),
  };
}

/** All organizations of the sample account as they are counted today, each with the cap it starts with. */
export function sampleOrganizations(options: SampleOptions): readonly OrganizationRecord[] {
  const {seed, organizations} = options;
  const usage = usageOf(options);
  const caps = startingCaps(
    seed,
    usage.map(({users}) => users),
  );
  return organizationNames(seed, organizations).map((name, index) => {
    const counted = usage[index] ?? {users: 0, devices: 0, highWaterMark: 0, lastMonthHighWaterMark: 0};
    const cap = caps[index];
    return {
      id: organizationId(seed, index),
      name,
      ...counted,
      ...(cap !== undefined && {cap}),
      createdAt: createdAt(options, index),
      subscription: subscriptionOf(options, index, name, counted),
    };
  });
}
