import {html, noChange, type TemplateResult} from 'lit';
import {onServer} from '../on-server.js';

/** On a server a false property would become an attribute, which selects whatever its value. */
const UNSELECTED = (onServer ? noChange : false) as boolean;

export interface SelectOptions {
  /** Before the value, and the select's name. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly {readonly value: string; readonly label: string}[];
  readonly className?: string;
  readonly onChange: (value: string) => void;
}

/** A native select with its label inside its border. */
export const renderSelect = ({
  label,
  value,
  options,
  className = '',
  onChange,
}: SelectOptions): TemplateResult =>
  html`<label class="field select ${className}" part="field">
    <span class="select-label" aria-hidden="true">${label}</span>
    <select
      aria-label=${label}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${option.value === value || UNSELECTED}>
            ${option.label}
          </option>`,
      )}
    </select>
  </label>`;

export interface SearchOptions {
  /** Placeholder and name. */
  readonly label: string;
  readonly value: string;
  /** At each key; `Debounce` waits until the typing has stopped. */
  readonly onInput: (value: string) => void;
  /** Enter: the search need not wait. */
  readonly onSubmit: () => void;
}

export const renderSearch = ({label, value, onInput, onSubmit}: SearchOptions): TemplateResult =>
  html`<label class="field search" part="field" data-icon="search">
    <input
      type="search"
      aria-label=${label}
      placeholder=${label}
      autocomplete="off"
      spellcheck="false"
      .value=${value}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      @keydown=${({key}: KeyboardEvent) => {
        if (key === 'Enter') onSubmit();
      }}
    />
  </label>`;
