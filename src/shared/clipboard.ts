// Intranet pages often come over plain http, where navigator.clipboard does not exist.
function copyBySelection(text: string, root: ShadowRoot): boolean {
  const focused = root.activeElement;
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = text;
  root.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to copy there is over plain http
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
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
