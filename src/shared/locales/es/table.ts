import type {Language} from '../language.js';

export const table: Language['table'] = {
  rows: (name) => `${name}, filas`,
  loadingRow: 'Cargando…',
  unreadableRow: 'Este registro no se puede leer.',
  reading: (loaded, total) => `Leyendo ${loaded} de ${total}…`,
  readingHint: 'Este punto de conexión no ordena ni filtra, así que primero se lee la lista entera.',
  incomplete: (loaded, total) => `Se muestran ${loaded} de ${total}. El punto de conexión no da más.`,
  rowsFailed: (message) => `Algunas filas no se han podido leer. ${message}`,
  behind: (message) => `Estas no son las filas solicitadas. ${message}`,
  unread: (count, shown, plural) =>
    plural(count, {
      one: `${shown} registro no se ha podido leer entero.`,
      many: `${shown} de registros no se han podido leer enteros.`,
      other: `${shown} registros no se han podido leer enteros.`,
    }),
  print: 'Imprimir',
  printed: (shown, count) => `${shown} de ${count} filas`,
  sortBy: 'Ordenar por',
  firstToLast: (label) => `${label}: de A a Z`,
  lastToFirst: (label) => `${label}: de Z a A`,
  lowestFirst: (label) => `${label}: de menor a mayor`,
  highestFirst: (label) => `${label}: de mayor a menor`,
  oldestFirst: (label) => `${label}: primero lo más antiguo`,
  newestFirst: (label) => `${label}: primero lo más reciente`,
};
