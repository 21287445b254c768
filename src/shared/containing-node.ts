/** What a node stands in, out of a shadow root too. */
export const containingNode = (node: Node): Node | null =>
  node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
