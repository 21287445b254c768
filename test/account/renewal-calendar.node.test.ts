import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import ICAL from 'ical.js';
import fc from 'fast-check';
import {addDays} from '../../src/account/calendar-date.js';
import {renewalCalendar, type RenewalEvent} from '../../src/account/renewal-calendar.js';
import {anyText, day, forAll, textOf} from './values.js';

const NOW = new Date('2026-11-21T22:00:00.987Z');
const EVENT: RenewalEvent = {
  date: day('2027-01-31'),
  summary: 'Acme Inc: Platform Plus renews',
  uid: 'SUB-7F3A-20418@subscription-widgets',
};

const fileOf = (fields: Partial<RenewalEvent> = {}, now = NOW): string =>
  renewalCalendar({...EVENT, ...fields}, now);

/** The event as an independent reader of RFC 5545 finds it; strict, so that a rule that is broken throws. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  assert.ok(component);
  assert.deepEqual(others, []);
  return {calendar, component, event: new ICAL.Event(component, {strictExceptions: true})};
}

/** What RFC 5545 keeps of a text: line breaks as one kind, no control character but the tab. */
const kept = (text: string): string =>
  text.replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');

function assertFolded(file: string): void {
  assert.ok(file.endsWith('\r\n'));
  const lines = file.slice(0, -2).split('\r\n');
  for (const line of lines) {
    const octets = Buffer.from(line);
    assert.ok(octets.length <= 75, `${octets.length} octets: ${line}`);
    assert.doesNotMatch(line, /[\r\n]/);
    assert.match(line, /^[ A-Z]/);
  }
}

describe('renewalCalendar', () => {
  it('is this file, byte for byte', () => {
    const reminder = (days: number): string[] => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Acme Inc: Platform Plus renews',
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ];
    assert.deepEqual(fileOf({description: '1,500 seats; see\nC:\\contract'}).split('\r\n'), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//subscription-widgets//renewal//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:SUB-7F3A-20418@subscription-widgets',
      'DTSTAMP:20261121T220000Z',
      'DTSTART;VALUE=DATE:20270131',
      'DTEND;VALUE=DATE:20270201',
      'SUMMARY:Acme Inc: Platform Plus renews',
      'DESCRIPTION:1\\,500 seats\\; see\\nC:\\\\contract',
      'TRANSP:TRANSPARENT',
      ...reminder(90),
      ...reminder(60),
      ...reminder(30),
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  for (const [date, next] of [
    ['2027-01-31', '2027-02-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-03-29', '2026-03-30'],
    ['9999-12-30', '9999-12-31'],
  ] as const) {
    it(`lasts all day on ${date}, in whatever zone it is opened`, () => {
      const {event} = read(fileOf({date: day(date)}));
      assert.ok(event.startDate.isDate);
      assert.equal(event.startDate.toString(), date);
      assert.equal(event.endDate.toString(), next);
      assert.equal(event.duration.toString(), 'P1D');
    });
  }

  it('writes a year of the first century with four digits', () => {
    assert.match(
      fileOf({date: day('0099-12-31')}),
      /DTSTART;VALUE=DATE:00991231\r\nDTEND;VALUE=DATE:01000101\r\n/,
    );
  });

  it('lasts one day on the last day there is, which has no next', () => {
    const {component, event} = read(fileOf({date: day('9999-12-31')}));
    assert.equal(component.hasProperty('dtend'), false);
    assert.equal(event.startDate.toString(), '9999-12-31');
    assert.equal(event.duration.toString(), 'P1D');
  });

  it('reminds 90, 60 and 30 days ahead, in words', () => {
    const {component, event} = read(fileOf());
    const alarms = component.getAllSubcomponents('valarm');
    const days = alarms.map((alarm) => {
      const trigger = alarm.getFirstPropertyValue('trigger');
      assert.ok(trigger instanceof ICAL.Duration);
      const rings = event.startDate.clone();
      rings.addDuration(trigger);
      assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
      assert.equal(alarm.getFirstPropertyValue('description'), EVENT.summary);
      return rings.toString().slice(0, 10);
    });
    assert.deepEqual(
      days,
      [90, 60, 30].map((count) => addDays(EVENT.date, -count)),
    );
  });

  it('keeps its UID when it is made again', () => {
    const again = fileOf({date: day('2027-02-28')}, new Date('2026-12-01T00:00:00Z'));
    assert.equal(read(fileOf()).event.uid, EVENT.uid);
    assert.equal(read(again).event.uid, EVENT.uid);
  });

  it('is stamped to the second in UTC', () => {
    assert.equal(
      read(fileOf()).component.getFirstPropertyValue('dtstamp')?.toString(),
      '2026-11-21T22:00:00Z',
    );
  });

  it('neither asks to be answered nor blocks the day', () => {
    const {calendar, component} = read(fileOf());
    assert.equal(calendar.hasProperty('method'), false);
    assert.equal(component.getFirstPropertyValue('transp'), 'TRANSPARENT');
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  });

  it('has no description where none is given', () => {
    assert.equal(read(fileOf()).component.hasProperty('description'), false);
  });

  it('refuses an instant that is none', () => {
    assert.throws(() => fileOf({}, new Date(Number.NaN)), RangeError);
  });
});

describe('text in the file', () => {
  const texts: readonly string[] = [
    'back\\slash, comma; semicolon: colon "quote"',
    '\\n is no line break, \\\\n neither',
    'one\ntwo\r\nthree\rfour\u2028five\u2029six\u0085seven',
    'tab\tstays',
    'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected',
    ' leading and trailing ',
    'Müller & Söhne — 東京支店 — 👩🏽‍💻 — العربية',
    '',
  ];
  for (const text of texts) {
    it(`is read back as it was: ${JSON.stringify(text)}`, () => {
      const {component, event} = read(fileOf({summary: text, description: text, uid: `${text}@x`}));
      assert.equal(event.summary, kept(text));
      assert.equal(event.description, kept(text));
      assert.equal(event.uid, kept(`${text}@x`));
      assert.equal(component.getAllProperties('summary').length, 1);
    });
  }

  it('loses control characters', () => {
    assert.equal(read(fileOf({summary: 'a\0b\x07c\x1bd\x7fe'})).event.summary, 'abcde');
  });

  it('is folded at 75 octets, with no character cut in two, wherever the limit falls', () => {
    for (const character of ['a', 'é', '東', '😀', ',']) {
      for (let lead = 0; lead < 80; lead += 1) {
        const summary = 'x'.repeat(lead) + character.repeat(60);
        const file = fileOf({summary});
        assertFolded(file);
        assert.equal(read(file).event.summary, summary);
      }
    }
  });

  it('makes a first line of 75 octets and a second one only beyond', () => {
    assert.equal(fileOf({summary: 'x'.repeat(67)}).split('\r\n')[9], `SUMMARY:${'x'.repeat(67)}`);
    assert.deepEqual(
      fileOf({summary: 'x'.repeat(68)})
        .split('\r\n')
        .slice(9, 11),
      [`SUMMARY:${'x'.repeat(67)}`, ' x'],
    );
  });

  it('survives whatever it is', () => {
    const well = anyText.map((text) => Buffer.from(text).toString());
    const nasty = textOf('\\;,:"\r\n\t \0néA東😀\u2028=-', 120);
    forAll(fc.tuple(fc.oneof(well, nasty), fc.oneof(well, nasty)), ([summary, description]) => {
      const file = fileOf({summary, description});
      assertFolded(file);
      const {event} = read(file);
      assert.equal(event.summary, kept(summary));
      assert.equal(event.description, kept(description));
    });
  });
});
