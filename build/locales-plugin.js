/**
 * Lets the library fetch each language as the one file dist/locales/<language>.js, which a build of its own makes: a
 * file a widget would be ten requests where a page has no bundler.
 *
 * @returns {import('vite').Plugin}
 */
export function separateLocales() {
  return {
    name: 'separate-locales',
    enforce: 'pre',
    resolveId: {
      filter: {id: /^\.\/locales\/[a-z]+\.js$/},
      // As seen from dist/shared/.
      handler: (id) => ({id: `.${id}`, external: true}),
    },
  };
}
