import type {Language} from '../language.js';

export const capDialog: Language['capDialog'] = {
  capAt: 'Limiter les utilisateurs à',
  usage: (users, devices, mark) =>
    `Utilisateurs\u00a0: ${users} · Appareils\u00a0: ${devices} · Pic actuel\u00a0: ${mark}`,
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  refusedEmpty:
    'Indiquez le nombre maximal d’utilisateurs, de 1 à 10\u202f000, ou choisissez «\u00a0Aucun plafond\u00a0».',
  refusedNotWhole: 'Le plafond doit être un nombre entier de 1 à 10\u202f000, en chiffres uniquement.',
  refusedTooSmall:
    'Le plafond doit être d’au moins 1. Pour n’en fixer aucun, choisissez «\u00a0Aucun plafond\u00a0».',
  refusedTooLarge:
    'Le plafond doit être d’au plus 10\u202f000. Pour n’en fixer aucun, choisissez «\u00a0Aucun plafond\u00a0».',
  usersOver: (count, shown, cap, plural) =>
    `Ce plafond est dépassé de ${plural(count, {
      one: `${shown} utilisateur`,
      many: `${shown} d’utilisateurs`,
      other: `${shown} utilisateurs`,
    })}. ` +
    `Personne n’est supprimé, mais aucun ajout n’est possible tant que le nombre d’utilisateurs n’est pas inférieur à ${cap}.`,
  atCap: (cap) =>
    `Le nombre d’utilisateurs est égal à ce plafond\u00a0: aucun ajout n’est possible tant qu’il n’est pas inférieur à ${cap}.`,
  overage: (count, shown, licenses, plural) =>
    `Au-delà des licences achetées (${licenses})\u00a0: ce plafond autorise un dépassement de ` +
    `${plural(count, {
      one: `${shown} utilisateur`,
      many: `${shown} d’utilisateurs`,
      other: `${shown} utilisateurs`,
    })}.`,
  capsTotal: (total, licenses) =>
    `La somme de tous les plafonds serait de ${total} pour ${licenses} licences.`,
  capsTotalAbove: (total, licenses) =>
    `La somme de tous les plafonds serait de ${total}, soit plus que les ${licenses} licences.`,
  capsTotalAlone: (total) => `La somme de tous les plafonds serait de ${total}.`,
  noVersion:
    'Ce point de terminaison ne gère pas les versions\u00a0: si quelqu’un d’autre modifie ce plafond entre-temps, personne ne le remarquera.',
  conflict: (theirs, yours) =>
    `Quelqu’un d’autre a modifié ce plafond entre-temps. Valeur actuelle\u00a0: ${theirs}. Votre saisie\u00a0: ${yours}. ` +
    '«\u00a0Enregistrer\u00a0» applique la vôtre, «\u00a0Annuler\u00a0» conserve l’autre.',
  failedToSave: (message) => `Le plafond n’a pas été enregistré. ${message}`,
};
