import {type ElementPart, noChange} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import {moreContrastIn} from '../../test/helpers/more-contrast.js';

class MoreContrastDirective extends AsyncDirective {
  #element: Element | undefined;
  #isMore = false;
  #end: (() => void) | undefined;

  render(_isMore: boolean): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [isMore]: [isMore: boolean]): typeof noChange {
    this.#element = element;
    this.#isMore = isMore;
    if (this.isConnected) this.#follow(isMore);
    return noChange;
  }

  protected override disconnected(): void {
    this.#follow(false);
  }

  protected override reconnected(): void {
    this.#follow(this.#isMore);
  }

  #follow(isMore: boolean): void {
    if (isMore === (this.#end !== undefined)) return;
    this.#element?.toggleAttribute('data-more-contrast', isMore);
    this.#end?.();
    this.#end = isMore && this.#element ? moreContrastIn(this.#element) : undefined;
  }
}

/**
 * Shows all inside an element as a reader sees it who asks the system for more contrast: `<div ${moreContrast(true)}>`. The
 * attribute `data-more-contrast` tells the themes on the page.
 */
export const moreContrast = directive(MoreContrastDirective);
