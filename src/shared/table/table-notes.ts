import {html, nothing, type TemplateResult} from 'lit';
import type {Localization} from '../localization.js';
import {common} from '../locales/en/common.js';
import {table} from '../locales/en/table.js';
import type {Progress} from './list-question.js';

/** What a `ListReader` knows about its rows beside the rows. */
export interface Notable {
  readonly error: Error | undefined;
  readonly isBehind: boolean;
  readonly progress: Progress | undefined;
  readonly incomplete: Progress | undefined;
  readonly rejected: number;
}

const renderNote = (kind: 'near' | '', icon: 'warning' | typeof nothing, content: unknown): TemplateResult =>
  html`<div class="note strip ${kind}" part="message" role="status" data-icon=${icon}>${content}</div>`;

/** What stands above the rows while not all is as it should be; nothing otherwise. */
export function renderTableNotes(list: Notable, localization: Localization, onRetry: () => void): unknown {
  const {number, plural, texts} = localization;
  const text = texts(table);
  const notes: TemplateResult[] = [];
  if (list.error) {
    const why = localization.message(list.error);
    const message = list.isBehind ? text.behind(why) : text.rowsFailed(why);
    const retry = html`<button class="button quiet" part="button" type="button" @click=${onRetry}>
      ${texts(common).retry}
    </button>`;
    notes.push(renderNote('near', 'warning', html`<span>${message}</span>${retry}`));
  } else if (list.progress) {
    const {loaded, total} = list.progress;
    const figures = html`<span>${text.reading(number(loaded), number(total))} ${text.readingHint}</span>`;
    notes.push(html`<div class="note strip" part="message">${figures}</div>`);
  }
  if (list.incomplete) {
    const {loaded, total} = list.incomplete;
    notes.push(
      renderNote('near', 'warning', html`<span>${text.incomplete(number(loaded), number(total))}</span>`),
    );
  }
  if (list.rejected > 0) {
    const message = text.unread(list.rejected, number(list.rejected), plural);
    notes.push(renderNote('near', 'warning', html`<span>${message}</span>`));
  }
  return notes.length > 0 ? notes : nothing;
}
