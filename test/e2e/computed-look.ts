/** How the inside of widgets looks, as the browser has computed it: every property of every element and its box. */
import type {Page} from 'puppeteer-core';

/** One element or pseudo-element: where it stands, and its properties in the order of `Look.properties`. */
interface Box {
  readonly path: string;
  readonly values: readonly string[];
}

export interface Look {
  readonly properties: readonly string[];
  readonly boxes: readonly Box[];
}

/** What the box says again, and in other words for an item of a flex host than for a block. */
const REPEATED = [
  ...['perspective-origin', 'transform-origin'],
  ...['min-width', 'min-height', 'min-inline-size', 'min-block-size'],
];
const PSEUDO_ELEMENTS = ['::before', '::after', '::backdrop', '::marker', '::placeholder'];

/**
 * Reads the look of everything in the shadow roots of the elements that match. The function runs in the page, where a
 * named one inside it would miss what the loader of these tests wraps it in.
 */
export const lookInside = (page: Page, selector: string): Promise<Look> =>
  page.evaluate(
    (selector, repeated, pseudos) => {
      const properties = [...getComputedStyle(document.body)].filter(
        (name) => !name.startsWith('--') && !repeated.includes(name),
      );
      const boxes = [...document.querySelectorAll(selector)].flatMap((host) => {
        const origin = host.shadowRoot!.firstElementChild!.getBoundingClientRect();
        return [...host.shadowRoot!.querySelectorAll('*')].flatMap((element) => {
          const {left, top, width, height} = element.getBoundingClientRect();
          const lengths = [left - origin.left, top - origin.top, width, height].map(
            (length) => `${length}px`,
          );
          return ['', ...pseudos].flatMap((pseudo) => {
            const style = getComputedStyle(element, pseudo);
            if (pseudo !== '' && style.content === 'none') return [];
            // An item of a flex host is a block, and says so.
            const values = properties.map((name) => style.getPropertyValue(name).replace(/^inline-/, ''));
            return {
              path: `${host.localName} ${element.localName}.${element.className}${pseudo}`,
              values: [...values, ...(pseudo === '' ? lengths : [])],
            };
          });
        });
      });
      return {properties: [...properties, 'left', 'top', 'width', 'height'], boxes};
    },
    selector,
    REPEATED,
    PSEUDO_ELEMENTS,
  );

const LENGTH = /^-?[\d.]+px$/;

/** Whether two values are the same, but for less than a pixel. */
const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one === other ||
  (LENGTH.test(one ?? '') &&
    LENGTH.test(other ?? '') &&
    Math.abs(parseFloat(one ?? '') - parseFloat(other ?? '')) < 1);

/** What differs, a line each. */
export function differences(expected: Look, actual: Look): string[] {
  if (expected.boxes.length !== actual.boxes.length)
    return [`${String(actual.boxes.length)} boxes instead of ${String(expected.boxes.length)}`];
  return expected.boxes.flatMap(({path, values}, index) => {
    const other = actual.boxes[index];
    if (other?.path !== path) return [`${other?.path ?? 'nothing'} in place of ${path}`];
    return values.flatMap((value, property) =>
      isSame(value, other.values[property])
        ? []
        : [`${path} ${expected.properties[property] ?? ''}: ${other.values[property] ?? ''}, not ${value}`],
    );
  });
}
