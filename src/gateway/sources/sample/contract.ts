import {
  type CalendarDate,
  parseMoney,
  moneyToDecimal,
  multiplyMoney,
  yearOf,
} from '../../../account/index.js';
import type {LicensesRecord, MoneyRecord, SubscriptionRecord} from '../../store/records.js';
import {addMonths, lastAnniversary} from './calendar.js';
import {committedLicenses, totalUsers} from './growth.js';
import {FREE_USERS, type SampleOptions} from './options.js';

/** The contract runs from this day of the year to the same day of the next. */
const START_MONTH = 1;
const START_DAY = 31;

/** The price in the year the design was drawn in, and what it rises by from one contract to the next, in cents. */
const PRICE_YEAR = 2026;
const PRICE_CENTS = 900;
const PRICE_STEP_CENTS = 25;
const LOWEST_PRICE_CENTS = 300;

const REMOTE_ASSIST_SEATS = 200;
/** Of a hundred users, those who have signed in this month. */
const ACTIVE_PERCENT = 97;

/** The first day of the contract that holds on `day`. */
export const contractStart = (day: CalendarDate): CalendarDate =>
  lastAnniversary(START_MONTH, START_DAY, day);

/** Whole cents as a decimal. */
export const centsToDecimal = (cents: number): string => {
  const cent = parseMoney('0.01', 'USD');
  return cent ? moneyToDecimal(multiplyMoney(cent, cents)) : '';
};

/** The price per user and month under the contract that holds on `day`, in cents. */
export const priceCents = (day: CalendarDate): number =>
  Math.max(LOWEST_PRICE_CENTS, PRICE_CENTS + (yearOf(contractStart(day)) - PRICE_YEAR) * PRICE_STEP_CENTS);

export const priceOn = (day: CalendarDate): MoneyRecord => ({
  amount: centsToDecimal(priceCents(day)),
  currency: 'USD',
});

/** What the provider has bought. */
export function providerSubscription(options: SampleOptions): SubscriptionRecord {
  const startDate = contractStart(options.today);
  const licenses = committedLicenses(options, startDate);
  return {
    planName: 'Platform Plus',
    subscriptionId: 'SUB-7F3A-20418',
    status: 'active',
    startDate,
    renewalDate: addMonths(startDate, 12),
    term: '12 months',
    contractType: 'Committed licenses, charged monthly',
    seatsPurchased: licenses,
    seatsActive: Math.floor((totalUsers(options, options.today) * ACTIVE_PERCENT) / 100),
    pricePerUser: priceOn(options.today),
    freeUsers: FREE_USERS,
    addOns: [
      {name: 'Remote Assist', quantity: REMOTE_ASSIST_SEATS},
      {name: 'Password Manager', quantity: licenses},
    ],
    accountManager: {
      name: 'Dana Whitfield',
      email: 'dana.whitfield@jumpcloud.example',
      // 555-0100 to 0199 are kept free for examples.
      phone: '+1 617-555-0142',
    },
  };
}

/** The bulk contract. */
export const providerLicenses = (options: SampleOptions): LicensesRecord => ({
  contractType: 'Annual commitment',
  products: [
    {
      name: 'MSP Platform Plus',
      capabilities: ['Cloud directory', 'SSO', 'MFA', 'MDM', 'Patch management', 'RADIUS'],
      includedLicenses: FREE_USERS,
      purchasedLicenses: committedLicenses(options, contractStart(options.today)),
    },
  ],
});
