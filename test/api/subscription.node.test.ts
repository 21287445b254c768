import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DecodeError} from '../../src/api/errors.js';
import {decodeSubscription} from '../../src/api/subscription.js';
import {day, money} from '../account/values.js';

/** As JumpCloud's customers have published it, byte for byte. */
const PUBLISHED = `{"id":"5f123456789abcd123ef01","name":"Acme Inc",
 "subscriptionInfo":{"planName":"Core","seatsPurchased":150,"seatsUsed":126,"status":"active","renewalDate":"2024-05-12"}}`;

const decodeInfo = (info: unknown) => decodeSubscription({id: 'a', name: 'A', subscriptionInfo: info});

describe('decodeSubscription', () => {
  const published = {
    id: '5f123456789abcd123ef01',
    name: 'Acme Inc',
    planName: 'Core',
    seatsPurchased: 150,
    seatsUsed: 126,
    status: 'active',
    statusText: 'active',
    renewalDate: '2024-05-12',
    addOns: [],
  };

  it('reads the published record, byte for byte', () => {
    assert.deepEqual(decodeSubscription(JSON.parse(PUBLISHED)), published);
  });

  it('reads the published record under the other name of its field', () => {
    const renamed = PUBLISHED.replace('subscriptionInfo', 'subscription_information');
    assert.deepEqual(decodeSubscription(JSON.parse(renamed)), published);
  });

  it('reads every field beyond it, money to the last digit', () => {
    const subscription = decodeSubscription({
      _id: 'p1',
      displayName: 'Northwind',
      subscriptionInfo: {
        subscriptionId: 'SUB-1',
        startDate: '2026-01-31',
        term: '12 months',
        contractType: 'bulk',
        seatsActive: 90,
        pricePerUser: {amount: '11.123456', currency: 'usd'},
        addOns: [{name: 'Remote Assist', quantity: 200}, {name: 'SSO'}],
        accountManager: {name: 'Dana', email: 'dana@example.com', phone: '+1 555'},
        spend: {amount: 0.1, currency: 'EUR', period: 'contract'},
        estimatedCharge: {amount: '12384', currency: 'USD', date: '2026-12-01', users: 1042, freeUsers: 10},
      },
    });
    assert.deepEqual(subscription, {
      id: 'p1',
      name: 'Northwind',
      subscriptionId: 'SUB-1',
      startDate: day('2026-01-31'),
      term: '12 months',
      contractType: 'bulk',
      seatsActive: 90,
      pricePerUser: money('11.123456'),
      addOns: [{name: 'Remote Assist', quantity: 200}, {name: 'SSO'}],
      accountManager: {name: 'Dana', email: 'dana@example.com', phone: '+1 555'},
      spend: {money: money('0.1', 'EUR'), period: 'contract'},
      estimatedCharge: {money: money('12384'), date: day('2026-12-01'), users: 1042, freeUsers: 10},
    });
  });

  const statuses: readonly (readonly [
    text: unknown,
    status: string | undefined,
    shown: string | undefined,
  ])[] = [
    ['active', 'active', 'active'],
    ['Trial ', 'trial', 'Trial '],
    ['SUSPENDED', 'suspended', 'SUSPENDED'],
    ['paused', 'unknown', 'paused'],
    ['constructor', 'unknown', 'constructor'],
    ['', undefined, undefined],
    [null, undefined, undefined],
    [7, undefined, undefined],
  ];
  for (const [text, status, shown] of statuses) {
    it(`reads the status ${JSON.stringify(text)} as ${String(status)}`, () => {
      const subscription = decodeInfo({status: text});
      assert.equal(subscription.status, status);
      assert.equal(subscription.statusText, shown);
      assert.equal('status' in subscription, status !== undefined);
    });
  }

  const wrong: readonly (readonly [field: string, value: unknown])[] = [
    ['seatsUsed', -1],
    ['seatsUsed', 1.5],
    ['seatsUsed', Number.NaN],
    ['seatsUsed', Number.POSITIVE_INFINITY],
    ['seatsUsed', Number.MAX_SAFE_INTEGER + 1],
    ['seatsUsed', '126'],
    ['seatsUsed', true],
    ['seatsUsed', {}],
    ['planName', 5],
    ['renewalDate', '2026-02-30'],
    ['renewalDate', 'soon'],
    ['renewalDate', 20260228],
    ['pricePerUser', {amount: 'much', currency: 'USD'}],
    ['pricePerUser', {amount: '1', currency: 'dollars'}],
    ['pricePerUser', {amount: Number.NaN, currency: 'USD'}],
    ['pricePerUser', {amount: 1e21, currency: 'USD'}],
    ['pricePerUser', {amount: '0.0000001', currency: 'USD'}],
    ['pricePerUser', {amount: '1'}],
    ['pricePerUser', '11 USD'],
    ['spend', {amount: '12', currency: 5, period: 'year'}],
    ['accountManager', 'Dana'],
  ];
  for (const [field, value] of wrong) {
    const shown = Object.is(value, Number.NaN) ? 'NaN' : JSON.stringify(value);
    it(`leaves out ${field} where it is ${shown}, and keeps the rest`, () => {
      const subscription = decodeInfo({seatsPurchased: 150, [field]: value});
      assert.equal(field in subscription, false);
      assert.equal(subscription.seatsPurchased, 150);
      assert.equal(subscription.name, 'A');
      assert.match(subscription.unread?.[0] ?? '', new RegExp(`^subscriptionInfo\\.${field}\\b`));
    });
  }

  it('says nothing of what it could not read where it read all', () => {
    assert.equal('unread' in decodeInfo({seatsPurchased: 150}), false);
  });

  it('leaves out the add-ons that are none, and keeps the others with what can be read of them', () => {
    const addOns = [
      5,
      {name: 'SSO', quantity: -1},
      {quantity: 3},
      {name: 'MDM', quantity: 3},
      {quantity: 'x'},
      null,
    ];
    assert.deepEqual(decodeInfo({addOns}).addOns, [{name: 'SSO'}, {name: 'MDM', quantity: 3}]);
  });

  it('leaves out one wrong field of the account manager alone', () => {
    const {accountManager} = decodeInfo({accountManager: {name: 'Dana', email: 5, phone: null}});
    assert.deepEqual(accountManager, {name: 'Dana'});
  });

  it('does not change what it is given', () => {
    const given = {id: 'a', name: 'A', subscriptionInfo: {seatsUsed: -1, addOns: [{quantity: 1}]}};
    const copy = structuredClone(given);
    decodeSubscription(given);
    assert.deepEqual(given, copy);
  });

  it('passes over fields it does not know, whatever is in them', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    assert.deepEqual(decodeSubscription({id: 'a', deep, __proto__: {x: 1}, seatsUsed: 5}), {
      id: 'a',
      addOns: [],
    });
  });

  it('names the plan by its products only where nothing else describes the subscription', () => {
    const entitlement = {entitlementProducts: [{name: 'Core'}, {name: 'SSO'}, {name: 5}]};
    assert.equal(decodeSubscription({id: 'a', entitlement}).planName, 'Core + SSO');
    const described = decodeSubscription({id: 'a', entitlement, subscriptionInfo: {seatsUsed: 1}});
    assert.equal('planName' in described, false);
    assert.equal('planName' in decodeSubscription({id: 'a', entitlement: {entitlementProducts: []}}), false);
  });

  it('reads what JumpCloud says of a provider', () => {
    assert.deepEqual(decodeSubscription({id: 'p', disallowOrgCreation: false}), {id: 'p', addOns: []});
  });

  for (const json of [null, undefined, 5, 'text', true, []]) {
    it(`refuses ${JSON.stringify(json)} as an answer`, () => {
      assert.throws(() => decodeSubscription(json), DecodeError);
    });
  }
});
