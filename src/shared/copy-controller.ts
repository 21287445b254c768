import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {copyText} from './clipboard.js';

const SHOWN_MS = 2000;

/** Copies texts and remembers for two seconds which one it was, so that its button can say so. */
export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost & {readonly renderRoot: DocumentFragment | HTMLElement};
  #key: string | undefined;
  #hasFailed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & {readonly renderRoot: DocumentFragment | HTMLElement}) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the text under `key` has just been copied. */
  hasCopied(key: string): boolean {
    return this.#key === key && !this.#hasFailed;
  }

  /** Whether the browser has just refused to copy. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  async copy(key: string, text: string): Promise<void> {
    this.#hasFailed = !(await copyText(text, this.#host.renderRoot as ShadowRoot));
    this.#key = key;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#reset, SHOWN_MS);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#key = undefined;
  }

  readonly #reset = (): void => {
    this.#key = undefined;
    this.#host.requestUpdate();
  };
}
