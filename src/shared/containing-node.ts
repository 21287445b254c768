const FRAGMENT = 11;

/**
 * What a node stands in, out of a shadow root too; nothing on a server, which has no tree. By the kind of the node, since
 * one of another document, such as a frame's, is no instance of this window's classes.
 */
export const containingNode = (node: Node): Node | null =>
  node.parentNode ?? (node.nodeType === FRAGMENT ? ((node as Partial<ShadowRoot>).host ?? null) : null);
