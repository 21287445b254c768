/** Lets code wait for the next change of something. */
export class Changes {
  readonly #waiting = new Set<() => void>();

  announce(): void {
    for (const wake of this.#waiting) wake();
  }

  /** Settles at the next change, or when it is not waited for any longer. */
  async next(signal: AbortSignal): Promise<void> {
    let wake = (): void => undefined;
    const changed = new Promise<void>((resolve) => (wake = resolve));
    this.#waiting.add(wake);
    signal.addEventListener('abort', wake);
    await changed;
    signal.removeEventListener('abort', wake);
    this.#waiting.delete(wake);
  }
}
