import {type ElementPart, noChange} from 'lit';
import {directive, Directive} from 'lit/directive.js';

class CssPropertyDirective extends Directive {
  #written = '';

  render(_name: string, _value: string): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [name, value]: [name: string, value: string]): typeof noChange {
    if (value !== this.#written) (element as HTMLElement).style.setProperty(name, value);
    this.#written = value;
    return noChange;
  }
}

/**
 * Sets one CSS property of an element through the CSSOM: `<i ${cssProperty('--share', '0.4')}>`. Lit's own styleMap
 * writes a style attribute at first, which a strict page refuses.
 */
export const cssProperty = directive(CssPropertyDirective);
