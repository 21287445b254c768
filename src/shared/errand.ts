import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {AccountError} from '../api/errors.js';
import type {Localization} from './localization.js';
import {common} from './locales/en/common.js';

/** Either the name of the file that was saved or what went wrong; neither where it was given up. */
interface Outcome {
  readonly saved?: string | undefined;
  readonly failure?: AccountError;
}

/** A download that a person has started: one at a time, given up when the widget leaves, its outcome in words. */
export class Errand implements ReactiveController {
  protected readonly host: LitElement;
  protected readonly localization: Localization;
  #abort: AbortController | undefined;
  #failure: AccountError | undefined;
  #saved: string | undefined;

  constructor(host: LitElement, localization: Localization) {
    this.host = host;
    this.localization = localization;
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.#abort !== undefined;
  }

  hostDisconnected(): void {
    // A move disconnects and connects in one task.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#abort?.abort();
    });
  }

  /** Does `work`, which gives the name of the file it saved, if any, unless the one before is still under way. */
  async run(work: (signal: AbortSignal) => Promise<string | undefined>): Promise<void> {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#update(abort);
    try {
      const saved = await work(abort.signal);
      this.#update(undefined, {saved});
    } catch (error) {
      if (!(error instanceof AccountError) && !abort.signal.aborted) throw error;
      this.#update(undefined, error instanceof AccountError ? {failure: error} : {});
    }
  }

  /** What became of the last one, to place near its button: a failure as a note, a saved file to be heard alone. */
  renderOutcome(): TemplateResult {
    const {message, texts} = this.localization;
    const text = texts(common);
    return html`<div class="visually-hidden" role="status">
        ${this.#saved === undefined ? nothing : text.saved(this.#saved)}
      </div>
      ${
        this.#failure === undefined
          ? nothing
          : html`<div class="note over" part="message" data-icon="warning" role="alert">
              <bdi>${text.downloadFailed(message(this.#failure))}</bdi>
            </div>`
      }`;
  }

  #update(abort: AbortController | undefined, {saved, failure}: Outcome = {}): void {
    this.#abort = abort;
    this.#saved = saved;
    this.#failure = failure;
    this.host.requestUpdate();
  }
}
