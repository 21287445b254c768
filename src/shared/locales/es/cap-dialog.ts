import type {Language} from '../language.js';

export const capDialog: Language['capDialog'] = {
  capAt: 'Limitar usuarios a',
  usage: (users, devices, mark) => `Usuarios: ${users} · Dispositivos: ${devices} · Pico actual: ${mark}`,
  save: 'Guardar',
  saving: 'Guardando…',
  refusedEmpty: 'Escriba el número máximo de usuarios, de 1 a 10\u00a0000, o elija «Sin límite».',
  refusedNotWhole: 'El límite debe ser un número entero de 1 a 10\u00a0000, escrito solo con cifras.',
  refusedTooSmall: 'El límite mínimo es 1. Si no quiere ninguno, elija «Sin límite».',
  refusedTooLarge: 'El límite máximo es 10\u00a0000. Si no quiere ninguno, elija «Sin límite».',
  usersOver: (count, shown, cap, plural) =>
    `Hay ${plural(count, {
      one: `${shown} usuario`,
      many: `${shown} de usuarios`,
      other: `${shown} usuarios`,
    })} por encima de este límite. ` +
    `No se elimina a nadie, pero no se podrá añadir a nadie hasta que el número baje de ${cap}.`,
  atCap: (cap) =>
    `Hay tantos usuarios como permite este límite: no se podrá añadir a nadie hasta que el número baje de ${cap}.`,
  overage: (count, shown, licenses, plural) =>
    `Por encima de las licencias contratadas (${licenses}): este límite permite un exceso de ` +
    `${plural(count, {
      one: `${shown} usuario`,
      many: `${shown} de usuarios`,
      other: `${shown} usuarios`,
    })}.`,
  capsTotal: (total, licenses) => `La suma de todos los límites sería ${total} de ${licenses} licencias.`,
  capsTotalAbove: (total, licenses) =>
    `La suma de todos los límites sería ${total}, por encima de las ${licenses} licencias.`,
  capsTotalAlone: (total) => `La suma de todos los límites sería ${total}.`,
  noVersion:
    'Este punto de conexión no guarda versiones: si otra persona cambia este límite entretanto, nadie lo notará.',
  conflict: (theirs, yours) =>
    `Otra persona ha cambiado este límite entretanto. Valor actual: ${theirs}. Su valor: ${yours}. ` +
    '«Guardar» aplica el suyo; «Cancelar» deja el otro.',
  failedToSave: (message) => `El límite no se ha guardado. ${message}`,
};
