/** Accounts as plain files, for any web server. */
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {
  BILLING_DETAILS,
  INVOICES,
  manyOrganizations,
  ORGANIZATION_ID,
  PROVIDER,
  PROVIDER_ID,
  PUBLISHED_ORGANIZATION,
} from '../helpers/records.js';

const provider = `v2/providers/${PROVIDER_ID}`;

/**
 * Paths below the endpoint and what stands there, byte for byte. The shapes are those of the public API alone: no usage,
 * no version, amounts as decimal strings.
 */
const PLAIN: Readonly<Record<string, string>> = {
  [`organizations/${ORGANIZATION_ID}`]: PUBLISHED_ORGANIZATION,
  [`${provider}/organizations`]: JSON.stringify({
    results: [
      {id: 'org-alder', name: 'Alder & Finch LLP'},
      {id: 'org-brightwater', name: 'Brightwater Clinics', maxSystemUsers: 200},
      {id: 'org-cobalt', name: 'Cobalt Freight', maxSystemUsers: 0},
    ],
    totalCount: 3,
  }),
  [`${provider}/invoices`]: JSON.stringify({
    records: [
      {
        id: '6103a1b2c3d4e5f601234567',
        amountBilled: '200.0',
        amountPaid: '10.9',
        amountRemaining: '189.1',
        currency: 'USD',
        dueDate: '2021-08-07',
        status: 'Partially Paid',
      },
      {
        id: '60dcb0a1c3d4e5f601234566',
        amountBilled: '190.0',
        amountPaid: '190.0',
        amountRemaining: '0.0',
        currency: 'USD',
        dueDate: '2021-07-07',
        status: 'Paid',
      },
    ],
    totalCount: 2,
  }),
  [`${provider}/billing/details`]: JSON.stringify(BILLING_DETAILS),
};

const organizations = manyOrganizations(40);

const {addOns, ...said} = PROVIDER.subscriptionInfo;

/**
 * Another account with everything that an endpoint can say, as long as it fits into one line of a narrow card (more
 * add-ons need more room, which nothing can know before), and more rows than a table shows at once.
 */
const FULL: Readonly<Record<string, string>> = {
  [`organizations/${ORGANIZATION_ID}`]: JSON.stringify({
    id: ORGANIZATION_ID,
    name: PROVIDER.name,
    subscriptionInfo: {...said, addOns: addOns.slice(0, 1)},
  }),
  [`${provider}/organizations`]: JSON.stringify({results: organizations, totalCount: organizations.length}),
  [`${provider}/invoices`]: JSON.stringify({records: INVOICES, totalCount: INVOICES.length}),
  [`${provider}/billing/details`]: JSON.stringify(BILLING_DETAILS),
};

/** The record under the other name that its field is known by. */
const OTHER_NAME = PUBLISHED_ORGANIZATION.replace('"subscriptionInfo"', '"subscription_information"');

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
}

/** Writes the accounts as `data` and `full` into `folder`, and the organization under its other name as `other-name`. */
export async function writeAccounts(folder: string): Promise<void> {
  await write(join(folder, 'data'), PLAIN);
  await write(join(folder, 'full'), FULL);
  await write(join(folder, 'other-name'), {[`organizations/${ORGANIZATION_ID}`]: OTHER_NAME});
}
