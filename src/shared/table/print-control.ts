import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {AccountError} from '../../api/errors.js';
import {lazily} from '../lazy.js';
import type {Localization} from '../localization.js';
import {table} from '../locales/en/table.js';
import {listPrinting} from './lazy-printing.js';
import type {Printable, Printing} from './printing.js';
import {renderFailure} from './render-failure.js';
import type {RowWindow} from './row-window.js';

/** The Print button of a table, and what is said while it reads what is missing. What prints is fetched when it is pressed. */
export class PrintControl {
  readonly #host: LitElement;
  readonly #work: () => {readonly reader: Printable; readonly window: RowWindow} | undefined;
  #printing: Printing | undefined;
  /** Why the page cannot have what prints. */
  #error: AccountError | undefined;

  constructor(
    host: LitElement,
    work: () => {readonly reader: Printable; readonly window: RowWindow} | undefined,
  ) {
    this.#host = host;
    this.#work = work;
  }

  renderButton({texts}: Localization): TemplateResult {
    const {print} = texts(table);
    return html`<button
      class="button quiet print"
      part="button"
      type="button"
      aria-label=${print}
      data-icon="print"
      aria-disabled=${this.#printing?.isRunning === true}
      @click=${this.#start}
    >
      <span>${print}</span>
    </button>`;
  }

  renderNote(localization: Localization): unknown {
    if (this.#error)
      return renderFailure(localization.message(this.#error), localization, () => void this.#start());
    return this.#printing?.render(localization) ?? nothing;
  }

  readonly #start = async (): Promise<void> => {
    const work = this.#work();
    if (!work) return;
    try {
      const {Printing} = await lazily(listPrinting.load);
      this.#error = undefined;
      this.#printing ??= new Printing(this.#host, work.reader, work.window);
      await this.#printing.start();
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      this.#error = error;
      this.#host.requestUpdate();
    }
  };
}
