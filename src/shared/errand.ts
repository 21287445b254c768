import {html, type LitElement, nothing, type ReactiveController} from 'lit';
import {AccountError} from '../api/errors.js';
import {common} from './locales/en/common.js';

/** A download that a person has started: one at a time, given up when the widget leaves, its failure in words. */
export class Errand implements ReactiveController {
  protected readonly host: LitElement;
  #abort: AbortController | undefined;
  #failure: string | undefined;

  constructor(host: LitElement) {
    this.host = host;
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

  /** Does `work`, unless the one before is still under way. */
  async run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#update(abort, undefined);
    try {
      await work(abort.signal);
      this.#update(undefined, undefined);
    } catch (error) {
      if (!(error instanceof AccountError) && !abort.signal.aborted) throw error;
      this.#update(undefined, error instanceof AccountError ? error.message : undefined);
    }
  }

  /** What went wrong with the last one, as a note to place near its button. */
  renderFailure(): unknown {
    return this.#failure === undefined
      ? nothing
      : html`<div class="note over" part="message" data-icon="warning" role="alert">
          ${common.downloadFailed(this.#failure)}
        </div>`;
  }

  #update(abort: AbortController | undefined, failure: string | undefined): void {
    this.#abort = abort;
    this.#failure = failure;
    this.host.requestUpdate();
  }
}
