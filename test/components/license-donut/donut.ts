/** Donuts on endpoints inside the page, as the tests of this folder need them. */
import '../../../src/define.js';
import type {LicenseDonut} from '../../../src/components/license-donut/license-donut.js';
import {inPageEndpoint, type InPageEndpoint, type InPageOptions} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, ORGANIZATION_ID, PROVIDER_ID} from '../../helpers/records.js';
import {loaded, states, within} from '../../helpers/widget.js';

export const PROVIDER_PATH = `v2/providers/${PROVIDER_ID}`;
export const PATH = `${PROVIDER_PATH}/billing/details`;
export const BY_PROVIDER = {'provider-id': PROVIDER_ID};
export const BY_ORGANIZATION = {'org-id': ORGANIZATION_ID};
export const ORGANIZATION_PATH = `organizations/${ORGANIZATION_ID}`;

export const endpointFor = (fields: object, options?: InPageOptions): InPageEndpoint =>
  inPageEndpoint({[PATH]: {...BILLING_DETAILS, ...fields}}, options);

export const donutWith = async (
  fields: object,
  attributes: Readonly<Record<string, string>> = {},
  options?: InPageOptions,
): Promise<LicenseDonut> =>
  loaded<LicenseDonut>(
    'license-donut',
    {...BY_PROVIDER, ...attributes},
    {client: endpointFor(fields, options).client},
  );

export const purchased = (...counts: number[]): object => ({
  products: counts.map((purchasedLicenses, index) => ({name: `Package ${index + 1}`, purchasedLicenses})),
});

/** The table's rows, as label and value. */
export const tableOf = (donut: Element): readonly (readonly string[])[] =>
  [...within(donut, 'table').querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  );

export const levelOf = (donut: Element): string =>
  states(donut).find((state) => state === 'near' || state === 'exceeded') ?? 'ok';
