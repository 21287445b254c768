import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  committedLicenses,
  type LicenseContract,
  licenseUsage,
  nearLimitPercent,
} from '../../src/account/licenses.js';
import {type UsageLevel, usageLevel} from '../../src/account/subscription.js';
import {forAll} from './values.js';

const HUGE = Number.MAX_SAFE_INTEGER;

const contract = (assigned: number | undefined, ...purchased: (number | undefined)[]): LicenseContract => ({
  hasContract: true,
  ...(assigned !== undefined && {assignedLicenses: assigned}),
  products: purchased.map((count, index) => ({
    name: `Package ${index}`,
    capabilities: [],
    includedLicenses: 10,
    ...(count !== undefined && {purchasedLicenses: count}),
  })),
});

describe('usageLevel', () => {
  const table: readonly (readonly [used: number, limit: number, nearPercent: number, UsageLevel])[] = [
    [0, 1000, 90, 'ok'],
    [899, 1000, 90, 'ok'],
    [900, 1000, 90, 'near'],
    [1000, 1000, 90, 'near'],
    [1001, 1000, 90, 'exceeded'],
    [8, 9, 90, 'ok'],
    [9, 9, 90, 'near'],
    [0, 0, 90, 'ok'],
    [1, 0, 90, 'exceeded'],
    [0, 0, 0, 'ok'],
    [0, 10, 0, 'ok'],
    [1, 10, 0, 'near'],
    [9, 10, 100, 'ok'],
    [10, 10, 100, 'near'],
    [11, 10, 100, 'exceeded'],
    [2696, 3000, 89.9, 'ok'],
    [2697, 3000, 89.9, 'near'],
    [HUGE, HUGE, 90, 'near'],
    [HUGE, HUGE - 1, 90, 'exceeded'],
    [1, HUGE, 90, 'ok'],
  ];
  for (const [used, limit, nearPercent, level] of table) {
    it(`is ${level} for ${used} of ${limit}, near from ${nearPercent} %`, () =>
      assert.equal(usageLevel(used, limit, nearPercent), level));
  }

  it('never differs from arithmetic in whole numbers, for a percentage in tenths', () => {
    const cases = fc.tuple(fc.nat(2_000_000), fc.nat(1_000_000), fc.nat(1000));
    forAll(cases, ([used, limit, tenths]) => {
      const near = used > 0 && BigInt(used) * 1000n >= BigInt(limit) * BigInt(tenths);
      const expected = used > limit ? 'exceeded' : near ? 'near' : 'ok';
      assert.equal(usageLevel(used, limit, tenths / 10), expected);
    });
  });

  it('is near exactly on every threshold in tenths of a percent that is a whole number of licenses', () => {
    for (let tenths = 1; tenths <= 1000; tenths += 1) {
      for (const limit of [1000, 3000, 7000, 11_000, 999_000]) {
        const used = (limit / 1000) * tenths;
        assert.equal(usageLevel(used, limit, tenths / 10), 'near', `${used} of ${limit} at ${tenths / 10} %`);
        assert.equal(usageLevel(used - 1, limit, tenths / 10), 'ok', `${used - 1} of ${limit}`);
      }
    }
  });
});

describe('licenseUsage', () => {
  it('counts what was purchased, never what is included', () => {
    assert.equal(committedLicenses(contract(5, 1000, undefined, 500)), 1500);
    assert.deepEqual(licenseUsage(contract(1386, 1000, undefined, 500)), {
      used: 1386,
      committed: 1500,
      available: 114,
      level: 'near',
    });
  });

  it('has a negative number available by as many as are used beyond the commitment', () => {
    assert.deepEqual(licenseUsage(contract(101, 100)), {
      used: 101,
      committed: 100,
      available: -1,
      level: 'exceeded',
    });
  });

  it('heeds a near limit of its own', () => {
    assert.equal(licenseUsage(contract(80, 100), 80)?.level, 'near');
    assert.equal(licenseUsage(contract(80, 100), 80.1)?.level, 'ok');
  });

  it('takes a commitment of 0 that the endpoint names', () => {
    assert.equal(licenseUsage(contract(0, 0))?.level, 'ok');
    assert.equal(licenseUsage(contract(1, 0))?.level, 'exceeded');
  });

  it('is unknown without a contract, without assigned licenses, and without any purchased number', () => {
    assert.equal(licenseUsage({hasContract: false, assignedLicenses: 5, products: []}), undefined);
    assert.equal(licenseUsage(contract(undefined, 100)), undefined);
    assert.equal(licenseUsage(contract(5)), undefined);
    assert.equal(licenseUsage(contract(5, undefined)), undefined);
  });
});

describe('nearLimitPercent', () => {
  const table: readonly (readonly [number, number])[] = [
    [0, 0],
    [89.5, 89.5],
    [100, 100],
    [100.1, 90],
    [-0.1, 90],
    [Number.NaN, 90],
    [Number.POSITIVE_INFINITY, 90],
  ];
  for (const [value, percent] of table) {
    it(`takes ${value} as ${percent} %`, () => assert.equal(nearLimitPercent(value), percent));
  }
});
