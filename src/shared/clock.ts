import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type CalendarDate, localDateAt} from '../account/calendar-date.js';

/** Where every widget takes the time from; a story or a test may put a frozen one in place of `now`. */
export const clock = {
  now: (): Date => new Date(),
};

/** The calendar day it is for the reader. */
export const today = (): CalendarDate => localDateAt(clock.now());

const MINUTE_MS = 60_000;

/** Renders the host again each minute while it is connected, so that ages and countdowns stay true. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      this.#host.requestUpdate();
    }, MINUTE_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
