import type {ErrorTexts} from '../language.js';

const BUSY = 'El punto de conexión está saturado o no disponible. Vuelva a intentarlo en un momento.';
const CHANGED = 'El registro ha cambiado entretanto. Vuelva a cargarlo para ver su estado actual.';

export const errors: ErrorTexts = {
  NETWORK: 'No se puede acceder al punto de conexión. Compruebe la conexión y vuelva a intentarlo.',
  NETWORK_ELSEWHERE:
    'No se puede acceder a {origin}. Compruebe la conexión y que allí se permita el origen de esta página (CORS).',
  TIMEOUT: 'El punto de conexión no ha respondido a tiempo. Vuelva a intentarlo en un momento.',
  NO_TOKEN: 'La página no ha facilitado un token válido. Vuelva a iniciar sesión.',
  REDIRECTED:
    'El punto de conexión redirige la solicitud, normalmente a un inicio de sesión. Vuelva a iniciar sesión.',
  BAD_ANSWER: 'La respuesta del punto de conexión no se puede leer. Compruebe su dirección.',
  BAD_ENDPOINT: 'La dirección del punto de conexión no es válida. Compruebe el atributo endpoint.',
  BAD_ID: 'No es el identificador de una organización, un proveedor ni una factura. Compruébelo.',
  NOT_AVAILABLE: 'La fuente del punto de conexión no contiene estos datos.',
  NOT_LOADED:
    'No se ha podido cargar un archivo de este widget. Compruebe la conexión y vuelva a cargar la página.',
  HTTP_401: 'El punto de conexión exige iniciar sesión. Vuelva a iniciar sesión.',
  HTTP_403: 'El punto de conexión no lo permite. Solicite el rol «Billing».',
  HTTP_404: 'El punto de conexión no encuentra estos datos. Compruebe los identificadores y su dirección.',
  HTTP_408: 'El punto de conexión no ha respondido a tiempo. Vuelva a intentarlo en un momento.',
  HTTP_409: CHANGED,
  HTTP_412: CHANGED,
  HTTP_429: 'El punto de conexión ha recibido demasiadas solicitudes. Vuelva a intentarlo en un momento.',
  HTTP_500: 'Se ha producido un error en el punto de conexión. Vuelva a intentarlo en un momento.',
  HTTP_502: BUSY,
  HTTP_503: BUSY,
  HTTP_504: BUSY,
};
