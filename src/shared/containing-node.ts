import {onServer} from './on-server.js';

/** What a node stands in, out of a shadow root too; nothing on a server, which has no tree. */
export const containingNode = (node: Node): Node | null =>
  onServer ? null : (node.parentNode ?? (node instanceof ShadowRoot ? node.host : null));
