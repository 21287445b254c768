import type {Language} from '../language.js';

export const common: Language['common'] = {
  notAvailable: '—',
  retry: 'Reintentar',
  copied: 'Copiado',
  copyFailed: 'El navegador no ha permitido copiar. Seleccione el texto y cópielo manualmente.',
  cancel: 'Cancelar',
  downloadContract: 'Descargar contrato',
  saved: (file) => `${file} guardado`,
  downloadFailed: (message) => `La descarga ha fallado. ${message}`,
  updated: (ago) => `Actualizado ${ago}`,
  updatedNow: 'Actualizado ahora mismo',
  stale: (time) => `Últimos datos válidos: ${time}. Ahora mismo el punto de conexión no facilita datos.`,
  emptyTitle: 'Aún no hay nada que mostrar',
  emptyHint: 'El punto de conexión no tiene este registro para esta cuenta.',
  signedOutTitle: 'Inicie sesión para ver esto',
  signedOutHint:
    'El punto de conexión no sabe quién es usted o su sesión ha caducado. Inicie sesión y vuelva a intentarlo.',
  notAllowedTitle: 'Su rol no lo permite',
  notAllowedHint: 'Se necesita el rol «Billing». Pídaselo a un administrador de su cuenta.',
  notConfiguredTitle: 'Este widget no está configurado',
  notConfiguredHint: (attributes) => `Defina ${attributes}.`,
  severalOrganizations: (count) =>
    `El punto de conexión contiene ${count} organizaciones. Indique una de ellas en org-id, o provider-id para todas.`,
  sampleData: 'Datos de ejemplo',
};
