import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  type CapContext,
  type CapEffect,
  type CapInput,
  type CapStatus,
  CAP_STATUSES,
  capEffect,
  capFromNumber,
  capStatus,
  countCapStatuses,
  MAX_CAP,
  MIN_CAP,
  parseCap,
} from '../../src/account/user-cap.js';
import {forAll} from './values.js';

const of = (cap: number | undefined, users: number | undefined) => ({
  ...(cap !== undefined && {cap}),
  usage: users === undefined ? {} : {users},
});

describe('capStatus', () => {
  const table: readonly (readonly [
    cap: number | undefined,
    users: number | undefined,
    CapStatus | undefined,
  ])[] = [
    [200, 0, 'ok'],
    [200, 189, 'ok'],
    [200, 190, 'near'],
    [200, 199, 'near'],
    [200, 200, 'reached'],
    [200, 201, 'reached'],
    [MIN_CAP, 0, 'near'],
    [MIN_CAP, 1, 'reached'],
    [10, 0, 'near'],
    [11, 0, 'ok'],
    [MAX_CAP, 9989, 'ok'],
    [MAX_CAP, 9990, 'near'],
    [MAX_CAP, 9999, 'near'],
    [MAX_CAP, 10_000, 'reached'],
    [MAX_CAP, Number.MAX_SAFE_INTEGER, 'reached'],
    [undefined, 0, 'none'],
    [undefined, 1_000_000, 'none'],
    [undefined, undefined, 'none'],
    [0, 5, 'none'],
    [0, undefined, 'none'],
    [200, undefined, undefined],
  ];
  for (const [cap, users, status] of table) {
    it(`is ${status ?? 'unknown'} for ${users ?? 'uncounted'} users under ${cap ?? 'no'} cap`, () => {
      assert.equal(capStatus(of(cap, users)), status);
    });
  }

  it('is near for exactly 1 to 10 users left, and reached from there on', () => {
    forAll(fc.tuple(fc.integer({min: MIN_CAP, max: MAX_CAP}), fc.nat(20_000)), ([cap, users]) => {
      const left = cap - users;
      assert.equal(capStatus(of(cap, users)), left <= 0 ? 'reached' : left <= 10 ? 'near' : 'ok');
    });
  });
});

describe('capFromNumber', () => {
  const table: readonly (readonly [number | null | undefined, number | undefined])[] = [
    [1, 1],
    [10_000, 10_000],
    [0, undefined],
    [-0, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [undefined, undefined],
  ];
  for (const [number, cap] of table) {
    it(`reads ${number} as ${cap ?? 'no cap'}`, () => assert.equal(capFromNumber(number), cap));
  }
});

describe('parseCap', () => {
  const table: readonly (readonly [string, CapInput])[] = [
    ['1', {cap: 1}],
    ['10000', {cap: 10_000}],
    [' 150\t', {cap: 150}],
    ['0150', {cap: 150}],
    ['0', {refused: 'too-small'}],
    ['000', {refused: 'too-small'}],
    ['-0', {refused: 'too-small'}],
    ['-5', {refused: 'too-small'}],
    ['10001', {refused: 'too-large'}],
    ['9'.repeat(400), {refused: 'too-large'}],
    ['', {refused: 'empty'}],
    [' \u00a0', {refused: 'empty'}],
    ['1.5', {refused: 'not-whole'}],
    ['1.0', {refused: 'not-whole'}],
    ['-1.5', {refused: 'not-whole'}],
    ['+5', {refused: 'not-whole'}],
    ['1e3', {refused: 'not-whole'}],
    ['0x10', {refused: 'not-whole'}],
    ['10,000', {refused: 'not-whole'}],
    ['1 000', {refused: 'not-whole'}],
    ['١٥٠', {refused: 'not-whole'}],
    ['１５０', {refused: 'not-whole'}],
    ['NaN', {refused: 'not-whole'}],
    ['Infinity', {refused: 'not-whole'}],
    ['--', {refused: 'not-whole'}],
  ];
  for (const [text, result] of table) {
    it(`answers ${JSON.stringify(result)} to ${JSON.stringify(text.slice(0, 12))}`, () =>
      assert.deepEqual(parseCap(text), result));
  }
});

describe('capEffect', () => {
  const table: readonly (readonly [string, number | undefined, CapContext, CapEffect])[] = [
    ['nothing is known', 150, {}, {}],
    ['the cap is one above the users', 194, {users: 193}, {}],
    ['the cap equals the users', 193, {users: 193}, {}],
    ['the cap is one below the users', 192, {users: 193}, {usersOver: 1}],
    ['the cap equals the licenses', 1500, {licenses: 1500}, {}],
    ['the cap is one above the licenses', 1501, {licenses: 1500}, {overage: 1}],
    ['there are no licenses', 1, {licenses: 0}, {overage: 1}],
    ['a cap gives way to another', 150, {totalCaps: 1640, current: 200}, {capsTotal: 1590}],
    ['there was no cap', 150, {totalCaps: 1640}, {capsTotal: 1790}],
    ['the cap goes', undefined, {totalCaps: 1640, current: 200, users: 193, licenses: 1}, {capsTotal: 1440}],
    ['nothing changes', undefined, {totalCaps: 0}, {capsTotal: 0}],
    [
      'everything is known',
      1600,
      {users: 1700, licenses: 1500, totalCaps: 2000, current: 100},
      {usersOver: 100, overage: 100, capsTotal: 3500},
    ],
  ];
  for (const [when, cap, context, effect] of table) {
    it(`is ${JSON.stringify(effect)} when ${when}`, () => assert.deepEqual(capEffect(cap, context), effect));
  }
});

describe('countCapStatuses', () => {
  it('counts each status, and leaves out organizations whose users are not counted', () => {
    const organizations = [
      of(undefined, 3),
      of(0, 3),
      of(200, 3),
      of(200, 195),
      of(200, 200),
      of(200, undefined),
    ];
    assert.deepEqual(countCapStatuses(organizations), {none: 2, ok: 1, near: 1, reached: 1});
  });

  it('names every status for no organization at all', () => {
    assert.deepEqual(Object.keys(countCapStatuses([])), [...CAP_STATUSES]);
  });
});
