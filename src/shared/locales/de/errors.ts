import type {ErrorTexts} from '../language.js';

const BUSY = 'Der Endpunkt ist gerade überlastet oder nicht verfügbar. Versuchen Sie es in Kürze erneut.';
const CHANGED = 'Der Datensatz wurde inzwischen geändert. Laden Sie neu, um den aktuellen Stand zu sehen.';

export const errors: ErrorTexts = {
  NETWORK: 'Der Endpunkt ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  NETWORK_ELSEWHERE:
    '{origin} ist nicht erreichbar. Prüfen Sie die Verbindung und ob der Ursprung dieser Seite dort erlaubt ist (CORS).',
  TIMEOUT: 'Der Endpunkt hat nicht rechtzeitig geantwortet. Versuchen Sie es in Kürze erneut.',
  NO_TOKEN: 'Die Seite hat kein gültiges Token geliefert. Melden Sie sich erneut an.',
  REDIRECTED: 'Der Endpunkt leitet die Anfrage um, meist zu einer Anmeldeseite. Melden Sie sich erneut an.',
  BAD_ANSWER: 'Die Antwort des Endpunkts ist nicht lesbar. Prüfen Sie die Adresse des Endpunkts.',
  BAD_ENDPOINT: 'Die Adresse des Endpunkts ist ungültig. Prüfen Sie das Attribut endpoint.',
  BAD_ID: 'Das ist keine ID einer Organisation, eines Anbieters oder einer Rechnung. Prüfen Sie die ID.',
  NOT_AVAILABLE: 'Die Quelle des Endpunkts enthält diese Daten nicht.',
  NOT_LOADED:
    'Eine Datei dieses Widgets konnte nicht geladen werden. Prüfen Sie die Verbindung und laden Sie die Seite neu.',
  HTTP_401: 'Der Endpunkt verlangt eine Anmeldung. Melden Sie sich erneut an.',
  HTTP_403: 'Der Endpunkt erlaubt das nicht. Bitten Sie um die Rolle „Billing“.',
  HTTP_404: 'Der Endpunkt findet diese Daten nicht. Prüfen Sie die IDs und die Adresse des Endpunkts.',
  HTTP_408: 'Der Endpunkt hat nicht rechtzeitig geantwortet. Versuchen Sie es in Kürze erneut.',
  HTTP_409: CHANGED,
  HTTP_412: CHANGED,
  HTTP_429: 'Zu viele Anfragen an den Endpunkt. Versuchen Sie es in Kürze erneut.',
  HTTP_500: 'Am Endpunkt ist ein Fehler aufgetreten. Versuchen Sie es in Kürze erneut.',
  HTTP_502: BUSY,
  HTTP_503: BUSY,
  HTTP_504: BUSY,
};
