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

const renderWarning = (words: string, button: unknown = nothing): TemplateResult =>
  html`<div class="note strip near" part="message" role="status" data-icon="warning">
    <bdi>${words}</bdi>${button}
  </div>`;

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
    notes.push(renderWarning(message, retry));
  } else if (list.progress) {
    const {loaded, total} = list.progress;
    notes.push(
      html`<div class="note strip" part="message">
        <bdi>${text.reading(number(loaded), number(total))} ${text.readingHint}</bdi>
      </div>`,
    );
  }
  if (list.incomplete) {
    const {loaded, total} = list.incomplete;
    notes.push(renderWarning(text.incomplete(number(loaded), number(total))));
  }
  if (list.rejected > 0) {
    notes.push(renderWarning(text.unread(list.rejected, number(list.rejected), plural)));
  }
  return notes.length > 0 ? notes : nothing;
}
