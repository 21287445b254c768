import {groupBy} from 'es-toolkit/array';
import type {CalendarDate} from '../../../account/index.js';
import type {OrganizationRecord} from '../../store/records.js';
import type {AddedOnDay} from '../../store/store.js';
import {addMonths} from './calendar.js';
import type {SampleOptions} from './options.js';
import {UserCounts} from './usage.js';

/** How many of them had been added by the end of the day. */
export function addedBy(day: CalendarDate, days: readonly AddedOnDay[] = []): number {
  let sum = 0;
  for (const {on, users} of days) if (on <= day) sum += users;
  return sum;
}

/**
 * The organizations with users added here in their high-water marks. A mark is the maximum of a month's days, so each
 * day is looked at again: whoever was added after the day of the maximum need not raise it.
 */
export function markedWithAdded(
  organizations: readonly OrganizationRecord[],
  options: SampleOptions,
  added: readonly AddedOnDay[],
): readonly OrganizationRecord[] {
  if (added.length === 0) return organizations;
  const byOrganization = groupBy(added, ({organization}) => organization);
  const days = organizations.map(({id}) => byOrganization[id]);
  const others = (index: number, day: CalendarDate): number => addedBy(day, days[index]);
  const counts = new UserCounts(options);
  const marks = counts.highWaterMarks(options.today, options.today, others);
  const lastMarks = counts.highWaterMarks(addMonths(options.today, -1), options.today, others);
  return organizations.map((organization, index) => ({
    ...organization,
    highWaterMark: marks[index] ?? organization.highWaterMark,
    lastMonthHighWaterMark: lastMarks[index] ?? organization.lastMonthHighWaterMark,
  }));
}
