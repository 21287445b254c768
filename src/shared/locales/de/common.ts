import type {Language} from '../language.js';

export const common: Language['common'] = {
  notAvailable: '—',
  retry: 'Erneut versuchen',
  copied: 'Kopiert',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn selbst.',
  cancel: 'Abbrechen',
  downloadContract: 'Vertrag herunterladen',
  saved: (file) => `${file} gespeichert`,
  downloadFailed: (message) => `Der Download ist fehlgeschlagen. ${message}`,
  updated: (ago) => `Aktualisiert ${ago}`,
  updatedNow: 'Gerade aktualisiert',
  stale: (time) => `Letzte gültige Daten vom ${time}. Der Endpunkt liefert derzeit keine Daten.`,
  emptyTitle: 'Noch keine Daten vorhanden',
  emptyHint: 'Der Endpunkt liefert für dieses Konto keinen solchen Datensatz.',
  signedOutTitle: 'Bitte melden Sie sich an',
  signedOutHint:
    'Der Endpunkt kennt Sie nicht, oder Ihre Anmeldung ist abgelaufen. Melden Sie sich an und versuchen Sie es erneut.',
  notAllowedTitle: 'Ihre Rolle erlaubt das nicht',
  notAllowedHint: 'Dafür ist die Rolle „Billing“ nötig. Bitten Sie einen Administrator Ihres Kontos darum.',
  notConfiguredTitle: 'Dieses Widget ist nicht eingerichtet',
  notConfiguredHint: (attributes) => `Setzen Sie ${attributes}.`,
  severalOrganizations: (count) =>
    `Der Endpunkt führt ${count} Organisationen auf. Setzen Sie org-id auf eine davon oder provider-id für alle.`,
  sampleData: 'Beispieldaten',
};
