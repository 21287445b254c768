import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {ManagedOrganization} from '../../account/organization.js';
import {MAX_CAP, MIN_CAP} from '../../account/user-cap.js';
import {AccountError} from '../../api/errors.js';
import {ConflictError} from '../../client/errors.js';
import type {EndpointClient} from '../../client/index.js';
import {saveUserCap} from '../../client/save-user-cap.js';
import type {Localization} from '../../shared/localization.js';
import {capDialog} from '../../shared/locales/en/cap-dialog.js';
import {common} from '../../shared/locales/en/common.js';
import {userCapEditor} from '../../shared/locales/en/user-cap-editor.js';
import type {MovableElement} from '../../shared/movable-element.js';
import {capDialogStyles} from './cap-dialog.styles.js';
import {type CapForm, isChanged, openForm, wishOf, withConflict} from './cap-form.js';
import {type ProviderFigures, renderNotes} from './cap-notes.js';

export interface CapDialogOptions {
  readonly client: () => EndpointClient | undefined;
  readonly provider: () => string;
  readonly figures: () => ProviderFigures;
  readonly localization: Localization;
  /** The endpoint has acknowledged `saved`; before it, the cap was `previous`. */
  readonly onSaved: (saved: ManagedOrganization, previous: number | undefined) => void;
  /** Somebody else had changed the organization to `current`. */
  readonly onConflict: (current: ManagedOrganization) => void;
  /** The dialog has gone: the focus belongs back where it was opened from. */
  readonly onClosed: (organization: ManagedOrganization) => void;
}

/** Stands for what a number field holds and cannot read; no cap either. */
const UNREADABLE = 'unreadable';

/** The modal dialog that edits one organization's cap, for a host that has rendered. Nothing typed is lost by a failure or a conflict. */
export class CapDialog implements ReactiveController {
  readonly #host: MovableElement;
  readonly #options: CapDialogOptions;
  #form: CapForm | undefined;

  constructor(host: MovableElement, options: CapDialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.addStyles(capDialogStyles);
  }

  open(organization: ManagedOrganization): void {
    this.#set(openForm(organization));
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    // Also after a move in the page, which takes an open dialog out of the top layer.
    if (!dialog || !this.#form || dialog.matches(':modal')) return;
    // Not by close(): that would tell us that somebody has left the dialog.
    dialog.removeAttribute('open');
    dialog.showModal();
    if (this.#form.choice === 'cap') this.#field?.select();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  render(): unknown {
    const form = this.#form;
    if (!form) return nothing;
    return html`<dialog
      class="dialog"
      part="dialog"
      aria-labelledby="cap-title"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      <form novalidate @submit=${this.#onSubmit}>
        <header class="dialog-header">
          <div class="dialog-title" id="cap-title" role="heading" aria-level="2">
            <bdi>${form.organization.name}</bdi>
          </div>
          <div class="muted figures"><bdi>${this.#usageText(form.organization)}</bdi></div>
        </header>
        ${this.#renderChoice(form)} ${this.#renderFooter(form)}
      </form>
    </dialog>`;
  }

  #renderChoice(form: CapForm): TemplateResult {
    return html`<fieldset class="dialog-body figures" aria-label=${this.#texts(userCapEditor).cap}>
      <div class="option">
        <label>
          <input
            type="radio"
            name="cap"
            .checked=${form.choice === 'none'}
            @change=${() => this.#choose('none')}
          />
          ${this.#texts(userCapEditor).noCap}
        </label>
      </div>
      <div class="option">
        <label>
          <input
            type="radio"
            name="cap"
            .checked=${form.choice === 'cap'}
            @change=${() => this.#choose('cap')}
          />
          ${this.#texts(capDialog).capAt}
        </label>
        <input
          class="field spin"
          type="number"
          inputmode="numeric"
          min=${MIN_CAP}
          max=${MAX_CAP}
          step="1"
          aria-label=${this.#texts(capDialog).capAt}
          aria-describedby="problems effects"
          aria-invalid=${form.refused ? 'true' : 'false'}
          value=${form.initial}
          @pointerdown=${() => this.#choose('cap')}
          @input=${this.#onInput}
        />
      </div>
      ${renderNotes(form, this.#options.figures(), this.#options.localization)}
    </fieldset>`;
  }

  #renderFooter({phase}: CapForm): TemplateResult {
    const isSaving = phase === 'saving';
    return html`<footer class="dialog-footer">
      <bdi class="saving muted" role="status">${isSaving ? this.#texts(capDialog).saving : nothing}</bdi>
      <button
        class="button"
        part="button"
        type="button"
        aria-disabled=${isSaving}
        @click=${this.#onCancelClick}
      >
        ${this.#texts(common).cancel}
      </button>
      <button
        class="button primary"
        part="button"
        type="submit"
        aria-disabled=${isSaving}
        aria-busy=${isSaving}
      >
        ${this.#texts(capDialog).save}
      </button>
    </footer>`;
  }

