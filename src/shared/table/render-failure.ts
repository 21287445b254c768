import {html, type TemplateResult} from 'lit';
import type {Localization} from '../localization.js';
import {common} from '../locales/en/common.js';

/** Says what could not be done, with a way to try again. */
export const renderFailure = (message: string, {texts}: Localization, onRetry: () => void): TemplateResult =>
  html`<div class="note over strip" part="message" data-icon="warning" role="alert">
    <bdi class="grow">${message}</bdi>
    <button class="button quiet" part="button" type="button" @click=${onRetry}>${texts(common).retry}</button>
  </div>`;
