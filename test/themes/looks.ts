/** Pages in every look: with a theme of ours or none, with the library it is made for or without, light and dark. */
import {fixture, html} from '@open-wc/testing';
import {webDarkTheme, webLightTheme} from '@fluentui/tokens';
import {contrasting} from '../helpers/more-contrast.js';

export type Scheme = 'light' | 'dark';
export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

export interface Look {
  readonly name: string;
  /** Theme of ours. */
  readonly theme?: 'neutral' | 'bootstrap' | 'fluent';
  /** The library whose page it is. */
  readonly library?: 'bootstrap' | 'fluent';
}

export const LOOKS: readonly Look[] = [
  {name: 'no theme'},
  {name: 'neutral', theme: 'neutral'},
  {name: 'bootstrap on a page without Bootstrap', theme: 'bootstrap'},
  {name: 'bootstrap on a page with Bootstrap', theme: 'bootstrap', library: 'bootstrap'},
  {name: 'fluent on a page without Fluent', theme: 'fluent'},
  {name: 'fluent inside a FluentProvider', theme: 'fluent', library: 'fluent'},
];

async function textOf(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response.text();
}

const themeText = (name: string): Promise<string> => textOf(`/src/themes/${name}.css`);
const bootstrapText = (): Promise<string> => textOf('/node_modules/bootstrap/dist/css/bootstrap.min.css');

const sheetOf = async (text: string): Promise<CSSStyleSheet> => new CSSStyleSheet().replace(text);

/** A page in that look, to put widgets into. `resetPage` takes it away. */
export async function page({theme, library}: Look, scheme: Scheme, isMore = false): Promise<HTMLElement> {
  const texts = [
    ...(library === 'bootstrap' ? [await bootstrapText()] : []),
    ...(theme ? [await themeText(theme)] : []),
  ];
  document.adoptedStyleSheets = await Promise.all(
    texts.map((text) => sheetOf(isMore ? contrasting(text) : text)),
  );
  const place = await fixture<HTMLElement>(html`<div></div>`);
  if (library === 'bootstrap') place.dataset.bsTheme = scheme;
  else place.style.setProperty('color-scheme', scheme);
  if (library === 'fluent') {
    place.className = 'fui-FluentProvider';
    const tokens = scheme === 'light' ? webLightTheme : webDarkTheme;
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(`--${name}`, String(value));
  }
  return place;
}

export function resetPage(): void {
  document.adoptedStyleSheets = [];
}
