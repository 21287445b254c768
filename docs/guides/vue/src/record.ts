/** What your own server has read already, in the shape of the endpoint's answer. */
export const record = {
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
