import {Component, inject, signal} from '@angular/core';
import {RouterOutlet} from '@angular/router';
import type {Account} from './account';
import {Notes} from './notes';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  templateUrl: './app.html',
})
export class App {
  protected readonly events = inject(Notes).all;
  protected readonly status = signal('Lizenzen, Benutzerlimits und Rechnungen auf einen Blick.');
  protected readonly shown = signal(true);
  /** What stands in the outlet; there is but one route. */
  protected readonly account = signal<Account | undefined>(undefined);

  protected async refresh(): Promise<void> {
    const subscription = await this.account()?.refresh();
    if (!subscription) return;
    this.status.set(`${subscription.seatsUsed} von ${subscription.seatsPurchased} Plätzen sind belegt.`);
  }
}
