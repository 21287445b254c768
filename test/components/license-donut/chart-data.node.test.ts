import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  ringConfiguration,
  ringShares,
  usedPercent,
} from '../../../src/components/license-donut/chart-data.js';

const usage = (used: number, committed: number) => ({used, available: committed - used});
const COLORS = {used: 'rgb(1, 2, 3)', left: 'rgb(4, 5, 6)'};

describe('the shares of the ring', () => {
  const table: readonly (readonly [
    used: number,
    committed: number,
    shares: readonly [number, number],
    percent: number,
  ])[] = [
    [0, 1500, [0, 1500], 0],
    [750, 1500, [750, 750], 50],
    [1500, 1500, [1500, 0], 100],
    [1612, 1500, [1612, 0], 100],
    [0, 0, [0, 1], 0],
    [5, 0, [5, 0], 100],
    [1, Number.MAX_SAFE_INTEGER, [1, Number.MAX_SAFE_INTEGER - 1], (1 / Number.MAX_SAFE_INTEGER) * 100],
  ];
  for (const [used, committed, shares, percent] of table) {
    it(`are ${shares.join(' to ')} for ${used} of ${committed}`, () => {
      assert.deepEqual(ringShares(usage(used, committed)), shares);
      assert.equal(usedPercent(usage(used, committed)), percent);
    });
  }

  it('always make a ring: neither is negative, and one is more than 0', () => {
    const counts = fc.integer({min: 0, max: Number.MAX_SAFE_INTEGER});
    fc.assert(
      fc.property(counts, counts, (used, committed) => {
        const [filled, left] = ringShares(usage(used, committed));
        const percent = usedPercent(usage(used, committed));
        return filled >= 0 && left >= 0 && filled + left > 0 && percent >= 0 && percent <= 100;
      }),
    );
  });
});

describe("the ring's configuration", () => {
  const {type, data, options} = ringConfiguration(usage(1386, 1500), COLORS);

  it('draws used and left in the given colors', () => {
    assert.equal(type, 'doughnut');
    assert.deepEqual(data.datasets, [
      {data: [1386, 114], backgroundColor: ['rgb(1, 2, 3)', 'rgb(4, 5, 6)'], borderWidth: 0},
    ]);
  });

  it('stands still, listens to nothing, and keeps plugins of the page out', () => {
    assert.equal(options?.animation, false);
    assert.deepEqual(options.events, []);
    assert.equal(options.plugins, false);
  });
});
