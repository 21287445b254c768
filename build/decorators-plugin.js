/**
 * What TypeScript's decorators come to at run time, for the one kind that is used here: on properties, giving nothing back
 * (`src/shared/property.ts`). The compiler's own helper also knows classes, methods and replaced descriptors.
 */
const HELPER = `export default (decorators, prototype, name) => {
  for (const decorate of decorators) decorate(prototype, name);
};
`;

/** @returns {import('vite').Plugin} */
export function propertyDecorators() {
  return {
    name: 'property-decorators',
    transform: {
      filter: {id: /\/helpers\/esm\/decorate\.js$/},
      handler: () => ({code: HELPER, map: null}),
    },
  };
}
