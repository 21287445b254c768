import type {AccountError} from '../api/errors.js';

const REACHES_THE_PAGE = {bubbles: true, composed: true} as const;

/** Fired when an answer of the endpoint has been read and shown; not for data handed over as a property. */
export class WidgetLoadEvent<T = unknown> extends Event {
  static readonly type = 'widget-load';
  /** The decoded account data. */
  readonly data: T;

  constructor(data: T) {
    super(WidgetLoadEvent.type, REACHES_THE_PAGE);
    this.data = data;
  }
}

/** Fired when the endpoint could not be read. */
export class WidgetErrorEvent extends Event {
  static readonly type = 'widget-error';
  /** Its `code`, `status` (0 without an answer), `message` and whether it is `retryable`. */
  readonly error: AccountError;

  constructor(error: AccountError) {
    super(WidgetErrorEvent.type, REACHES_THE_PAGE);
    this.error = error;
  }
}

/** What came close to, reached or passed its limit. */
export type ThresholdKind = 'seats' | 'renewal' | 'cap';
export type ThresholdLevel = 'near' | 'exceeded' | 'reached';

/** Fired when an answer shows a figure on a worse level than the one before, the first answer included. */
export class ThresholdCrossEvent extends Event {
  static readonly type = 'threshold-cross';
  readonly kind: ThresholdKind;
  readonly level: ThresholdLevel;
  /** Id of the organization whose cap it is; absent for seats and renewal. */
  readonly organization: string | undefined;

  constructor(kind: ThresholdKind, level: ThresholdLevel, organization?: string) {
    super(ThresholdCrossEvent.type, REACHES_THE_PAGE);
    this.kind = kind;
    this.level = level;
    this.organization = organization;
  }
}

/** Fired when a person has downloaded the contract. */
export class ContractDownloadEvent extends Event {
  static readonly type = 'contract-download';

  constructor() {
    super(ContractDownloadEvent.type, REACHES_THE_PAGE);
  }
}

// What a widget itself is listened to for has that widget's data; further out, it may be any widget's.
declare module './account-element.js' {
  interface AccountElement<T extends object> {
    addEventListener(
      type: 'widget-load',
      listener: (this: this, event: WidgetLoadEvent<T>) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener<K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (this: this, event: HTMLElementEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener(
      type: 'widget-load',
      listener: (this: this, event: WidgetLoadEvent<T>) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener<K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (this: this, event: HTMLElementEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'widget-load': WidgetLoadEvent;
    'widget-error': WidgetErrorEvent;
    'threshold-cross': ThresholdCrossEvent;
    'contract-download': ContractDownloadEvent;
  }
}
