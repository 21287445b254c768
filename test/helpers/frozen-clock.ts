import {clock} from '../../src/shared/clock.js';
import {NOW} from './records.js';

const running = clock.now;

/** Stops the widgets' clock at `now` until `thaw`. */
export function freeze(now = NOW): void {
  clock.now = () => now;
}

export function thaw(): void {
  clock.now = running;
}
