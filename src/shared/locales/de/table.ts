import type {Language} from '../language.js';

export const table: Language['table'] = {
  rows: (name) => `${name}, Zeilen`,
  loadingRow: 'Wird geladen …',
  unreadableRow: 'Dieser Datensatz konnte nicht gelesen werden.',
  reading: (loaded, total) => `${loaded} von ${total} gelesen …`,
  readingHint: 'Dieser Endpunkt sortiert und filtert nicht, daher wird zuerst die ganze Liste gelesen.',
  incomplete: (loaded, total) => `${loaded} von ${total} angezeigt. Mehr liefert der Endpunkt nicht.`,
  rowsFailed: (message) => `Einige Zeilen konnten nicht gelesen werden. ${message}`,
  behind: (message) => `Das sind nicht die Zeilen, die Sie angefordert haben. ${message}`,
  unread: (count, shown, plural) =>
    plural(count, {
      one: `${shown} Datensatz konnte nicht vollständig gelesen werden.`,
      other: `${shown} Datensätze konnten nicht vollständig gelesen werden.`,
    }),
  print: 'Drucken',
  printed: (shown, count) => `${shown} von ${count} Zeilen`,
  sortBy: 'Sortieren nach',
  firstToLast: (label) => `${label}: A bis Z`,
  lastToFirst: (label) => `${label}: Z bis A`,
  lowestFirst: (label) => `${label}: aufsteigend`,
  highestFirst: (label) => `${label}: absteigend`,
  oldestFirst: (label) => `${label}: älteste zuerst`,
  newestFirst: (label) => `${label}: neueste zuerst`,
};
