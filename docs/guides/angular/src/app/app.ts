import {Component, signal, viewChild} from '@angular/core';
import {Account} from './account';

@Component({
  selector: 'app-root',
  imports: [Account],
  templateUrl: './app.html',
})
export class App {
  protected readonly events = signal<readonly string[]>([]);
  protected readonly status = signal('Lizenzen, Benutzerlimits und Rechnungen auf einen Blick.');
  protected readonly shown = signal(true);
  private readonly account = viewChild(Account);

  protected note(text: string): void {
    this.events.update((earlier) => [text, ...earlier]);
  }

  protected async refresh(): Promise<void> {
    const subscription = await this.account()?.refresh();
    if (!subscription) return;
    this.status.set(`${subscription.seatsUsed} von ${subscription.seatsPurchased} Plätzen sind belegt.`);
  }
}
