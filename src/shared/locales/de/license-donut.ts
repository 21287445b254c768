import type {Language} from '../language.js';

export const licenseDonut: Language['licenseDonut'] = {
  name: 'Lizenznutzung',
  loading: 'Lizenzen werden geladen',
  failed: 'Die Lizenzen konnten nicht geladen werden',
  ofLicenses: (committed) => `von ${committed} Lizenzen`,
  licensesUsed: 'Lizenzen genutzt',
  left: (count) => `${count} ÜBRIG`,
  over: (count) => `${count} ZU VIEL`,
  available: (count, shown, plural) =>
    plural(count, {one: `${shown} Lizenz verfügbar`, other: `${shown} Lizenzen verfügbar`}),
  overLine: (count, shown, plural) =>
    plural(count, {
      one: `${shown} Lizenz über dem Vertragsumfang`,
      other: `${shown} Lizenzen über dem Vertragsumfang`,
    }),
  purchased: (count) => `${count} gekauft`,
  included: (count) => `${count} inklusive`,
  usedUnknown: 'Der Endpunkt gibt nicht an, wie viele Lizenzen genutzt werden.',
  committedUnknown: 'Der Endpunkt gibt nicht an, wie viele Lizenzen gekauft wurden.',
  includes: (product) => `Was ${product} enthält`,
  manager: 'Bei Fragen zum Vertrag wenden Sie sich an Ihre Kundenbetreuung.',
  noContractTitle: 'Kein Volumenvertrag',
  noContract:
    'Die Lizenznutzung wird für Lizenzen aus einem Volumenvertrag angezeigt. Fragen Sie Ihre Kundenbetreuung danach.',
  noContractLine: 'Fragen Sie Ihre Kundenbetreuung nach Lizenzen.',
  lastRead: (time) => `Stand: ${time}`,
  figure: 'Kennzahl',
  count: 'Lizenzen',
  used: 'Genutzt',
  committed: 'Vereinbart',
  availableRow: 'Verfügbar',
  usedPercent: 'Genutzt in Prozent',
};
