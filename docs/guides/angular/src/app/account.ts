import 'subscription-widgets/define/account-scope.js';
import 'subscription-widgets/define/invoice-table.js';
import 'subscription-widgets/define/subscription-card.js';
import 'subscription-widgets/define/user-cap-editor.js';
import {
  afterNextRender,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import type {
  InvoiceDownloadEvent,
  Subscription,
  SubscriptionCard,
  UserCapChangeEvent,
  WidgetErrorEvent,
  WidgetLoadEvent,
} from 'subscription-widgets';
import {Notes} from './notes';
import {record} from './record';

@Component({
  selector: 'app-account',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './account.html',
})
export class Account {
  private readonly notes = inject(Notes);
  private readonly card = viewChild.required<ElementRef<SubscriptionCard>>('card');

  protected readonly record = record;
  /** False until the component is in the page of a browser with its bindings set; always so on a server. */
  protected readonly ready = signal(false);
  protected readonly getToken = async () => {
    const response = await fetch('/token');
    if (!response.ok) throw new Error(`No token: /token answers ${response.status}.`);
    return response.text();
  };

  constructor() {
    afterNextRender(() => this.ready.set(true));
  }

  refresh(): Promise<Subscription> {
    return this.card().nativeElement.refresh();
  }

  protected onLoad({target}: WidgetLoadEvent): void {
    this.notes.add(`${(target as Element).localName} ist geladen`);
  }

  protected onCapChange({organization, previous, next}: UserCapChangeEvent): void {
    this.notes.add(`Benutzerlimit von ${organization.name}: ${previous ?? 'keins'} → ${next ?? 'keins'}`);
  }

  protected onDownload({id, format}: InvoiceDownloadEvent): void {
    this.notes.add(`Rechnung ${id} als ${format.toUpperCase()} geladen`);
  }

  protected onError({error}: WidgetErrorEvent): void {
    this.notes.add(`${error.code}: ${error.message}`);
  }
}
