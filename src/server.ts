/**
 * For a server that renders the widgets with `@lit-labs/ssr`: registers them all, and has at hand what a browser
 * fetches only when it needs it, since a server renders at once.
 */
import './define.js';
import {languageFiles, languageOf} from './shared/languages.js';
import {ServerElement} from './shared/server-element.js';
import {listReading} from './shared/table/lazy-reading.js';

// Imported late, since a static import of everything would have each module name all it exports a second time.
const elements = Object.values(await import('./index.js')).filter(
  (value) => typeof value === 'function' && value.prototype instanceof ServerElement,
) as (typeof ServerElement)[];

/** As a browser hashes the text of a `<style>`. */
async function sourceOf({elementStyles}: typeof ServerElement): Promise<string> {
  const text = elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}

listReading.ready = await import('./shared/table/reading.js');
// The placeholder of the size to come is for widgets that are not there yet.
ServerElement.addInitializer((element) => {
  element.setAttribute('data-server-rendered', '');
});
// Waits for the files themselves: of a language that was asked for before, only whoever asked is told.
await Promise.allSettled(
  [...languageFiles].map(([code, load]) => {
    languageOf(code, () => undefined);
    return load();
  }),
);

/**
 * For the `style-src` of a page's policy: the sources of the style sheets in the rendered markup, one for each widget,
 * each as `'sha256-…'` with its quotes. Without them a page that allows no inline styles shows the markup bare until
 * the widgets are defined.
 */
export const styleSources: readonly string[] = await Promise.all(elements.map(sourceOf));
