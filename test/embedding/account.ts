/** One account that all four widgets can read, inside the page. */
import '../../src/define.js';
import {
  inPageEndpoint,
  type InPageEndpoint,
  invoicesRoute,
  organizationsRoute,
} from '../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, INVOICES, ORGANIZATIONS, PROVIDER, PROVIDER_ID} from '../helpers/records.js';

export const WIDGETS = ['subscription-card', 'license-donut', 'user-cap-editor', 'invoice-table'] as const;
export const BY_PROVIDER = {'provider-id': PROVIDER_ID};
export const PROVIDER_PATH = `v2/providers/${PROVIDER_ID}`;

export const accountEndpoint = (): InPageEndpoint =>
  inPageEndpoint({
    [PROVIDER_PATH]: PROVIDER,
    [`${PROVIDER_PATH}/billing/details`]: BILLING_DETAILS,
    [`${PROVIDER_PATH}/organizations`]: organizationsRoute(ORGANIZATIONS),
    [`${PROVIDER_PATH}/invoices`]: invoicesRoute(INVOICES),
  });
