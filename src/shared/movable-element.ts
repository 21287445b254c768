import {type CSSResult, LitElement} from 'lit';
import {viewOf} from './view-of.js';

/** For each other document, such as a frame's, its own copies of style sheets. */
const copies = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** The style sheet as the element's document may adopt it: a document takes only those that were made in it. */
function sheetIn(element: Element, style: CSSResult): CSSStyleSheet {
  const home = element.ownerDocument;
  if (home === document && style.styleSheet) return style.styleSheet;
  const known = copies.get(home) ?? new Map<CSSResult, CSSStyleSheet>();
  copies.set(home, known);
  let copy = known.get(style);
  if (!copy) {
    copy = new (viewOf(element).CSSStyleSheet)();
    copy.replaceSync(style.cssText);
    known.set(style, copy);
  }
  return copy;
}

/** An element that keeps its styles when a page moves it into another document, where the browser takes them away. */
export abstract class MovableElement extends LitElement {
  /** Styles of what was fetched later. */
  readonly #later: CSSResult[] = [];

  /** Lit's own way would throw in a document that did not make the style sheets. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root =
      this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    this.renderOptions.renderBefore ??= root.firstChild;
    this.adoptStyles();
    return root;
  }

  adoptedCallback(): void {
    this.adoptStyles();
  }

  /** @internal Adds to the element's own styles. */
  addStyles(style: CSSResult): void {
    this.#later.push(style);
    this.adoptStyles();
  }

  /** @internal Gives the shadow root its styles, in whichever document it stands. */
  adoptStyles(): void {
    // A document without a window, as a template's, shows nothing: out of it the element is moved once more.
    if (!this.ownerDocument.defaultView || !this.shadowRoot) return;
    const styles = [...(this.constructor as typeof LitElement).elementStyles, ...this.#later] as CSSResult[];
    this.shadowRoot.adoptedStyleSheets = styles.map((style) => sheetIn(this, style));
  }
}
