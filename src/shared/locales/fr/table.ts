import type {Language} from '../language.js';

export const table: Language['table'] = {
  rows: (name) => `${name}, lignes`,
  loadingRow: 'Chargement…',
  unreadableRow: 'Cet enregistrement est illisible.',
  reading: (loaded, total) => `Lecture de ${loaded} sur ${total}…`,
  readingHint: 'Ce point de terminaison ne trie ni ne filtre\u00a0: la liste entière est d’abord lue.',
  incomplete: (loaded, total) =>
    `${loaded} sur ${total} affichés. Le point de terminaison n’en fournit pas plus.`,
  rowsFailed: (message) => `Certaines lignes n’ont pas pu être lues. ${message}`,
  behind: (message) => `Ce ne sont pas les lignes demandées. ${message}`,
  unread: (count, shown, plural) =>
    plural(count, {
      one: `${shown} enregistrement n’a pas pu être lu en entier.`,
      many: `${shown} d’enregistrements n’ont pas pu être lus en entier.`,
      other: `${shown} enregistrements n’ont pas pu être lus en entier.`,
    }),
  print: 'Imprimer',
  printed: (shown, count) => `Lignes\u00a0: ${shown} sur ${count}`,
  sortBy: 'Trier par',
  firstToLast: (label) => `${label}\u00a0: de A à Z`,
  lastToFirst: (label) => `${label}\u00a0: de Z à A`,
  lowestFirst: (label) => `${label}\u00a0: croissant`,
  highestFirst: (label) => `${label}\u00a0: décroissant`,
  oldestFirst: (label) => `${label}\u00a0: anciennes d’abord`,
  newestFirst: (label) => `${label}\u00a0: récentes d’abord`,
};
