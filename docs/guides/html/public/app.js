// @ts-check
/** @import {AccountScope, InvoiceDownloadEvent, SubscriptionCard, UserCapChangeEvent, WidgetLoadEvent} from 'subscription-widgets' */

const scope = /** @type {AccountScope} */ (document.querySelector('account-scope'));
const card = /** @type {SubscriptionCard} */ (document.querySelector('subscription-card'));
const record = /** @type {SubscriptionCard} */ (document.querySelector('#record'));
const events = /** @type {HTMLElement} */ (document.querySelector('#events'));
const status = /** @type {HTMLElement} */ (document.querySelector('#status'));

// One token for all widgets of the scope: asked for once, again before it runs out and after a 401.
scope.getToken = async () => {
  const response = await fetch('/token');
  if (!response.ok) throw new Error(`No token: /token answers ${response.status}.`);
  return response.text();
};
// Data of your own, as the endpoint would answer it: this card fetches nothing.
record.data = {
  id: '5f123456789abcd123ef01',
  name: 'Acme Inc',
  subscriptionInfo: {
    planName: 'Core',
    subscriptionId: 'SUB-1C0A-55102',
    status: 'active',
    startDate: '2026-05-12',
    renewalDate: '2027-05-12',
    term: '12 months',
    seatsPurchased: 150,
    seatsUsed: 126,
    seatsActive: 119,
    pricePerUser: {amount: '9.00', currency: 'USD'},
    accountManager: {name: 'Dana Whitfield', email: 'dana.whitfield@example.com'},
  },
};

/** @param {string} text */
function note(text) {
  const item = document.createElement('li');
  item.textContent = text;
  events.prepend(item);
}

// Events bubble out of the widgets, so one listener on the scope, or on any ancestor, hears them all.
scope.addEventListener('widget-load', (/** @type {WidgetLoadEvent} */ {target}) => {
  note(`${/** @type {Element} */ (target).localName} ist geladen`);
});
scope.addEventListener(
  'user-cap-change',
  (/** @type {UserCapChangeEvent} */ {organization, previous, next}) => {
    note(`Benutzerlimit von ${organization.name}: ${previous ?? 'keins'} → ${next ?? 'keins'}`);
  },
);
scope.addEventListener('invoice-download', (/** @type {InvoiceDownloadEvent} */ {id, format}) => {
  note(`Rechnung ${id} als ${format.toUpperCase()} geladen`);
});

document.querySelector('#refresh')?.addEventListener('click', async () => {
  const {seatsUsed, seatsPurchased} = await card.refresh();
  status.textContent = `${seatsUsed} von ${seatsPurchased} Plätzen sind belegt.`;
});

document.querySelector('#toggle')?.addEventListener('click', ({currentTarget}) => {
  const shown = scope.isConnected;
  if (shown) scope.remove();
  else document.querySelector('.page > header')?.after(scope);
  /** @type {HTMLElement} */ (currentTarget).textContent = shown ? 'Einblenden' : 'Ausblenden';
});
