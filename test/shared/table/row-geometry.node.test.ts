import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  ALL_ROWS,
  heightOf,
  MAX_HEIGHT,
  offsetOf,
  rangeOf,
  type RowRange,
  topOf,
  type Viewport,
} from '../../../src/shared/table/row-geometry.js';
import {forAll} from '../../account/values.js';

const HEIGHT = 528;
const at = (top: number, rowHeight = 44): Viewport => ({top, height: HEIGHT, rowHeight});
const lastTop = (count: number, rowHeight: number): number => heightOf(count, rowHeight) - HEIGHT;

/** Whether rendered rows cover all that is in view. */
function covers(range: RowRange, count: number, viewport: Viewport): boolean {
  const top = offsetOf(range, count, viewport);
  const bottom = top + (range.end - range.start) * viewport.rowHeight;
  const scrolled = Math.max(0, Math.min(viewport.top, lastTop(count, viewport.rowHeight)));
  const tiny = 1e-3;
  return (
    top <= scrolled + tiny &&
    bottom >= Math.min(scrolled + HEIGHT, heightOf(count, viewport.rowHeight)) - tiny
  );
}

describe('the window of rows', () => {
  it('is every row up to 300', () => {
    assert.deepEqual(rangeOf(0, at(0)), {start: 0, end: 0});
    assert.deepEqual(rangeOf(ALL_ROWS, at(5000)), {start: 0, end: 300});
  });

  it('is 36 rows of more, at both ends and in between', () => {
    assert.deepEqual(rangeOf(301, at(0)), {start: 0, end: 36});
    assert.deepEqual(rangeOf(100_000, at(44 * 500)), {start: 489, end: 525});
    assert.deepEqual(rangeOf(301, at(44 * 301)), {start: 265, end: 301});
  });

  it('is larger where more than 29 rows are in view', () => {
    const {start, end} = rangeOf(1000, {top: 0, height: 60 * 44, rowHeight: 44});
    assert.equal(end - start, 67);
  });

  it('stays while three rows beyond each edge are left', () => {
    const before = rangeOf(1000, at(44 * 500));
    assert.equal(rangeOf(1000, at(44 * 507), before), before);
    assert.equal(rangeOf(1000, at(44 * 493), before), before);
    assert.notEqual(rangeOf(1000, at(44 * 510), before), before);
    assert.notEqual(rangeOf(1000, at(44 * 490), before), before);
  });

  const cases = fc.record({
    count: fc.integer({min: 1, max: 3_000_000}),
    rowHeight: fc.constantFrom(44, 80, 41.25),
    from: fc.double({min: 0, max: 1, noNaN: true}),
    to: fc.double({min: 0, max: 1, noNaN: true}),
  });

  it('covers what is in view wherever the reader is and came from, however long the list', () => {
    forAll(cases, ({count, rowHeight, from, to}) => {
      const room = lastTop(count, rowHeight);
      const before = rangeOf(count, at(from * room, rowHeight));
      const viewport = at(to * room, rowHeight);
      assert.ok(covers(rangeOf(count, viewport, before), count, viewport));
    });
  });

  it('never makes the table higher than browsers can draw', () => {
    assert.equal(heightOf(1_000_000, 44), MAX_HEIGHT);
    const viewport = at(MAX_HEIGHT);
    const range = rangeOf(1_000_000, viewport);
    assert.equal(range.end, 1_000_000);
    assert.ok(offsetOf(range, 1_000_000, viewport) + (range.end - range.start) * 44 <= MAX_HEIGHT + 1e-3);
  });

  it('covers what is in view when the list has become shorter', () => {
    const before = rangeOf(1000, at(44 * 900));
    const viewport = at(44 * 900);
    assert.ok(covers(rangeOf(400, viewport, before), 400, viewport));
  });

  it('can be brought to any row', () => {
    for (const [count, index] of [
      [1000, 700],
      [1_000_000, 700_000],
    ] as const) {
      const viewport = at(topOf(index, count, at(0)));
      const {start, end} = rangeOf(count, viewport);
      assert.ok(start <= index && index < end);
      const rowTop = offsetOf({start, end}, count, viewport) + (index - start) * 44;
      assert.ok(Math.abs(rowTop - viewport.top) < 1);
    }
    assert.equal(topOf(999, 1000, at(0)), lastTop(1000, 44));
  });
});
