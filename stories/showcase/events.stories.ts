import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, render, type TemplateResult} from 'lit';
import {DECLARATIONS} from '../helpers/manifest.js';
import {allWidgets} from '../helpers/sample-account.js';

export default {
  title: 'Showcase/Events',
  tags: ['!autodocs'],
  parameters: {stage: {width: 1200}},
} satisfies Meta;

const TYPES = [...new Set(DECLARATIONS.flatMap(({events = []}) => events.map(({name}) => name)))];

/** Letters of an event's fields that are shown. */
const MOST_LETTERS = 400;

const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** The fields that the event has beyond those of every event. */
function fieldsOf(event: Event): string {
  const own = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  const text = JSON.stringify(Object.fromEntries(own), plain, 1).replace(/\s+/g, ' ');
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} …` : text;
}

const line = (event: Event): TemplateResult =>
  html`<li>
    <code>${event.type}</code> from <code>&lt;${(event.target as Element).localName}&gt;</code>
    <div>${fieldsOf(event)}</div>
  </li>`;

const list = (lines: readonly TemplateResult[]): TemplateResult =>
  html`<ol class="lines">
    ${lines}
  </ol>`;

/** Listens above all widgets, as a page would: every event bubbles there. */
export const LiveLog: StoryObj = {
  render: () => {
    const log = document.createElement('div');
    const place = document.createElement('div');
    log.className = 'code low';
    log.role = 'log';
    log.ariaLabel = 'Events, newest first';
    log.tabIndex = 0;
    const fired: TemplateResult[] = [];
    for (const type of TYPES) {
      place.addEventListener(type, (event) => {
        fired.unshift(line(event));
        render(list(fired), log);
      });
    }
    render(allWidgets(), place);
    return html`${log}${place}`;
  },
};
