import {addDays, type CalendarDate} from './calendar-date.js';

/** What an invitation for the renewal day needs. All texts are taken literally and escaped. */
export interface RenewalEvent {
  readonly date: CalendarDate;
  /** One line, e.g. `Acme Inc: Platform Plus renews`. */
  readonly summary: string;
  readonly description?: string;
  /** Stays the same for the same subscription, so that a second import replaces the first. */
  readonly uid: string;
}

const REMINDER_DAYS = [90, 60, 30];
const LINE_OCTETS = 75;
const encoder = new TextEncoder();

const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    // Control characters have no place in iCalendar text (RFC 5545, section 3.3.11).
    // eslint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');

/** Content lines are at most 75 octets; a longer one goes on after a line break and a space. */
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
 * `now` stamps the file.
 */
export function renewalCalendar({date, summary, description, uid}: RenewalEvent, now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//subscription-widgets//renewal//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${basicInstant(now)}`,
    `DTSTART;VALUE=DATE:${basicDate(date)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(date, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'TRANSP:TRANSPARENT',
    ...REMINDER_DAYS.flatMap((days) => reminder(days, summary)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
