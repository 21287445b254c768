import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addDays, capStatus, countCapStatuses, parseMoney} from '../../src/account/index.js';
import {
  contractStart,
  providerLicenses,
  providerSubscription,
} from '../../src/gateway/sources/sample/contract.js';
import {totalHighWaterMark, totalUsers} from '../../src/gateway/sources/sample/growth.js';
import {providerInvoices} from '../../src/gateway/sources/sample/invoices.js';
import type {SampleOptions} from '../../src/gateway/sources/sample/options.js';
import {sampleOrganizations} from '../../src/gateway/sources/sample/organizations.js';
import {TODAY, calendarDay} from './sample-gateway.js';

const options = (changes: Partial<SampleOptions> = {}): SampleOptions => ({
  seed: 1,
  organizations: 60,
  today: TODAY,
  ...changes,
});

const DAYS = [
  '2024-02-29',
  '2026-01-31',
  '2026-11-21',
  '2026-12-01',
  '2026-12-31',
  '2027-03-01',
  '2031-06-30',
].map(calendarDay);

describe('sample account', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    assert.deepEqual(sampleOrganizations(options()), sampleOrganizations(options()));
    assert.notDeepEqual(sampleOrganizations(options()), sampleOrganizations(options({seed: 2})));
  });

  it('is what the design shows on its day', () => {
    const organizations = sampleOrganizations(options());
    assert.equal(organizations.length, 60);
    assert.equal(totalUsers(options(), TODAY), 1386);
    assert.equal(providerLicenses(options()).products[0]?.purchasedLicenses, 1500);
    const subscription = providerSubscription(options());
    assert.equal(subscription.renewalDate, '2027-01-31');
    assert.equal(subscription.accountManager?.name, 'Dana Whitfield');
    const drawn = organizations.slice(0, 4).map(({name, users, devices, cap}) => [name, users, devices, cap]);
    assert.deepEqual(drawn, [
      ['Alder & Finch LLP', 44, 61, undefined],
      ['Brightwater Clinics', 193, 240, 200],
      ['Cobalt Freight', 75, 75, 75],
      ['Dunmore School District', 305, 980, 400],
    ]);
  });

  it('has every cap status, four near and two reached among sixty', () => {
    for (const seed of [1, 2, 3]) {
      const organizations = sampleOrganizations(options({seed}));
      const counts = countCapStatuses(
        organizations.map(({cap, users}) => ({usage: {users}, ...(cap !== undefined && {cap})})),
      );
      assert.equal(counts.near, 4);
      assert.equal(counts.reached, 2);
      assert.ok(counts.none > 10 && counts.ok > 10);
    }
  });

  it('names every organization once, with accents, an ampersand, long and non-Latin ones', () => {
    const names = sampleOrganizations(options({organizations: 10_000})).map(({name}) => name);
    assert.equal(new Set(names).size, 10_000);
    const first = names.slice(0, 60).join('\n');
    assert.match(first, /é/);
    assert.match(first, /&/);
    assert.match(first, /\p{Script=Han}/u);
    assert.match(first, /^.{100,}$/m);
  });

  it('gives organizations ids that differ', () => {
    const ids = sampleOrganizations(options({organizations: 10_000})).map(({id}) => id);
    assert.equal(new Set(ids).size, 10_000);
    assert.ok(ids.every((id) => /^[0-9a-f]{24}$/.test(id)));
  });

  for (const today of DAYS) {
    it(`adds up on ${today}: no mark below the users, the parts sum to the whole`, () => {
      const organizations = sampleOrganizations(options({today}));
      const users = organizations.reduce((sum, organization) => sum + organization.users, 0);
      assert.equal(users, totalUsers(options(), today));
      assert.ok(organizations.every((organization) => organization.highWaterMark >= organization.users));
      const mark = totalHighWaterMark(options(), today, today);
      assert.ok(mark >= users);
      assert.ok(mark <= organizations.reduce((sum, {highWaterMark}) => sum + highWaterMark, 0));
    });

    it(`has a contract that renews after ${today}, with licenses for what is used`, () => {
      const {startDate = '', renewalDate = '', seatsPurchased = 0} = providerSubscription(options({today}));
      assert.ok(startDate <= today && today < renewalDate);
      const share = totalUsers(options(), today) / seatsPurchased;
      assert.ok(share > 0.84 && share < 0.96, `${share}`);
    });
  }

  it('changes on working days alone', () => {
    const friday = calendarDay('2026-11-20');
    assert.equal(totalUsers(options(), friday), totalUsers(options(), addDays(friday, 2)));
    const weeks = Array.from({length: 52}, (_, week) => totalUsers(options(), addDays(friday, week * 7)));
    assert.ok(new Set(weeks).size > 30);
    assert.ok((weeks.at(-1) ?? 0) > (weeks[0] ?? 0));
  });

  it('has organizations on trial and suspended, each with days around today', () => {
    const organizations = sampleOrganizations(options());
    const statuses = new Set(organizations.map(({subscription}) => subscription.status));
    assert.deepEqual([...statuses].sort(), ['active', 'suspended', 'trial']);
    for (const {subscription} of organizations) {
      assert.ok((subscription.startDate ?? '') <= TODAY && TODAY <= (subscription.renewalDate ?? ''));
    }
  });

  it('starts no organization with a cap out of bounds', () => {
    for (const {cap, users} of sampleOrganizations(options({organizations: 10_000}))) {
      if (cap === undefined) continue;
      assert.ok(Number.isInteger(cap) && cap >= 1 && cap <= 10_000);
      assert.notEqual(capStatus({cap, usage: {users}}), undefined);
    }
  });
});

