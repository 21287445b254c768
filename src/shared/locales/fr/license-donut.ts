import type {Language} from '../language.js';

export const licenseDonut: Language['licenseDonut'] = {
  name: 'Utilisation des licences',
  loading: 'Chargement des licences',
  failed: 'Impossible de charger les licences',
  ofLicenses: (committed) => `sur ${committed} licences`,
  licensesUsed: 'licences utilisées',
  left: (count) => `RESTE ${count}`,
  over: (count) => `${count} EN TROP`,
  available: (count, shown, plural) =>
    plural(count, {
      one: `${shown} licence disponible`,
      many: `${shown} de licences disponibles`,
      other: `${shown} licences disponibles`,
    }),
  overLine: (count, shown, plural) =>
    plural(count, {
      one: `${shown} licence au-delà du contrat`,
      many: `${shown} de licences au-delà du contrat`,
      other: `${shown} licences au-delà du contrat`,
    }),
  purchased: (count) => `Achetées\u00a0: ${count}`,
  included: (count) => `Incluses\u00a0: ${count}`,
  usedUnknown: 'Le point de terminaison n’indique pas combien de licences sont utilisées.',
  committedUnknown: 'Le point de terminaison n’indique pas combien de licences ont été achetées.',
  includes: (product) => `Ce que comprend ${product}`,
  manager: 'Pour toute question sur le contrat, contactez votre responsable de compte.',
  noContractTitle: 'Aucun contrat en volume',
  noContract:
    'L’utilisation est affichée pour les licences achetées en volume. Contactez votre responsable de compte.',
  noContractLine: 'Pour obtenir des licences, contactez votre responsable de compte.',
  lastRead: (time) => `au ${time}`,
  figure: 'Indicateur',
  count: 'Licences',
  used: 'Utilisées',
  committed: 'Engagées',
  availableRow: 'Disponibles',
  usedPercent: 'Pourcentage utilisé',
};
