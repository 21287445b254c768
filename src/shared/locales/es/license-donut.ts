import type {Language} from '../language.js';

export const licenseDonut: Language['licenseDonut'] = {
  name: 'Uso de licencias',
  loading: 'Cargando las licencias',
  failed: 'No se han podido cargar las licencias',
  ofLicenses: (committed) => `de ${committed} licencias`,
  licensesUsed: 'licencias en uso',
  left: (count) => `LIBRES: ${count}`,
  over: (count) => `${count} DE MÁS`,
  available: (count, shown, plural) =>
    plural(count, {
      one: `${shown} licencia disponible`,
      many: `${shown} de licencias disponibles`,
      other: `${shown} licencias disponibles`,
    }),
  overLine: (count, shown, plural) =>
    plural(count, {
      one: `${shown} licencia por encima del contrato`,
      many: `${shown} de licencias por encima del contrato`,
      other: `${shown} licencias por encima del contrato`,
    }),
  purchased: (count) => `Compradas: ${count}`,
  included: (count) => `Incluidas: ${count}`,
  usedUnknown: 'El punto de conexión no indica cuántas licencias se usan.',
  committedUnknown: 'El punto de conexión no indica cuántas licencias se compraron.',
  includes: (product) => `Qué incluye ${product}`,
  manager: 'Si tiene preguntas sobre el contrato, diríjase a su gestor de cuenta.',
  noContractTitle: 'Sin contrato por volumen',
  noContract: 'El uso se muestra para las licencias compradas por volumen. Consulte a su gestor de cuenta.',
  noContractLine: 'Consulte a su gestor de cuenta sobre las licencias.',
  lastRead: (time) => `datos del ${time}`,
  figure: 'Dato',
  count: 'Licencias',
  used: 'En uso',
  committed: 'Contratadas',
  availableRow: 'Disponibles',
  usedPercent: 'Porcentaje en uso',
};
