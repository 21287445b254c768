import type {ReactiveController, ReactiveElement} from 'lit';

/** The longest that a timer can wait, nearly 25 days: a longer one would run at once, again and again. */
const MAX_MS = 2 ** 31 - 1;

/** Calls `refresh` every `seconds()` while the host is on the page, the page is visible and the network is there. */
export class RefreshTimer implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #seconds: () => number;
  readonly #refresh: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #interval = 0;
  #isDue = false;

  constructor(host: ReactiveElement, seconds: () => number, refresh: () => void) {
    this.#host = host;
    this.#seconds = seconds;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#start();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdated(): void {
    if (this.#host.isConnected && this.#seconds() !== this.#interval) this.#start();
  }

  #start(): void {
    this.#stop();
    this.#interval = this.#seconds();
    if (!(this.#interval > 0)) return;
    this.#timer = setInterval(this.#tick, Math.min(this.#interval * 1000, MAX_MS));
    document.addEventListener('visibilitychange', this.#resume);
    addEventListener('online', this.#resume);
  }

  #stop(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#resume);
    removeEventListener('online', this.#resume);
    this.#timer = undefined;
    this.#isDue = false;
  }

  readonly #tick = (): void => {
    this.#isDue = true;
    this.#resume();
  };

  readonly #resume = (): void => {
    if (!this.#isDue || document.hidden || !navigator.onLine) return;
    this.#isDue = false;
    this.#refresh();
  };
}
