import type {AccountClient} from './account-client.js';
import {type AccountClientOptions, createEndpointClient} from './endpoint-client.js';
import * as reads from './reads.js';
import {saveUserCap} from './save-user-cap.js';

/** A client of one endpoint with every read and write; see `createEndpointClient`. */
export function createAccountClient(options: AccountClientOptions): AccountClient {
  const client = createEndpointClient(options);
  return {
    ...client,
    session: (options) => reads.readSession(client, options),
    organizations: (query, options) => reads.readOrganizations(client, query, options),
    organization: (id, options) => reads.readOrganization(client, id, options),
    provider: (id, options) => reads.readProvider(client, id, options),
    managedOrganizations: (provider, query, options) =>
      reads.readManagedOrganizations(client, provider, query, options),
    licenses: (provider, options) => reads.readLicenses(client, provider, options),
    contract: (provider, options) => reads.readContract(client, provider, options),
    invoices: (owner, query, options) => reads.readInvoices(client, owner, query, options),
    invoice: (owner, id, options) => reads.readInvoice(client, owner, id, options),
    saveUserCap: (change, options) => saveUserCap(client, change, options),
  };
}
