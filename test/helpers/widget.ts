import {fixture, html} from '@open-wc/testing';
import type {AccountElement} from '../../src/shared/account-element.js';

/** What tests use of any widget, whatever its data. */
export type Widget = HTMLElement &
  Pick<AccountElement<object>, 'updateComplete' | 'client' | 'data' | 'theme' | 'heading'> & {
    refresh(): Promise<unknown>;
  };

const ALL_STATES = [
  'not-configured',
  'loading',
  'loaded',
  'empty',
  'error',
  'signed-out',
  'not-allowed',
  'refreshing',
  'stale',
  'near',
  'exceeded',
];

export const hasState = (element: Element, state: string): boolean => element.matches(`:state(${state})`);

/** The custom states an element has. */
export const states = (element: Element): readonly string[] =>
  ALL_STATES.filter((state) => hasState(element, state));

/** The next event of that type that reaches `target`. */
export const nextEvent = <K extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: K,
): Promise<GlobalEventHandlersEventMap[K]> =>
  new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as GlobalEventHandlersEventMap[K]), {once: true});
  });

/** How a load ended. */
export type Outcome =
  GlobalEventHandlersEventMap['widget-load'] | GlobalEventHandlersEventMap['widget-error'];

const outcomes = new WeakMap<Element, Promise<Outcome>>();

/** How the first load of a widget made by `connected` ends, and the widget shows it. */
export async function outcome(widget: Widget): Promise<Outcome> {
  const event = await outcomes.get(widget);
  if (!event) throw new Error('That widget was not made by connected().');
  await widget.updateComplete;
  return event;
}

/** A widget on the page, rendered once; what it asks for may be under way. `prepare` sees it before that. */
export async function connected<W extends Widget = Widget>(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  properties: Partial<W>,
  prepare: (widget: W) => void = () => undefined,
): Promise<W> {
  const widget = document.createElement(tag) as Widget as W;
  outcomes.set(widget, Promise.race([nextEvent(widget, 'widget-load'), nextEvent(widget, 'widget-error')]));
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  Object.assign(widget, properties);
  prepare(widget);
  await fixture(html`<div>${widget}</div>`);
  await widget.updateComplete;
  return widget;
}

/** A widget on the page with its data shown. */
export async function loaded<W extends Widget = Widget>(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  properties: Partial<W>,
): Promise<W> {
  const widget = await connected<W>(tag, attributes, properties);
  const {type} = await outcome(widget);
  if (type !== 'widget-load') throw new Error(`<${tag}> could not load.`);
  return widget;
}

/** The element in the widget's shadow root that matches; fails the test where there is none. */
export function within(widget: Element, selector: string): HTMLElement {
  const found = widget.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`<${widget.localName}> has no ${selector}.`);
  return found;
}

/** The button with that accessible name. */
export function button(widget: Element, name: string): HTMLButtonElement {
  const all = [...(widget.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name);
  if (!found) throw new Error(`<${widget.localName}> has no button "${name}".`);
  return found;
}

/** Waits until what `element` fades or moves in by has ended: half transparent, a text has too little contrast for axe. */
export async function atRest(element: Element): Promise<void> {
  await Promise.all(element.getAnimations({subtree: true}).map(({finished}) => finished));
}

/** The text a reader sees, white space folded. */
export const textOf = (element: Element): string =>
  (element.shadowRoot?.textContent ?? element.textContent).replace(/\s+/g, ' ').trim();

/** Words of messages and notes that a page of the other direction would tear apart: those in no `<bdi>`. */
export function withoutDirection(widget: Widget): readonly string[] {
  const said = widget.shadowRoot!.querySelectorAll('.message, .message *, .note, .note *');
  return [...said]
    .filter((element) => !element.closest('bdi, button'))
    .flatMap((element) => [...element.childNodes])
    .filter((node): node is Text => node instanceof Text && node.data.trim() !== '')
    .map(({data}) => data);
}
