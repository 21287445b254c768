import {html, type TemplateResult} from 'lit';
import type {EndpointClient} from '../client/index.js';
import {readContract} from '../client/reads.js';
import {saveFile} from './download.js';
import {Errand} from './errand.js';
import {common} from './locales/en/common.js';
import {ContractDownloadEvent} from './widget-events.js';

/** Download Contract, and `contract-download` once the file is handed over. */
export class ContractDownload extends Errand {
  renderButton(client: EndpointClient, provider: string, kind: 'quiet' | '' = ''): TemplateResult {
    return html`<button
      class="button ${kind}"
      part="button"
      type="button"
      data-icon="download"
      aria-disabled=${this.isRunning}
      @click=${() =>
        this.run(async (signal) => {
          const saved = saveFile(await readContract(client, provider, {signal}), 'contract.pdf');
          this.host.dispatchEvent(new ContractDownloadEvent());
          return saved;
        })}
    >
      ${this.localization.texts(common).downloadContract}
    </button>`;
  }
}
