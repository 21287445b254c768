import {addDays, type CalendarDate, LAST_DAY} from './calendar-date.js';

/** What an invitation for the renewal day needs. All texts are taken literally and escaped. */
export interface RenewalEvent {
  readonly date: CalendarDate;
  /** One line, e.g. `Acme Inc: Platform Plus renews`. */
  readonly summary: string;
  readonly description?: string;
  /** Not empty, and the same for the same subscription, so that a second import replaces the first. */
  readonly uid: string;
}

const REMINDER_DAYS = [90, 60, 30];
const LINE_OCTETS = 75;
const encoder = new TextEncoder();

const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\x85\u2028\u2029]/g, '\\n')
    // Control characters other than the tab have no place in iCalendar text (RFC 5545, section 3.3.11).
    .replace(/(?!\t)\p{Cc}/gu, '');

/** Content lines are at most 75 octets of UTF-8; a longer one goes on after a line break and a space. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const basicDate = (date: CalendarDate): string => date.replaceAll('-', '');

const basicInstant = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const reminder = (days: number, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(summary)}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
];

/**
 * The renewal as an iCalendar file (RFC 5545): an all-day event with reminders 90, 60 and 30 days ahead.
 * `now` stamps the file. It has no METHOD: it is a file to keep, not a message from an organizer (RFC 5546).
 */
export function renewalCalendar({date, summary, description, uid}: RenewalEvent, now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//subscription-widgets//renewal//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${basicInstant(now)}`,
    `DTSTART;VALUE=DATE:${basicDate(date)}`,
    // Without an end the event lasts its one day too; some calendars want one, and the last day has no next.
    ...(date === LAST_DAY ? [] : [`DTEND;VALUE=DATE:${basicDate(addDays(date, 1))}`]),
    `SUMMARY:${escapeText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'TRANSP:TRANSPARENT',
    ...REMINDER_DAYS.flatMap((days) => reminder(days, summary)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
