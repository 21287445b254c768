import type {CalendarDate} from '../account/index.js';
import type {AuthSettings} from './auth/authenticators.js';
import type {StoreLocation} from './store/open-store.js';

export interface SampleAccountSettings {
  readonly seed: number;
  readonly organizations: number;
  /** A day that stands still; absent, it is the day it is. */
  readonly today?: CalendarDate;
  /** How often everything is counted again. */
  readonly countSeconds: number;
}

/** Everything a gateway is told from outside, checked. */
export interface GatewaySettings {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly source: {readonly kind: 'sample'} & SampleAccountSettings;
  readonly store: StoreLocation;
  readonly auth: AuthSettings;
  /** Exact origins, e.g. `https://portal.example`. */
  readonly allowedOrigins: readonly string[];
}
