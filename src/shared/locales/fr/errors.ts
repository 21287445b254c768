import type {ErrorTexts} from '../language.js';

const BUSY = 'Le point de terminaison est surchargé ou indisponible. Réessayez dans un instant.';
const CHANGED = 'L’enregistrement a été modifié entre-temps. Rechargez pour voir sa valeur actuelle.';

export const errors: ErrorTexts = {
  NETWORK: 'Le point de terminaison est injoignable. Vérifiez la connexion, puis réessayez.',
  NETWORK_ELSEWHERE:
    '{origin} est injoignable. Vérifiez la connexion, et que l’origine de cette page y est autorisée (CORS).',
  TIMEOUT: 'Le point de terminaison n’a pas répondu à temps. Réessayez dans un instant.',
  NO_TOKEN: 'La page n’a pas fourni de jeton valide. Reconnectez-vous.',
  REDIRECTED:
    'Le point de terminaison redirige la requête, le plus souvent vers une page de connexion. Reconnectez-vous.',
  BAD_ANSWER: 'La réponse du point de terminaison est illisible. Vérifiez son adresse.',
  BAD_ENDPOINT: 'L’adresse du point de terminaison n’est pas valide. Vérifiez l’attribut endpoint.',
  BAD_ID: 'Ce n’est l’identifiant ni d’une organisation, ni d’un fournisseur, ni d’une facture. Vérifiez-le.',
  NOT_AVAILABLE: 'La source du point de terminaison ne contient pas ces données.',
  NOT_LOADED:
    'Un fichier de ce widget n’a pas pu être chargé. Vérifiez la connexion, puis rechargez la page.',
  HTTP_401: 'Le point de terminaison exige une connexion. Reconnectez-vous.',
  HTTP_403: 'Le point de terminaison ne le permet pas. Demandez le rôle «\u00a0Billing\u00a0».',
  HTTP_404: 'Le point de terminaison ne trouve pas ces données. Vérifiez les identifiants et son adresse.',
  HTTP_408: 'Le point de terminaison n’a pas répondu à temps. Réessayez dans un instant.',
  HTTP_409: CHANGED,
  HTTP_412: CHANGED,
  HTTP_429: 'Le point de terminaison a reçu trop de requêtes. Réessayez dans un instant.',
  HTTP_500: 'Une erreur s’est produite au niveau du point de terminaison. Réessayez dans un instant.',
  HTTP_502: BUSY,
  HTTP_503: BUSY,
  HTTP_504: BUSY,
};
