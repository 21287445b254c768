/** The ready themes, for parts of a page that shows several. */
/// <reference types="vite/client" />
import bootstrap from '../../src/themes/bootstrap.css?inline';
import fluent from '../../src/themes/fluent.css?inline';
import neutral from '../../src/themes/neutral.css?inline';
import {contrasting, textOfSheet} from '../../test/helpers/more-contrast.js';

/** Names of looks → what they are called. `own` is that of a page which sets nothing. */
export const LOOKS = {own: 'No theme', neutral: 'Neutral', bootstrap: 'Bootstrap', fluent: 'Fluent'} as const;
export type Look = keyof typeof LOOKS;

export const classOf = (look: string): string => (look === 'own' ? '' : `sw-${look}`);

const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

/** A theme is for the whole page too: here it is only for what stands inside its class. */
const insideItsClass = (text: string): CSSStyleSheet => sheetOf(text.replaceAll(/:root, ?/g, ''));

/** The theme as it is for readers who ask for more contrast, where `moreContrast` stands around it. */
const withMoreContrast = (sheet: CSSStyleSheet): CSSStyleSheet =>
  sheetOf(
    contrasting(textOfSheet(sheet)).replaceAll(
      /\.(?:sw|fui)-\w+|\[data-bs-theme[^\]]*\]/g,
      '$&:is([data-more-contrast], [data-more-contrast] *)',
    ),
  );

/** Makes the classes of the looks known to the document. */
export function adoptLooks(): void {
  const sheets = [neutral, bootstrap, fluent].map(insideItsClass);
  document.adoptedStyleSheets.push(...sheets, ...sheets.map(withMoreContrast));
}