  #usageText({usage}: ManagedOrganization): string {
    const figure = (value: number | undefined): string =>
      value === undefined ? this.#texts(common).notAvailable : this.#options.localization.number(value);
    return this.#texts(capDialog).usage(
      figure(usage.users),
      figure(usage.devices),
      figure(usage.highWaterMark),
    );
  }

  async #save(form: CapForm, cap: number | undefined): Promise<void> {
    const client = this.#options.client();
    if (!client) return;
    const {id, name, version, cap: previous} = form.organization;
    this.#set({...form, phase: 'saving', failure: undefined, refused: undefined, hasConflict: false});
    try {
      const saved = await saveUserCap(client, {
        provider: this.#options.provider(),
        organization: {id, name},
        cap,
        version,
      });
      // The list may know more of the organization than the answer to a save.
      const {usage} = form.organization;
      this.#options.onSaved({...saved, usage: {...usage, ...saved.usage}}, previous);
      this.#finish(form);
    } catch (error) {
      this.#fail(form, error);
    }
  }

  #fail(form: CapForm, error: unknown): void {
    if (!(error instanceof AccountError)) throw error;
    if (error instanceof ConflictError && error.current) {
      const {usage} = form.organization;
      const current = {...error.current, usage: {...usage, ...error.current.usage}};
      this.#options.onConflict(current);
      this.#set(withConflict(form, current));
      return;
    }
    this.#set({...form, phase: 'editing', failure: error});
  }

  #finish({organization}: CapForm): void {
    this.#set(undefined);
    void this.#host.updateComplete.then(() => this.#options.onClosed(organization));
  }

  #set(form: CapForm | undefined): void {
    this.#form = form;
    this.#host.requestUpdate();
  }

  #change(change: Partial<CapForm>): void {
    if (this.#form?.phase === 'editing') this.#set({...this.#form, refused: undefined, ...change});
  }

  #choose(choice: CapForm['choice']): void {
    if (this.#form?.choice !== choice) this.#change({choice});
  }

  readonly #onInput = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    // What the browser cannot read as a number it gives as an empty value, and keeps on the screen.
    this.#change({choice: 'cap', typed: field.validity.badInput ? UNREADABLE : field.value});
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const form = this.#form;
    if (form?.phase !== 'editing') return;
    const wish = wishOf(form);
    if ('refused' in wish) {
      this.#change({refused: wish.refused});
      this.#field?.focus();
    } else if (isChanged(form)) void this.#save(form, wish.cap);
    else this.#finish(form);
  };

  readonly #onCancelClick = (): void => {
    if (this.#form?.phase === 'editing') this.#finish(this.#form);
  };

  readonly #onCancel = (event: Event): void => {
    // A save under way cannot be taken back: the dialog stays until its outcome is known.
    if (this.#form?.phase === 'saving') event.preventDefault();
  };

  readonly #onClose = (): void => {
    // A second Escape closes the dialog whatever the page says; while a save is under way it opens again.
    if (this.#form?.phase === 'editing') this.#finish(this.#form);
    else this.#host.requestUpdate();
  };

  get #texts(): Localization['texts'] {
    return this.#options.localization.texts;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('.spin');
  }
}
