import {Injectable, signal} from '@angular/core';

/** What the page has heard, the newest first. */
@Injectable({providedIn: 'root'})
export class Notes {
  readonly all = signal<readonly string[]>([]);

  add(text: string): void {
    this.all.update((earlier) => [text, ...earlier]);
  }
}
