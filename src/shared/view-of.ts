/** The window that an element is shown in, which is a frame's where the page has moved it there. */
export const viewOf = ({ownerDocument}: Element): typeof globalThis =>
  (ownerDocument.defaultView as typeof globalThis | null) ?? globalThis;
