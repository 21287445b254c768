import {type CalendarDate, daysBetween} from './calendar-date.js';

/** Days before the renewal from which it is near, and from which it is urgent. */
export const RENEWAL_NEAR_DAYS = 90;
export const RENEWAL_URGENT_DAYS = 30;

/** How close a renewal is: `near` from 90 days on, `urgent` from 30, and once the day has gone by. */
export type RenewalLevel = 'far' | 'near' | 'urgent' | 'past';

export interface RenewalCountdown {
  /** Whole calendar days from today to the renewal; negative once it is past. */
  readonly days: number;
  readonly level: RenewalLevel;
}

/** The countdown as seen on the calendar day `today`. */
export function renewalCountdown(renewal: CalendarDate, today: CalendarDate): RenewalCountdown {
  const days = daysBetween(today, renewal);
  if (days < 0) return {days, level: 'past'};
  if (days <= RENEWAL_URGENT_DAYS) return {days, level: 'urgent'};
  return {days, level: days <= RENEWAL_NEAR_DAYS ? 'near' : 'far'};
}
