import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addDays} from '../../src/account/calendar-date.js';
import {renewalCountdown, type RenewalLevel} from '../../src/account/renewal.js';
import {day} from './values.js';

describe('renewalCountdown', () => {
  const table: readonly (readonly [days: number, RenewalLevel])[] = [
    [3650, 'far'],
    [91, 'far'],
    [90, 'near'],
    [31, 'near'],
    [30, 'urgent'],
    [1, 'urgent'],
    [0, 'urgent'],
    [-1, 'past'],
    [-3650, 'past'],
  ];
  for (const [days, level] of table) {
    it(`is ${level} at ${days} days, whatever the day`, () => {
      for (const today of ['2026-11-21', '2024-02-29', '2026-03-08', '2026-10-25', '2099-12-31'].map(day)) {
        assert.deepEqual(renewalCountdown(addDays(today, days), today), {days, level});
      }
    });
  }
});
