/** What a person can have one invoice as. */
export type InvoiceFormat = 'pdf' | 'csv';

/** Fired when a person has downloaded one invoice; not for an export of the list. */
export class InvoiceDownloadEvent extends Event {
  static readonly type = 'invoice-download';
  /** The invoice's id, as the endpoint gives it. */
  readonly id: string;
  readonly format: InvoiceFormat;

  constructor(id: string, format: InvoiceFormat) {
    super(InvoiceDownloadEvent.type, {bubbles: true, composed: true});
    this.id = id;
    this.format = format;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'invoice-download': InvoiceDownloadEvent;
  }
}
