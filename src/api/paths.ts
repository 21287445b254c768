import {BadIdError} from './errors.js';

/** Every path of the API below its endpoint, with its ids as `:name`. */
export const ROUTES = {
  session: 'session',
  organizations: 'organizations',
  organization: 'organizations/:organization',
  systemUsers: 'systemusers',
  provider: 'v2/providers/:provider',
  managedOrganizations: 'v2/providers/:provider/organizations',
  managedOrganization: 'v2/providers/:provider/organizations/:organization',
  capChanges: 'v2/providers/:provider/cap-changes',
  billingDetails: 'v2/providers/:provider/billing/details',
  billingContract: 'v2/providers/:provider/billing/contract',
  providerInvoices: 'v2/providers/:provider/invoices',
  providerInvoice: 'v2/providers/:provider/invoices/:invoice',
  organizationInvoices: 'v2/organizations/:organization/invoices',
  organizationInvoice: 'v2/organizations/:organization/invoices/:invoice',
} as const;

// A URL parser walks up at `.` and `..` even where they are percent-encoded, which would name another resource;
// and a lone surrogate cannot be encoded at all.
function segment(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new BadIdError(id);
  return encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));
}

const fill = (route: string, ...ids: readonly string[]): string => {
  const rest = [...ids];
  return route.replace(/:\w+/g, () => segment(rest.shift() ?? ''));
};

/** Paths relative to the endpoint, without a leading slash. Ids are percent-encoded; throws `BadIdError`. */
export const session = (): string => ROUTES.session;
export const organizations = (): string => ROUTES.organizations;
export const organization = (id: string): string => fill(ROUTES.organization, id);
export const systemUsers = (): string => ROUTES.systemUsers;
export const provider = (id: string): string => fill(ROUTES.provider, id);
export const managedOrganizations = (providerId: string): string =>
  fill(ROUTES.managedOrganizations, providerId);
export const managedOrganization = (providerId: string, id: string): string =>
  fill(ROUTES.managedOrganization, providerId, id);
export const capChanges = (providerId: string): string => fill(ROUTES.capChanges, providerId);
export const billingDetails = (providerId: string): string => fill(ROUTES.billingDetails, providerId);
export const billingContract = (providerId: string): string => fill(ROUTES.billingContract, providerId);
export const providerInvoices = (providerId: string): string => fill(ROUTES.providerInvoices, providerId);
export const providerInvoice = (providerId: string, id: string): string =>
  fill(ROUTES.providerInvoice, providerId, id);
export const organizationInvoices = (organizationId: string): string =>
  fill(ROUTES.organizationInvoices, organizationId);
export const organizationInvoice = (organizationId: string, id: string): string =>
  fill(ROUTES.organizationInvoice, organizationId, id);