const cents = (amount: string): bigint => (parseMoney(amount, 'USD')?.micros ?? 0n) / 10_000n;

describe('sample invoices', () => {
  const invoices = providerInvoices(options());

  it('are five years of months in dollars, and some in euros', () => {
    const dollars = invoices.filter(({currency}) => currency === 'USD');
    assert.equal(dollars.length, 60);
    assert.equal(new Set(dollars.map(({period}) => period)).size, 60);
    assert.ok(invoices.some(({currency}) => currency === 'EUR'));
    assert.equal(new Set(invoices.map(({id}) => id)).size, invoices.length);
  });

  it('come in every status, some of them overdue and the newest not yet due', () => {
    const statuses = new Set(invoices.map(({status}) => status));
    assert.deepEqual([...statuses].sort(), ['Paid', 'Partially Paid', 'Unpaid', 'Void']);
    assert.ok(invoices.some(({dueDate, remaining}) => dueDate < TODAY && cents(remaining) > 0n));
    for (const today of DAYS) {
      const [newest] = providerInvoices(options({today}));
      assert.ok(newest);
      assert.equal(newest.status, 'Unpaid');
      assert.ok(newest.dueDate >= today);
    }
  });

  it('charge the month’s high-water mark less ten at the price of the contract', () => {
    const [newest] = invoices;
    const mark = totalHighWaterMark(options(), calendarDay('2026-10-01'), TODAY);
    assert.ok(newest);
    assert.equal(newest.details?.users, mark);
    assert.equal(cents(newest.billed), BigInt(mark - 10) * 900n);
    for (const {billed, details} of invoices) {
      const {users = 0, freeUsers = 0, pricePerUser = ''} = details ?? {};
      assert.equal(cents(billed), BigInt(users - freeUsers) * cents(pricePerUser));
    }
  });

  it('owe what was billed and not paid, and nothing once void', () => {
    for (const {billed, paid, remaining, status} of invoices) {
      const owed = status === 'Void' ? 0n : cents(billed) - cents(paid);
      assert.equal(cents(remaining), owed);
      if (status === 'Partially Paid') assert.ok(cents(paid) > 0n && cents(remaining) > 0n);
    }
  });

  it('have numbers that grow with time, and stay when the day rolls on', () => {
    const dollars = invoices.filter(({currency}) => currency === 'USD');
    const numbers = dollars.map(({id}) => Number(id.slice(4)));
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => b - a),
    );
    assert.equal(numbers[0], 20_611);
    const later = providerInvoices(options({today: calendarDay('2026-12-21')}));
    const kept = later.find(({id}) => id === 'INV-20611');
    assert.equal(kept?.billed, dollars[0]?.billed);
  });

  it('follow the contract of their time in price', () => {
    const prices = new Set(invoices.map(({details}) => details?.pricePerUser));
    assert.ok(prices.size > 4);
    assert.equal(contractStart(calendarDay('2026-01-30')), '2025-01-31');
  });
});
