import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {AccountError} from '../api/errors.js';
import type {Localization} from './localization.js';
import {common} from './locales/en/common.js';

/** The name of the file that was saved or what went wrong; neither where it was given up. */
type Outcome = string | AccountError | undefined;

/** A download that a person has started: one at a time, given up when the widget leaves, its outcome in words. */
export class Errand implements ReactiveController {
  protected readonly host: LitElement;
  protected readonly localization: Localization;
  #abort: AbortController | undefined;
  #outcome: Outcome;

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
    let outcome: Outcome;
    this.#update(abort, outcome);
    try {
      outcome = await work(abort.signal);
    } catch (error) {
      if (error instanceof AccountError) outcome = error;
      else if (!abort.signal.aborted) throw error;
    }
    this.#update(undefined, outcome);
  }

  /** What became of the last one, to place near its button: a failure as a note, a saved file to be heard alone. */
  renderOutcome(): TemplateResult {
    const {message, texts} = this.localization;
    const text = texts(common);
    const outcome = this.#outcome;
    return html`<div class="visually-hidden" role="status">
        ${typeof outcome === 'string' ? text.saved(outcome) : nothing}
      </div>
      ${
        outcome instanceof AccountError
          ? html`<div class="note over" part="message" data-icon="warning" role="alert">
              <bdi>${text.downloadFailed(message(outcome))}</bdi>
            </div>`
          : nothing
      }`;
  }

  #update(abort: AbortController | undefined, outcome: Outcome): void {
    this.#abort = abort;
    this.#outcome = outcome;
    this.host.requestUpdate();
  }
}
