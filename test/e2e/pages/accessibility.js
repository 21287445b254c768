/** What the tests of accessibility ask of the page: `probe.…`. */

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Every element below `root`, those in shadow roots too, in the order of the document. */
function* everything(root) {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
    yield* everything(element);
  }
}

const isSeen = (element) => {
  const {width, height} = element.getBoundingClientRect();
  return (
    width > 1 && height > 1 && element.checkVisibility({opacityProperty: true, visibilityProperty: true})
  );
};

/** The widget that `element` stands in, or nothing on the page itself. */
const widgetOf = (element) => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host.localName : '';
};

const nameOf = (element) =>
  (
    element.getAttribute('aria-label') ||
    element.labels?.[0]?.textContent ||
    element.textContent ||
    element.localName
  )
    .replace(/\s+/g, ' ')
    .trim();

const describeElement = (element) => `${widgetOf(element)} ${element.localName} ${nameOf(element)}`.trim();

/** What has the focus, inside whichever shadow root it is. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

/** Its box, or that of the label or field that takes its clicks. */
function targetOf(element) {
  const field = element.matches('input, select') && element.closest('label, .option');
  return (field || element).getBoundingClientRect();
}

/** The element that a reader sees at that point, looked for inside shadow roots. */
function seenAt(x, y) {
  let root = document;
  for (;;) {
    const element = root.elementFromPoint(x, y);
    if (!element?.shadowRoot || element.shadowRoot === root) return element;
    root = element.shadowRoot;
  }
}

/** Whether `part` is `whole` or anything inside or around it on the same spot. */
const belongsTo = (part, whole) =>
  part !== null && (whole.contains(part) || part.contains(whole.closest('label') ?? whole));

/** How much of a box nothing hides, from 0 to 1, by a grid of points. */
function shareSeen(element) {
  const {left, top, width, height} = element.getBoundingClientRect();
  const marks = [0.1, 0.3, 0.5, 0.7, 0.9];
  const points = marks.flatMap((x) => marks.map((y) => [left + width * x, top + height * y]));
  return points.filter(([x, y]) => belongsTo(seenAt(x, y), element)).length / points.length;
}

/** The outline around the focus, on the element or on the field that it stands in. */
function outlineOf(element) {
  const candidates = [element, element.closest('.field')].filter(Boolean);
  const widths = candidates.map((candidate) => {
    const {outlineStyle, outlineWidth} = getComputedStyle(candidate);
    return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
  });
  return Math.max(...widths);
}

/** Whether a text reaches out of something around it that clips. What scrolls is no loss. */
function isCut(node) {
  if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === '') return false;
  const range = document.createRange();
  range.selectNodeContents(node);
  const text = range.getBoundingClientRect();
  for (let box = node.parentElement; box; box = box.parentElement) {
    const {display, overflowX, overflowY, clipPath} = getComputedStyle(box);
    if (display === 'contents') continue;
    // Out of sight on purpose, for screen readers alone.
    if (clipPath !== 'none') return false;
    if (overflowY === 'auto' || overflowY === 'scroll') return false;
    const {left, right, top, bottom} = box.getBoundingClientRect();
    if (overflowX !== 'visible' && (text.left < left - 1 || text.right > right + 1)) return true;
    if (overflowY !== 'visible' && (text.top < top - 1 || text.bottom > bottom + 1)) return true;
  }
  return false;
}

globalThis.probe = {
  /** What has the focus: what it is, how it shows it, how much of it is seen, and where it stands. */
  focus() {
    const element = focused();
    if (!element) return null;
    const {left, top} = element.getBoundingClientRect();
    return {
      what: describeElement(element),
      outline: outlineOf(element),
      seen: shareSeen(element),
      left: left + scrollX,
      top: top + scrollY,
    };
  },
  /** Every control that can be seen, and the size of what takes its clicks. */
  controls() {
    return [...everything(document.body)]
      .filter((element) => element.matches(CONTROLS) && widgetOf(element) && isSeen(element))
      .map((element) => {
        const {width, height} = targetOf(element);
        return {what: describeElement(element), width, height};
      });
  },
  /** What is wider than its place, or scrolls sideways. */
  sideways() {
    const wide = [...everything(document.body)].filter((element) => {
      const {overflowX} = getComputedStyle(element);
      return ['auto', 'scroll'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    });
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) wide.unshift(page);
    return wide.map((element) => `${describeElement(element).slice(0, 60)} ${element.className}`);
  },
  /** Texts that are cut off by what they stand in. */
  cutOff() {
    return [...everything(document.body)]
      .filter((element) => widgetOf(element) && isSeen(element) && !element.closest('select'))
      .filter((element) => [...element.childNodes].some(isCut))
      .map(describeElement);
  },
  /** Lays `text` as a style sheet over the page and into every widget. */
  style(text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    for (const element of everything(document.body)) element.shadowRoot?.adoptedStyleSheets.push(sheet);
  },
};
