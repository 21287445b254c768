import {html, type LitElement, nothing, type ReactiveController} from 'lit';
import type {Localization} from '../localization.js';
import {common} from '../locales/en/common.js';
import {table} from '../locales/en/table.js';
import {viewOf} from '../view-of.js';
import {asError} from './as-error.js';
import type {Progress} from './list-question.js';
import {printAlone} from './print-alone.js';
import {renderFailure} from './render-failure.js';
import type {RowWindow} from './row-window.js';

/** Reads every row there is to print: a `ListReader`. */
export interface Printable {
  loadAll(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<unknown>;
}

type Host = LitElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Opens the browser's dialog for a window, and waits until it is closed: `print()` returns at once in some browsers. A page that may
 * not print, as in a sandboxed frame, says nothing and begins nothing.
 */
async function openDialog(view: typeof globalThis): Promise<void> {
  const listening = new AbortController();
  const {signal} = listening;
  let hasBegun = false as boolean;
  const closed = new Promise<void>((resolve) => {
    view.addEventListener('beforeprint', () => (hasBegun = true), {signal});
    view.addEventListener('afterprint', () => resolve(), {signal});
  });
  try {
    view.print();
    if (hasBegun) await closed;
  } finally {
    listening.abort();
  }
}

/** Print of a whole list: reads what is missing, with progress and a way out, then prints the widget alone. */
export class Printing implements ReactiveController {
  readonly #host: Host;
  readonly #list: Printable;
  readonly #window: RowWindow;
  #abort: AbortController | undefined;
  #progress: Progress | undefined;
  #error: Error | undefined;

  constructor(host: Host, list: Printable, window: RowWindow) {
    this.#host = host;
    this.#list = list;
    this.#window = window;
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.#abort !== undefined;
  }

  /** Prints, unless it is under way. */
  readonly start = async (): Promise<void> => {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#error = undefined;
    try {
      await this.#list.loadAll(abort.signal, (progress) => this.#tell(progress));
      this.#tell(undefined);
      await this.#print();
    } catch (error) {
      // What a person has given up has not failed.
      if (!abort.signal.aborted) this.#error = asError(error);
    } finally {
      this.#abort = undefined;
      this.#tell(undefined);
    }
  };

  hostDisconnected(): void {
    // A move in the page comes back within the same task.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#abort?.abort();
    });
  }

  /** How far the list has been read, or why it could not be. */
  render(localization: Localization): unknown {
    if (this.#error) return renderFailure(localization.message(this.#error), localization, this.#retry);
    if (!this.#progress) return nothing;
    const {number, texts} = localization;
    const {loaded, total} = this.#progress;
    return html`<div class="note strip" part="message">
      <bdi class="grow">${texts(table).reading(number(loaded), number(total))}</bdi>
      <button class="button quiet" part="button" type="button" @click=${this.#cancel}>
        ${texts(common).cancel}
      </button>
    </div>`;
  }

  async #print(): Promise<void> {
    await this.#host.updateComplete;
    const restore = printAlone(this.#host);
    // Before the dialog: what a page changes in answer to its event comes too late where print() was called.
    this.#window.isPrinting = true;
    try {
      await openDialog(viewOf(this.#host));
    } finally {
      restore();
      this.#window.isPrinting = false;
    }
  }

  #tell(progress: Progress | undefined): void {
    this.#progress = progress;
    this.#host.requestUpdate();
  }

  readonly #cancel = (): void => {
    this.#abort?.abort();
    this.#focusButton();
  };

  readonly #retry = (): void => {
    this.#focusButton();
    void this.start();
  };

  /** The button that was pressed goes away with its note; the keyboard goes back to where it began. */
  #focusButton(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.print')?.focus();
  }
}
