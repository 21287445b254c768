import type {Language} from '../language.js';

export const capDialog: Language['capDialog'] = {
  capAt: 'Benutzer begrenzen auf',
  usage: (users, devices, mark) => `Benutzer: ${users} · Geräte: ${devices} · Aktueller Höchststand: ${mark}`,
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  refusedEmpty:
    'Geben Sie an, auf wie viele Benutzer begrenzt werden soll (1 bis 10.000), oder wählen Sie „Kein Limit“.',
  refusedNotWhole: 'Das Limit muss eine ganze Zahl von 1 bis 10.000 sein. Geben Sie nur Ziffern ein.',
  refusedTooSmall: 'Das Limit muss mindestens 1 betragen. Soll es keines geben, wählen Sie „Kein Limit“.',
  refusedTooLarge: 'Das Limit darf höchstens 10.000 betragen. Soll es keines geben, wählen Sie „Kein Limit“.',
  usersOver: (count, shown, cap, plural) =>
    `${plural(count, {one: `${shown} Benutzer liegt`, other: `${shown} Benutzer liegen`})} über diesem Limit. ` +
    `Niemand wird entfernt, aber es kann niemand hinzugefügt werden, bis die Zahl unter ${cap} sinkt.`,
  atCap: (cap) =>
    `Die Zahl der Benutzer entspricht diesem Limit: Es kann niemand hinzugefügt werden, bis sie unter ${cap} sinkt.`,
  overage: (count, shown, licenses, plural) =>
    `Mehr als die ${licenses} Lizenzen: Dieses Limit erlaubt eine Überschreitung um ` +
    `${plural(count, {one: `${shown} Benutzer`, other: `${shown} Benutzer`})}.`,
  capsTotal: (total, licenses) => `Alle Limits zusammen ergäben ${total} von ${licenses} Lizenzen.`,
  capsTotalAbove: (total, licenses) =>
    `Alle Limits zusammen ergäben ${total}, mehr als die ${licenses} Lizenzen.`,
  capsTotalAlone: (total) => `Alle Limits zusammen ergäben ${total}.`,
  noVersion:
    'Dieser Endpunkt führt keine Versionen: Ändert inzwischen jemand anderes dieses Limit, bleibt das unbemerkt.',
  conflict: (theirs, yours) =>
    `Jemand anderes hat dieses Limit inzwischen geändert. Es lautet jetzt: ${theirs}. Ihre Eingabe: ${yours}. ` +
    '„Speichern“ setzt Ihren Wert, „Abbrechen“ lässt den anderen stehen.',
  failedToSave: (message) => `Das Limit wurde nicht gespeichert. ${message}`,
};
