/** The ready themes, for parts of a page that shows several. */
/// <reference types="vite/client" />
import bootstrap from '../../src/themes/bootstrap.css?inline';
import fluent from '../../src/themes/fluent.css?inline';
import neutral from '../../src/themes/neutral.css?inline';

/** Names of looks → what they are called. `own` is that of a page which sets nothing. */
export const LOOKS = {own: 'No theme', neutral: 'Neutral', bootstrap: 'Bootstrap', fluent: 'Fluent'} as const;
export type Look = keyof typeof LOOKS;

export const classOf = (look: string): string => (look === 'own' ? '' : `sw-${look}`);

/** A theme is for the whole page too: here it is only for what stands inside its class. */
const insideItsClass = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replaceAll(':root,', ''));
  return sheet;
};

/** Makes the classes of the looks known to the document. */
export function adoptLooks(): void {
  document.adoptedStyleSheets.push(...[neutral, bootstrap, fluent].map(insideItsClass));
}
