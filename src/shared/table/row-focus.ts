const CONTROLS = 'button, a[href], input, select';

interface Place {
  /** The record whose row has the focus, and which of the row's controls. */
  readonly id: string;
  readonly control: number;
}

const controlsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(CONTROLS)];

/**
 * Keeps the keyboard where it is when rows are rendered anew. A row in the DOM stands for one record now and for
 * another later: the focus follows the record, waits on the scroller while the record is out of sight, and comes back
 * with it unless it was moved on in the meantime.
 */
export class RowFocus {
  #place: Place | undefined;
  #isParked = false;

  /** Before rows change. */
  note(root: ShadowRoot, scroller: HTMLElement): void {
    const active = root.activeElement;
    if (this.#isParked && active === scroller) return;
    this.#isParked = false;
    const row = active?.closest<HTMLElement>('[data-id]');
    this.#place =
      active && row?.dataset.id !== undefined && scroller.contains(row)
        ? {id: row.dataset.id, control: controlsOf(row).indexOf(active as HTMLElement)}
        : undefined;
  }

  /** After rows have changed. */
  restore(scroller: HTMLElement): void {
    if (!this.#place) return;
    const {id, control} = this.#place;
    const row = rowOf(scroller, id);
    const target = row && (controlsOf(row)[control] ?? scroller);
    this.#isParked = !target;
    (target ?? scroller).focus({preventScroll: true});
  }

  /** Puts the keyboard on the first control of the record's row; on the scroller where it is out of sight. */
  moveTo(id: string, scroller: HTMLElement): void {
    this.#place = {id, control: 0};
    this.restore(scroller);
  }
}

const rowOf = (scroller: HTMLElement, id: string): HTMLElement | null =>
  scroller.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
