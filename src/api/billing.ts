import * as v from 'valibot';
import type {LicenseContract} from '../account/index.js';
import {count, maybe} from './fields.js';
import {accepted, type Decoded, present, readRecord} from './reading.js';

export const licenseProductSchema = v.object({
  name: v.string(),
  capabilities: maybe(v.array(v.string())),
  includedLicenses: maybe(count),
  purchasedLicenses: maybe(count),
});
export type WireLicenseProduct = v.InferInput<typeof licenseProductSchema>;

/** The answer to `GET /v2/providers/{provider}/billing/details`. */
export const billingDetailsSchema = v.object({
  hasContract: maybe(v.boolean()),
  contractType: maybe(v.string()),
  assignedLicenses: maybe(count),
  products: maybe(v.array(licenseProductSchema)),
});
export type WireBillingDetails = v.InferInput<typeof billingDetailsSchema>;

// The sum over all products would be wrong without one of them, and no contract is ever denied by mistake.
const VITAL = ['hasContract', 'products', 'purchasedLicenses'];

/** Reads the bulk contract. Throws `DecodeError` where a figure that would be summed up is wrong. */
export function decodeLicenses(json: unknown): Decoded<LicenseContract> {
  const {value, unread} = accepted(readRecord(billingDetailsSchema, json, {vital: VITAL}));
  const {hasContract, products, ...contract} = value;
  return present({
    ...contract,
    hasContract: hasContract ?? (products ?? []).length > 0,
    products: (products ?? []).map(({capabilities, ...product}) =>
      present({...product, capabilities: capabilities ?? []}),
    ),
    unread,
  });
}
