import type {Language} from '../language.js';

export const common: Language['common'] = {
  notAvailable: '—',
  retry: 'Réessayer',
  copied: 'Copié',
  copyFailed: 'Le navigateur n’a pas autorisé la copie. Sélectionnez le texte et copiez-le vous-même.',
  cancel: 'Annuler',
  downloadContract: 'Télécharger le contrat',
  saved: (file) => `${file} enregistré`,
  downloadFailed: (message) => `Le téléchargement a échoué. ${message}`,
  updated: (ago) => `Mis à jour ${ago}`,
  updatedNow: 'Mis à jour à l’instant',
  stale: (time) =>
    `Dernières données valides\u00a0: ${time}. Le point de terminaison ne fournit pas de données pour le moment.`,
  emptyTitle: 'Rien à afficher pour l’instant',
  emptyHint: 'Le point de terminaison ne fournit pas cet enregistrement pour ce compte.',
  signedOutTitle: 'Connectez-vous pour voir ces données',
  signedOutHint:
    'Le point de terminaison ne vous reconnaît pas, ou votre session a expiré. Connectez-vous, puis réessayez.',
  notAllowedTitle: 'Votre rôle ne le permet pas',
  notAllowedHint:
    'Le rôle «\u00a0Billing\u00a0» est nécessaire. Demandez-le à un administrateur de votre compte.',
  notConfiguredTitle: 'Ce widget n’est pas configuré',
  notConfiguredHint: (attributes) => `Définissez ${attributes}.`,
  severalOrganizations: (count) =>
    `Le point de terminaison répertorie ${count} organisations. Indiquez l’une d’elles dans org-id, ou provider-id pour toutes.`,
  sampleData: 'Données d’exemple',
};
