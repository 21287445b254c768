/** Registers `element` under `tag`; where the page or another copy of the bundle was first, that one stands. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
