/** Widgets as a page would build them by hand: the same elements, attributes and texts, made one after another. */
import type {CSSResultGroup} from 'lit';

/** An element, or a text. */
export type Drawn = string | DrawnElement;

interface DrawnElement {
  readonly namespace: string | null;
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Drawn[];
}

function drawnNode(node: Node): Drawn[] {
  if (node instanceof Text) return node.data === '' ? [] : [node.data];
  if (!(node instanceof Element)) return [];
  const {namespaceURI, localName, attributes, childNodes} = node;
  return [
    {
      namespace: namespaceURI === document.documentElement.namespaceURI ? null : namespaceURI,
      tag: localName,
      attributes: [...attributes].map(({name, value}) => [name, value] as const),
      children: [...childNodes].flatMap(drawnNode),
    },
  ];
}

/** What stands in the root now, without the comments between which a renderer finds its places. */
export const drawn = (root: ParentNode & Node): readonly Drawn[] => [...root.childNodes].flatMap(drawnNode);

function built({namespace, tag, attributes, children}: DrawnElement): Element {
  const element = namespace ? document.createElementNS(namespace, tag) : document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  build(element, children);
  return element;
}

/** Appends it all. */
export function build(parent: ParentNode, children: readonly Drawn[]): void {
  for (const child of children) parent.append(typeof child === 'string' ? child : built(child));
}

/** The styles of a shadow root for elements of a class in the page, as one sheet. */
export function sheetOf(styles: CSSResultGroup, className: string): CSSStyleSheet {
  const text = [styles]
    .flat(Infinity as 1)
    .map(String)
    .join('\n')
    .replace(/:host\(([^()]*(?:\([^()]*\))?[^()]*)\)/g, `.${className}$1`)
    .replaceAll(':host', `.${className}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
