const said = new Set<string>();

/** Tells the page's developer in the console, once a page, what the widgets do without; `about` is what counts as the same. */
export function warnOnce(message: string, cause?: unknown, about = message): void {
  if (said.has(about)) return;
  said.add(about);
  // eslint-disable-next-line no-console -- the one place where widgets speak to a developer
  console.warn(`subscription-widgets: ${message}`, ...(cause === undefined ? [] : [cause]));
}
