import {nothing, render} from 'lit';
import type {MovableElement} from './movable-element.js';
import {warnOnce} from './warn-once.js';

/** An element whose shadow root a server has filled, as `takeOver` needs it. */
export interface ServerRendered {
  readonly element: MovableElement;
  /** Whether everything is there that the first render needs. */
  readonly isPrepared: () => boolean;
  /** Renders for the first time, or again. */
  readonly update: () => void;
  readonly view: () => unknown;
}

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** The server's style sheets make way for the shared ones, which a page's policy on inline styles does not stop. */
function adoptOwnStyles(element: MovableElement, root: ShadowRoot): void {
  element.adoptStyles();
  for (const style of root.querySelectorAll('style')) style.remove();
}

function wordsOf(view: unknown): string | null {
  const fresh = document.createDocumentFragment();
  render(view, fresh);
  return fresh.textContent;
}

/** Lit notices elements that are not as expected, and no words. */
function failureOf(update: () => void): unknown {
  try {
    update();
    return undefined;
  } catch (error) {
    return error;
  }
}

/**
 * Renders an element for the first time over what a server has rendered. Where the page has imported Lit's hydration
 * support, the server's nodes stay if they say what this browser would say; if they do not, as on another day, in
 * another language or with other data, and where there is no such support, the browser's take their place at once.
 */
export async function takeOver({element, isPrepared, update, view}: ServerRendered): Promise<void> {
  while (element.isConnected && !isPrepared()) await nextFrame();
  const root = element.renderRoot as ShadowRoot;
  const options = element.renderOptions;
  adoptOwnStyles(element, root);
  // Lit sets it where it is not going to hydrate: it would render beside what stands there.
  if (options.renderBefore) root.replaceChildren();
  options.renderBefore = null;
  const failure = failureOf(update);
  const isTrue = wordsOf(view()) === root.textContent;
  if (failure !== undefined) {
    if (isTrue) warnOnce('What a server rendered is of another version; it was rendered anew.', failure);
    root.replaceChildren();
    element.requestUpdate();
    update();
  } else if (!isTrue) {
    render(nothing, root, options);
    render(view(), root, options);
  }
}
