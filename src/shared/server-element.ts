import {lazily} from './lazy.js';
import {MovableElement} from './movable-element.js';
import type * as takingOver from './take-over.js';
import {warnOnce} from './warn-once.js';

/** Where the code comes from that only pages with a server's markup need; a test may put another way in place of `load`. */
export const serverMarkup = {
  load: (): Promise<typeof takingOver> => import('./take-over.js'),
};

/** An element that a server may have rendered already: its markup stands until the browser takes it over. */
export abstract class ServerElement extends MovableElement {
  #isFromServer = this.shadowRoot !== null;

  protected override scheduleUpdate(): Promise<void> | undefined {
    if (!this.#isFromServer) {
      void super.scheduleUpdate();
      return undefined;
    }
    this.#isFromServer = false;
    return this.#takeOver(() => {
      void super.scheduleUpdate();
    });
  }

  /** Whether everything is there that the browser needs to render what the server has; asked at each frame. */
  protected isPrepared(): boolean {
    return true;
  }

  async #takeOver(update: () => void): Promise<void> {
    let code: typeof takingOver;
    try {
      code = await lazily(serverMarkup.load);
    } catch (error) {
      warnOnce('Widgets stay as the server rendered them, and their buttons do nothing.', error);
      return;
    }
    await code.takeOver({
      element: this,
      isPrepared: () => this.isPrepared(),
      update,
      view: () => this.render(),
    });
  }
}
