import 'subscription-widgets/define/account-scope.js';
import 'subscription-widgets/define/invoice-table.js';
import 'subscription-widgets/define/subscription-card.js';
import 'subscription-widgets/define/user-cap-editor.js';
import {Component, CUSTOM_ELEMENTS_SCHEMA, type ElementRef, output, viewChild} from '@angular/core';
import type {
  InvoiceDownloadEvent,
  Subscription,
  SubscriptionCard,
  UserCapChangeEvent,
  WidgetLoadEvent,
} from 'subscription-widgets';
import {record} from './record';

@Component({
  selector: 'app-account',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './account.html',
})
export class Account {
  readonly note = output<string>();
  private readonly card = viewChild.required<ElementRef<SubscriptionCard>>('card');

  protected readonly record = record;
  // A field, so that it stays the same function: another one means another account.
  protected readonly getToken = async () => {
    const response = await fetch('/token');
    if (!response.ok) throw new Error(`No token: /token answers ${response.status}.`);
    return response.text();
  };

  refresh(): Promise<Subscription> {
    return this.card().nativeElement.refresh();
  }

  protected onLoad({target}: WidgetLoadEvent): void {
    this.note.emit(`${(target as Element).localName} ist geladen`);
  }

  protected onCapChange({organization, previous, next}: UserCapChangeEvent): void {
    this.note.emit(`Benutzerlimit von ${organization.name}: ${previous ?? 'keins'} → ${next ?? 'keins'}`);
  }

  protected onDownload({id, format}: InvoiceDownloadEvent): void {
    this.note.emit(`Rechnung ${id} als ${format.toUpperCase()} geladen`);
  }
}
