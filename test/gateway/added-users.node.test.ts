import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addedBy, markedWithAdded} from '../../src/gateway/sources/sample/added-users.js';
import {sampleOrganizations} from '../../src/gateway/sources/sample/organizations.js';
import {TODAY, calendarDay} from './sample-gateway.js';

const OPTIONS = {seed: 1, organizations: 60, today: TODAY};
const ORGANIZATIONS = sampleOrganizations(OPTIONS);
/** It had one user more on an earlier day of the month than it has today. */
const shrunk = ORGANIZATIONS.find(({users, highWaterMark}) => users === highWaterMark - 1);

const marksWith = (on: string, users: number) => {
  assert.ok(shrunk);
  const {id} = shrunk;
  const marked = markedWithAdded(ORGANIZATIONS, OPTIONS, [{organization: id, on, users}]);
  const {highWaterMark, lastMonthHighWaterMark} = marked.find((organization) => organization.id === id)!;
  return {
    mark: highWaterMark - shrunk.highWaterMark,
    lastMark: lastMonthHighWaterMark - shrunk.lastMonthHighWaterMark,
  };
};

describe('users added here', () => {
  const cases: readonly [on: string, users: number, mark: number, lastMark: number][] = [
    // After the day of the maximum: one fills the gap, the next one passes it.
    ['2026-11-21', 1, 0, 0],
    ['2026-11-21', 2, 1, 0],
    ['2026-11-21', 5, 4, 0],
    ['2026-11-01', 1, 1, 0],
    ['2026-10-01', 1, 1, 1],
    ['2026-09-30', 3, 3, 3],
  ];
  for (const [on, users, mark, lastMark] of cases) {
    it(`raise the marks by ${mark} and ${lastMark} where ${users} came on ${on}`, () => {
      assert.deepEqual(marksWith(on, users), {mark, lastMark});
    });
  }

  it('leave every other organization as it is', () => {
    const marked = markedWithAdded(ORGANIZATIONS, OPTIONS, [
      {organization: shrunk!.id, on: '2026-09-30', users: 3},
    ]);
    const others = (list: typeof marked) => list.filter(({id}) => id !== shrunk!.id);
    assert.deepEqual(others(marked), others(ORGANIZATIONS));
  });

  it('count from the day they came', () => {
    const days = [
      {organization: 'a', on: '2026-11-01', users: 2},
      {organization: 'b', on: '2026-11-03', users: 3},
    ];
    const counts = ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03'].map((day) =>
      addedBy(calendarDay(day), days),
    );
    assert.deepEqual(counts, [0, 2, 2, 5]);
  });
});
