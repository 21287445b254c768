import type {Plural} from '../../plural.js';

/** Texts that both tables show. */
export const table = {
  room: 'table',
  english: {
    rows: (name: string) => `${name}, rows`,
    loadingRow: 'Loading …',
    unreadableRow: 'This record could not be read.',
    reading: (loaded: string, total: string) => `Reading ${loaded} of ${total} …`,
    readingHint: 'This endpoint does not sort or filter, so the whole list is read first.',
    incomplete: (loaded: string, total: string) => `${loaded} of ${total} shown. The endpoint gives no more.`,
    rowsFailed: (message: string) => `Some rows could not be read. ${message}`,
    behind: (message: string) => `These are not the rows you asked for. ${message}`,
    unread: (count: number, shown: string, plural: Plural) =>
      plural(count, {
        one: `${shown} record could not be read in full.`,
        other: `${shown} records could not be read in full.`,
      }),
    print: 'Print',
    printed: (shown: string, count: string) => `${shown} of ${count} rows`,
    sortBy: 'Sort by',
    firstToLast: (label: string) => `${label}: A to Z`,
    lastToFirst: (label: string) => `${label}: Z to A`,
    lowestFirst: (label: string) => `${label}: lowest first`,
    highestFirst: (label: string) => `${label}: highest first`,
    oldestFirst: (label: string) => `${label}: oldest first`,
    newestFirst: (label: string) => `${label}: newest first`,
  },
} as const;
