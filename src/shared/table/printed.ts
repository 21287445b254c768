import {html, nothing, type TemplateResult} from 'lit';
import type {Localization} from '../localization.js';
import {table} from '../locales/en/table.js';
import type {Progress} from './list-question.js';
import {type RowSource, shownRows} from './render-rows.js';
import type {RowWindow} from './row-window.js';

/** What a `ListReader` knows of how many rows there are. */
export interface Countable extends RowSource<unknown> {
  /** Rows there are to show. */
  readonly count: number;
  readonly progress: Progress | undefined;
  readonly incomplete: Progress | undefined;
}

/** On paper, how many of the rows there are stand on it. */
export function renderPrinted(
  list: Countable,
  window: RowWindow,
  {number, texts}: Localization,
): TemplateResult | typeof nothing {
  if (!window.isPrinting) return nothing;
  const {total} = list.progress ?? list.incomplete ?? {total: list.count};
  const words = texts(table).printed(number(shownRows(list, window).length), number(total));
  return html`<p class="printed muted" part="message"><bdi>${words}</bdi></p>`;
}
