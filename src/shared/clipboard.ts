// Intranet pages often come over plain http, where navigator.clipboard does not exist.
function copyBySelection(text: string, root: ShadowRoot): boolean {
  // Not the page's own document where the widget was moved into a frame: it could not copy from there.
  const {ownerDocument, activeElement} = root;
  const field = ownerDocument.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = text;
  root.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to copy there is over plain http
  const copied = ownerDocument.execCommand('copy');
  field.remove();
  (activeElement as HTMLElement | null)?.focus();
  return copied;
}

/** Copies `text`; false where the browser refuses. `root` is the shadow root of the widget that asks. */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  if (!globalThis.isSecureContext) return copyBySelection(text, root);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return copyBySelection(text, root);
    throw error;
  }
}
