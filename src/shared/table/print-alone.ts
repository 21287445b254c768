import {containingNode} from '../containing-node.js';
import {viewOf} from '../view-of.js';

/** Marks what is printed, and everything around it up to the page. */
const MARK = 'data-sw-print';

/**
 * On paper nothing stands but what is marked, and what is around the widget gives it the whole width and all the height
 * it needs: a page's columns, bars and scrolling boxes would cut it. On the screen nothing changes.
 */
const ALONE = `@media print {
  :not([${MARK}]) { display: none !important; }
  [${MARK}] {
    display: block !important;
    position: static !important;
    float: none !important;
    columns: auto !important;
    contain: none !important;
    container-type: normal !important;
    inline-size: auto !important;
    min-inline-size: 0 !important;
    max-inline-size: none !important;
    block-size: auto !important;
    min-block-size: 0 !important;
    max-block-size: none !important;
    margin: 0 !important;
    border: 0 !important;
    padding: 0 !important;
    background: none !important;
    overflow: visible !important;
    clip-path: none !important;
    transform: none !important;
    zoom: 1 !important;
  }
}`;

/** What `element` stands in as it is drawn: the slot that shows it, its parent, or the host of its shadow root. */
function around(element: Element): Element | null {
  const parent = element.assignedSlot ?? containingNode(element);
  const outer = parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? containingNode(parent) : parent;
  return outer?.nodeType === Node.ELEMENT_NODE ? (outer as Element) : null;
}

/**
 * Leaves nothing but `widget` to print, whatever it stands in: for print alone, and until the function that is returned
 * is called.
 */
export function printAlone(widget: Element): () => void {
  const sheet = new (viewOf(widget).CSSStyleSheet)();
  sheet.replaceSync(ALONE);
  const marked: Element[] = [];
  const roots = new Set<Document | ShadowRoot>();
  for (let element: Element | null = widget; element; element = around(element)) {
    element.setAttribute(MARK, '');
    marked.push(element);
    const root = element.getRootNode();
    if ('adoptedStyleSheets' in root) roots.add(root as Document | ShadowRoot);
  }
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
  return () => {
    for (const element of marked) element.removeAttribute(MARK);
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
