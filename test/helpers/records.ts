/** Records as an endpoint sends them, for tests and stories. All of it is made up. */

/** The day that tests and stories take for today. */
export const TODAY = '2026-11-21';
export const NOW = new Date(2026, 10, 21, 22, 0);

/** The organization record as published, byte for byte. */
export const PUBLISHED_ORGANIZATION =
  '{"id":"5f123456789abcd123ef01","name":"Acme Inc",\n "subscriptionInfo":{"planName":"Core","seatsPurchased":150,"seatsUsed":126,"status":"active","renewalDate":"2024-05-12"}}';

export const ORGANIZATION_ID = '5f123456789abcd123ef01';
export const PROVIDER_ID = '5f9a81c2e4b0d7713ac02799';

/** A provider with everything the API can say. */
export const PROVIDER = {
  id: PROVIDER_ID,
  name: 'Northwind Managed IT',
  disallowOrgCreation: false,
  subscriptionInfo: {
    planName: 'Platform Plus',
    subscriptionId: 'SUB-7F3A-20418',
    status: 'active',
    startDate: '2026-01-31',
    renewalDate: '2027-01-31',
    term: '12 months',
    contractType: 'Annual',
    seatsPurchased: 1500,
    seatsUsed: 1386,
    seatsActive: 1322,
    pricePerUser: {amount: '9.00', currency: 'USD'},
    addOns: [
      {name: 'Remote Assist', quantity: 200},
      {name: 'Password Manager', quantity: 1500},
    ],
    accountManager: {name: 'Dana Whitfield', email: 'dana.whitfield@example.com', phone: '+1 555 0142'},
    spend: {amount: '118440.00', currency: 'USD', period: 'contract'},
    estimatedCharge: {amount: '12384.00', currency: 'USD', date: '2026-12-01', users: 1386, freeUsers: 10},
  },
};

/** The provider with some of its subscription's fields otherwise. */
export const providerWith = (fields: Readonly<Record<string, unknown>>): object => ({
  ...PROVIDER,
  subscriptionInfo: {...PROVIDER.subscriptionInfo, ...fields},
});

export const BILLING_DETAILS = {
  hasContract: true,
  contractType: 'Bulk',
  assignedLicenses: 1386,
  products: [
    {
      name: 'MSP Platform Plus',
      capabilities: ['Cloud directory', 'SSO', 'MFA', 'MDM', 'Patch management', 'RADIUS'],
      includedLicenses: 10,
      purchasedLicenses: 1500,
    },
  ],
} as const;

/** The contract with another number of licenses assigned. */
export const licensesUsed = (assignedLicenses: number): object => ({...BILLING_DETAILS, assignedLicenses});

export const NO_CONTRACT = {hasContract: false, products: []} as const;

/** A few organizations, with every cap status. */
export const ORGANIZATIONS = [
  organization('org-alder', 'Alder & Finch LLP', [42, 44, 61, 45], undefined),
  organization('org-brightwater', 'Brightwater Clinics', [188, 193, 240, 194], 200),
  organization('org-cobalt', 'Cobalt Freight', [75, 75, 75, 76], 75),
  organization('org-dunmore', 'Dunmore School District', [311, 305, 980, 312], 400),
  organization('org-etoile', 'Étoile Pâtisserie', [18, 19, 12, 19], undefined),
  organization('org-fjord', 'Fjord & Field Architects', [57, 61, 70, 61], 60),
] as const;

function organization(
  id: string,
  name: string,
  [lastMonthHighWaterMark, users, devices, highWaterMark]: readonly [number, number, number, number],
  maxSystemUsers: number | undefined,
) {
  return {
    id,
    name,
    ...(maxSystemUsers !== undefined && {maxSystemUsers}),
    usage: {users, devices, highWaterMark, lastMonthHighWaterMark, asOf: '2026-11-21T22:00:00Z'},
    version: '1',
  };
}

/** `count` organizations whose names sort in the order they stand. */
export const manyOrganizations = (count: number) =>
  Array.from({length: count}, (_, index) => {
    const users = 5 + ((index * 37) % 300);
    const cap = index % 3 === 0 ? undefined : users + ((index * 7) % 40) - 2;
    return organization(
      `org-${index}`,
      `Organization ${String(index + 1).padStart(6, '0')}`,
      [users + (index % 5), users, users * 2, users + 1 + (index % 9)],
      cap,
    );
  });

/** Invoices in every status; INV-20544 is past its day. */
export const INVOICES = [
  invoice('INV-20611', '2026-12-01', 'Unpaid', ['12384.0', '0.0', '12384.0']),
  invoice('INV-20544', '2026-11-01', 'Partially Paid', ['12210.0', '10000.0', '2210.0']),
  invoice('INV-20481', '2026-10-01', 'Paid', ['11970.0', '11970.0', '0.0']),
  invoice('INV-20418', '2026-12-05', 'Partially Paid', ['200.0', '10.9', '189.1']),
  invoice('INV-20355', '2025-12-01', 'Void', ['11610.0', '0.0', '0.0']),
  invoice('INV-E-118', '2026-09-01', 'Paid', ['1834.50', '1834.50', '0.00'], 'EUR'),
] as const;

function invoice(
  id: string,
  dueDate: string,
  status: string,
  [amountBilled, amountPaid, amountRemaining]: readonly [string, string, string],
  currency = 'USD',
) {
  return {
    id,
    amountBilled,
    amountPaid,
    amountRemaining,
    currency,
    dueDate,
    status,
    period: dueDate.slice(0, 7),
  };
}

/** `count` invoices, one a month, newest first. */
export const manyInvoices = (count: number) =>
  Array.from({length: count}, (_, index) => {
    const due = new Date(Date.UTC(2026, 11 - index, 1)).toISOString().slice(0, 10);
    const amount = `${1000 + ((index * 7919) % 90_000)}.${String(index % 100).padStart(2, '0')}`;
    const isPaid = index > 2;
    return invoice(`INV-${String(900_000 - index)}`, due, isPaid ? 'Paid' : 'Unpaid', [
      amount,
      isPaid ? amount : '0.00',
      isPaid ? '0.00' : amount,
    ]);
  });
