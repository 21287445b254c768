const said = new Set<string>();

/** Tells the page's developer in the console, once a page, what the widgets do without. */
export function warnOnce(message: string, cause?: unknown): void {
  if (said.has(message)) return;
  said.add(message);
  // eslint-disable-next-line no-console -- the one place where widgets speak to a developer
  console.warn(`subscription-widgets: ${message}`, ...(cause === undefined ? [] : [cause]));
}
