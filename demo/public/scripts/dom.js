// @ts-check
/**
 * Makes an element. Text is only ever text: pages here require Trusted Types.
 *
 * @template {string} T
 * @param {T} tag
 * @param {Readonly<Record<string, string>>} [attributes]
 * @param {...(Node | string)} children
 * @returns {T extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[T] : HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return /** @type {any} */ (element);
}

/**
 * The one element of the page that matches; a page without it is wrong.
 *
 * @template {HTMLElement} E
 * @param {string} selector
 * @param {abstract new () => E} type
 * @returns {E}
 */
export function find(selector, type) {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`This page has no ${selector}.`);
  return element;
}
