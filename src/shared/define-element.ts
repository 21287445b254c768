import {warnOnce} from './warn-once.js';

/** Registers `element` under `tag`; where the page or another copy of the bundle was first, that one stands. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag);
  if (!first) customElements.define(tag, element);
  // Every element of ours has an endpoint, of whatever version.
  else if (!('endpoint' in first.prototype))
    warnOnce(`<${tag}> is an element of the page's own; the widget does not stand in its place.`);
}
