import {BadIdError} from './errors.js';

// Apart from one another, so that a page carries those alone that it asks for.
const SESSION = 'session';
const ORGANIZATIONS = 'organizations';
const ORGANIZATION = 'organizations/:organization';
const SYSTEM_USERS = 'systemusers';
const PROVIDER = 'v2/providers/:provider';
const MANAGED_ORGANIZATIONS = 'v2/providers/:provider/organizations';
const MANAGED_ORGANIZATION = 'v2/providers/:provider/organizations/:organization';
const CAP_CHANGES = 'v2/providers/:provider/cap-changes';
const BILLING_DETAILS = 'v2/providers/:provider/billing/details';
const BILLING_CONTRACT = 'v2/providers/:provider/billing/contract';
const PROVIDER_INVOICES = 'v2/providers/:provider/invoices';
const PROVIDER_INVOICE = 'v2/providers/:provider/invoices/:invoice';
const ORGANIZATION_INVOICES = 'v2/organizations/:organization/invoices';
const ORGANIZATION_INVOICE = 'v2/organizations/:organization/invoices/:invoice';

/** Every path of the API below its endpoint, with its ids as `:name`. */
export const ROUTES = {
  session: SESSION,
  organizations: ORGANIZATIONS,
  organization: ORGANIZATION,
  systemUsers: SYSTEM_USERS,
  provider: PROVIDER,
  managedOrganizations: MANAGED_ORGANIZATIONS,
  managedOrganization: MANAGED_ORGANIZATION,
  capChanges: CAP_CHANGES,
  billingDetails: BILLING_DETAILS,
  billingContract: BILLING_CONTRACT,
  providerInvoices: PROVIDER_INVOICES,
  providerInvoice: PROVIDER_INVOICE,
  organizationInvoices: ORGANIZATION_INVOICES,
  organizationInvoice: ORGANIZATION_INVOICE,
} as const;

// A URL parser walks up at `.` and `..` even where they are percent-encoded, which would name another resource;
// and a lone surrogate cannot be encoded at all.
function segment(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new BadIdError(id);
  return encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));
}

const fill = (route: string, ...ids: string[]): string =>
  route.replace(/:\w+/g, () => segment(ids.shift() ?? ''));

/** Paths relative to the endpoint, without a leading slash. Ids are percent-encoded; throws `BadIdError`. */
export const session = (): string => SESSION;
export const organizations = (): string => ORGANIZATIONS;
export const organization = (id: string): string => fill(ORGANIZATION, id);
export const systemUsers = (): string => SYSTEM_USERS;
export const provider = (id: string): string => fill(PROVIDER, id);
export const managedOrganizations = (providerId: string): string => fill(MANAGED_ORGANIZATIONS, providerId);
export const managedOrganization = (providerId: string, id: string): string =>
  fill(MANAGED_ORGANIZATION, providerId, id);
export const capChanges = (providerId: string): string => fill(CAP_CHANGES, providerId);
export const billingDetails = (providerId: string): string => fill(BILLING_DETAILS, providerId);
export const billingContract = (providerId: string): string => fill(BILLING_CONTRACT, providerId);
export const providerInvoices = (providerId: string): string => fill(PROVIDER_INVOICES, providerId);
export const providerInvoice = (providerId: string, id: string): string =>
  fill(PROVIDER_INVOICE, providerId, id);
export const organizationInvoices = (organizationId: string): string =>
  fill(ORGANIZATION_INVOICES, organizationId);
export const organizationInvoice = (organizationId: string, id: string): string =>
  fill(ORGANIZATION_INVOICE, organizationId, id);
