import type {Language} from '../language.js';

const SPEND_IN = new Map([
  ['contract', 'Dépenses du contrat'],
  ['month', 'Dépenses du mois'],
  ['quarter', 'Dépenses du trimestre'],
  ['year', 'Dépenses de l’année'],
  ['term', 'Dépenses sur la durée'],
]);

export const subscriptionCard: Language['subscriptionCard'] = {
  name: 'Abonnement',
  loading: 'Chargement de l’abonnement',
  failed: 'Impossible de charger l’abonnement',
  noPlan: 'Offre sans nom',
  active: 'ACTIF',
  trial: 'ESSAI',
  suspended: 'SUSPENDU',
  subscriptionId: 'Identifiant d’abonnement',
  copySubscriptionId: 'Copier l’identifiant d’abonnement',
  seatsUsed: (used, purchased) => `Sièges utilisés\u00a0: ${used} sur ${purchased}`,
  seatsPurchasedOnly: (purchased) => `Sièges achetés\u00a0: ${purchased}`,
  seatsUsedOnly: (used) => `Sièges utilisés\u00a0: ${used}`,
  seatsUnknown: 'Sièges non disponibles',
  seatsFree: (count) => `reste ${count}`,
  seatsOver: (count) => `${count} en trop`,
  nearLimit: 'LIMITE PROCHE',
  overLimit: 'LIMITE DÉPASSÉE',
  start: 'Début du contrat',
  renews: 'Renouvellement',
  inDays: (count, shown, plural) =>
    plural(count, {one: `DANS ${shown} JOUR`, many: `DANS ${shown} DE JOURS`, other: `DANS ${shown} JOURS`}),
  renewsToday: 'AUJOURD’HUI',
  daysAgo: (count, shown, plural) =>
    plural(count, {
      one: `IL Y A ${shown} JOUR`,
      many: `IL Y A ${shown} DE JOURS`,
      other: `IL Y A ${shown} JOURS`,
    }),
  term: 'Durée',
  idle: 'Sièges inutilisés',
  idleCost: (count, cost) => `${count}, soit ${cost}`,
  addOns: 'Modules complémentaires',
  addOn: (name, quantity) => `${name} ×\u00a0${quantity}`,
  pricePerUser: 'Prix par utilisateur',
  spend: 'Dépenses',
  spendIn: (period) => SPEND_IN.get(period.toLowerCase()) ?? `Dépenses (${period})`,
  estimatedCharge: 'Prochain prélèvement estimé',
  chargeOn: (amount, date) => `${amount} le ${date}`,
  chargeArithmetic: (users, free, price) =>
    `(${users} utilisateurs −\u00a0${free}\u00a0gratuits) ×\u00a0${price}`,
  accountManager: 'Responsable de compte',
  addRenewal: 'Ajouter au calendrier',
  copyDetails: 'Copier les détails',
  export: 'Exporter',
  exportJson: 'Exporter en JSON',
  exportCsv: 'Exporter en CSV',
  renewalSummary: (name, plan) => `${name}\u00a0: renouvellement de ${plan}`,
};
