import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {AccountError} from '../api/errors.js';
import type {EndpointClient} from '../client/index.js';
import {readContract} from '../client/reads.js';
import {saveFile} from './download.js';
import {common} from './locales/en/common.js';
import {ContractDownloadEvent} from './widget-events.js';

/** Download Contract: one download at a time, its failure in words, `contract-download` once the file is handed over. */
export class ContractDownload implements ReactiveController {
  readonly #host: LitElement;
  #abort: AbortController | undefined;
  #failure: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  renderButton(client: EndpointClient, provider: string, kind: 'quiet' | '' = ''): TemplateResult {
    const isBusy = this.#abort !== undefined;
    return html`<button
      class="button ${kind}"
      part="button"
      type="button"
      data-icon="download"
      aria-disabled=${isBusy ? 'true' : 'false'}
      @click=${() => this.#start(client, provider)}
    >
      ${common.downloadContract}
    </button>`;
  }

  /** What went wrong with the last download, as a note to place near the button. */
  renderFailure(): unknown {
    return this.#failure === undefined
      ? nothing
      : html`<div class="note over" part="message" data-icon="warning" role="alert">
          ${common.downloadFailed(this.#failure)}
        </div>`;
  }

  async #start(client: EndpointClient, provider: string): Promise<void> {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#update(abort, undefined);
    try {
      saveFile(await readContract(client, provider, {signal: abort.signal}), 'contract.pdf');
      this.#host.dispatchEvent(new ContractDownloadEvent());
      this.#update(undefined, undefined);
    } catch (error) {
      if (!(error instanceof AccountError) && !abort.signal.aborted) throw error;
      this.#update(undefined, error instanceof AccountError ? error.message : undefined);
    }
  }

  #update(abort: AbortController | undefined, failure: string | undefined): void {
    this.#abort = abort;
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}
