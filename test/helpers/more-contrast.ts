/**
 * Makes what style sheets say under `prefers-contrast: more` hold for a part of a page. Only a reader may ask for more contrast:
 * neither a page nor a browser under test can, except over the DevTools protocol.
 */
const MORE_CONTRAST = '(prefers-contrast: more)';
const SHEETS = 'adoptedStyleSheets';

const copies = new WeakMap<CSSStyleSheet, CSSStyleSheet>();
const originals = new WeakMap<CSSStyleSheet, CSSStyleSheet>();

/** What the browser has read of the sheet, always in the same spelling. */
export const textOfSheet = ({cssRules}: CSSStyleSheet): string =>
  [...cssRules].map(({cssText}) => cssText).join('\n');

/** The text of a style sheet in which more contrast is no longer asked for but given. */
export const contrasting = (text: string): string => text.replaceAll(MORE_CONTRAST, 'all');

/**
 * The sheet itself, where it says nothing of contrast, else a copy of it. The sheet is never rewritten: widgets share it, and
 * WebKit at times crashes where the media of a shared sheet are.
 */
function strengthened(sheet: CSSStyleSheet): CSSStyleSheet {
  const known = copies.get(sheet);
  if (known) return known;
  const text = textOfSheet(sheet);
  if (originals.has(sheet) || !text.includes(MORE_CONTRAST)) return sheet;
  const copy = new CSSStyleSheet();
  copy.replaceSync(contrasting(text));
  copies.set(sheet, copy);
  originals.set(copy, sheet);
  return copy;
}

/** The property of the browser, also where `strengthen` has put another before it. */
const adopted = (root: ShadowRoot) => Reflect.get(ShadowRoot.prototype, SHEETS, root);
const adopt = (root: ShadowRoot, sheets: readonly CSSStyleSheet[]): void => {
  Reflect.set(ShadowRoot.prototype, SHEETS, [...sheets], root);
};

/** Now, and whenever the element adopts its sheets anew: a widget does when styles come late, as those of a dialog. */
function strengthen(root: ShadowRoot): void {
  Object.defineProperty(root, SHEETS, {
    configurable: true,
    get: () => adopted(root),
    set: (sheets: readonly CSSStyleSheet[]) => adopt(root, sheets.map(strengthened)),
  });
  adopt(root, adopted(root).map(strengthened));
}

function weaken(root: ShadowRoot): void {
  Reflect.deleteProperty(root, SHEETS);
  adopt(
    root,
    adopted(root).map((sheet) => originals.get(sheet) ?? sheet),
  );
}

/** The element and all inside it, but not inside their shadow roots. */
const elementsOf = (node: Node): readonly Element[] => {
  if (!(node instanceof Element || node instanceof DocumentFragment)) return [];
  return [...(node instanceof Element ? [node] : []), ...node.querySelectorAll('*')];
};

/** A part of a page that has more contrast, with what comes into it later. */
class MoreContrast {
  readonly #place: Element;
  readonly #roots = new Set<Node>();
  readonly #observer = new MutationObserver((records) => this.#follow(records));
  #isOn = true;

  constructor(place: Element) {
    this.#place = place;
    this.#watch(place);
  }

  end(): void {
    this.#isOn = false;
    this.#observer.disconnect();
    this.#remove(this.#place);
  }

  #has(node: Node): boolean {
    return this.#place.contains(node) || this.#roots.has(node.getRootNode());
  }

  #watch(node: Node): void {
    this.#observer.observe(node, {childList: true, subtree: true});
    this.#add(node);
  }

  #add(node: Node): void {
    for (const element of elementsOf(node)) {
      const {shadowRoot} = element;
      if (shadowRoot && !this.#roots.has(shadowRoot)) {
        this.#roots.add(shadowRoot);
        strengthen(shadowRoot);
        this.#watch(shadowRoot);
      } else if (element.matches(':not(:defined)')) void this.#addOnceDefined(element);
    }
  }

  async #addOnceDefined(element: Element): Promise<void> {
    await customElements.whenDefined(element.localName);
    if (this.#isOn && this.#has(element)) this.#add(element);
  }

  #remove(node: Node): void {
    for (const {shadowRoot} of elementsOf(node)) {
      if (!shadowRoot || !this.#roots.delete(shadowRoot)) continue;
      weaken(shadowRoot);
      this.#remove(shadowRoot);
    }
  }

  /** First what left: some of it may only have moved, and comes again. */
  #follow(records: readonly MutationRecord[]): void {
    for (const {removedNodes} of records) removedNodes.forEach((node) => this.#remove(node));
    for (const {addedNodes} of records) {
      for (const node of addedNodes) if (this.#has(node)) this.#add(node);
    }
  }
}

/**
 * Gives more contrast to every widget inside `place`, `place` itself included: however deep it stands, however late it comes, is
 * defined or gets its styles. Two such places must not stand one inside the other.
 *
 * @returns What takes it away again.
 */
export function moreContrastIn(place: Element): () => void {
  const contrast = new MoreContrast(place);
  return () => {
    contrast.end();
  };
}
