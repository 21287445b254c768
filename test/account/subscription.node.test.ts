import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  chargeArithmetic,
  chargedUsers,
  type EstimatedCharge,
  idleSeats,
  type SeatUsage,
  seatUsage,
  type Subscription,
} from '../../src/account/subscription.js';
import {money} from './values.js';

const subscription = (fields: Partial<Subscription>): Subscription => ({addOns: [], ...fields});

describe('seatUsage', () => {
  const table: readonly (readonly [
    purchased: number,
    used: number,
    Omit<SeatUsage, 'purchased' | 'used'>,
  ])[] = [
    [150, 126, {free: 24, over: 0, level: 'ok'}],
    [1000, 899, {free: 101, over: 0, level: 'ok'}],
    [1000, 900, {free: 100, over: 0, level: 'near'}],
    [1000, 1000, {free: 0, over: 0, level: 'near'}],
    [1000, 1001, {free: 0, over: 1, level: 'exceeded'}],
    [0, 0, {free: 0, over: 0, level: 'ok'}],
    [0, 1, {free: 0, over: 1, level: 'exceeded'}],
  ];
  for (const [purchased, used, rest] of table) {
    it(`is ${rest.level} with ${rest.free} free and ${rest.over} over for ${used} of ${purchased}`, () => {
      const usage = seatUsage(subscription({seatsPurchased: purchased, seatsUsed: used}));
      assert.deepEqual(usage, {purchased, used, ...rest});
    });
  }

  it('is unknown unless both numbers are named', () => {
    assert.equal(seatUsage(subscription({seatsPurchased: 10})), undefined);
    assert.equal(seatUsage(subscription({seatsUsed: 10})), undefined);
    assert.equal(seatUsage(subscription({})), undefined);
  });
});

describe('idleSeats', () => {
  it('counts seats that were bought and nobody works with, and what they cost', () => {
    const pricePerUser = money('0.1');
    assert.deepEqual(idleSeats(subscription({seatsPurchased: 10, seatsActive: 7, pricePerUser})), {
      count: 3,
      cost: money('0.3'),
    });
  });

  it('names no cost without a price', () => {
    assert.deepEqual(idleSeats(subscription({seatsPurchased: 10, seatsActive: 7})), {count: 3});
  });

  it('is 0 where more seats are active than were bought', () => {
    assert.deepEqual(
      idleSeats(subscription({seatsPurchased: 10, seatsActive: 11, pricePerUser: money('9')})),
      {
        count: 0,
        cost: money('0'),
      },
    );
  });

  it('does not call a free seat idle where the endpoint does not count active ones', () => {
    assert.equal(idleSeats(subscription({seatsPurchased: 10, seatsUsed: 7})), undefined);
    assert.equal(idleSeats(subscription({seatsActive: 7})), undefined);
  });
});

describe('chargedUsers', () => {
  const table: readonly (readonly [Omit<EstimatedCharge, 'money'>, number | undefined])[] = [
    [{users: 1042, freeUsers: 10}, 1032],
    [{users: 11, freeUsers: 10}, 1],
    [{users: 10, freeUsers: 10}, 0],
    [{users: 9, freeUsers: 10}, 0],
    [{users: 9}, 9],
    [{freeUsers: 10}, undefined],
  ];
  for (const [charge, users] of table) {
    it(`is ${users ?? 'unknown'} for ${JSON.stringify(charge)}`, () =>
      assert.equal(chargedUsers({money: money('0'), ...charge}), users));
  }
});

describe('chargeArithmetic', () => {
  const pricePerUser = money('12');

  it('names every term of the charge', () => {
    const estimatedCharge = {money: money('12384.00'), users: 1042, freeUsers: 10};
    assert.deepEqual(chargeArithmetic(subscription({estimatedCharge, pricePerUser})), {
      users: 1042,
      freeUsers: 10,
      chargedUsers: 1032,
      pricePerUser,
      money: money('12384'),
    });
  });

  it('takes no free users where none are named and the sum proves it', () => {
    const estimatedCharge = {money: money('24'), users: 2};
    assert.equal(chargeArithmetic(subscription({estimatedCharge, pricePerUser}))?.freeUsers, 0);
  });

  it('is exact where a float would miss the sum', () => {
    const estimatedCharge = {money: money('0.3'), users: 13, freeUsers: 10};
    assert.equal(
      chargeArithmetic(subscription({estimatedCharge, pricePerUser: money('0.1')}))?.chargedUsers,
      3,
    );
  });

  const silent: readonly (readonly [string, Partial<Subscription>])[] = [
    ['there is no charge', {pricePerUser}],
    ['there is no price', {estimatedCharge: {money: money('24'), users: 12, freeUsers: 10}}],
    ['there are no users', {estimatedCharge: {money: money('24'), freeUsers: 10}, pricePerUser}],
    [
      'the sum is another',
      {estimatedCharge: {money: money('24.01'), users: 12, freeUsers: 10}, pricePerUser},
    ],
    [
      'the currency is another',
      {estimatedCharge: {money: money('24', 'EUR'), users: 12, freeUsers: 10}, pricePerUser},
    ],
  ];
  for (const [when, fields] of silent) {
    it(`says nothing where ${when}`, () => assert.equal(chargeArithmetic(subscription(fields)), undefined));
  }
});
