import * as v from 'valibot';
import {type CapCounts, type ManagedOrganization, capFromNumber} from '../account/index.js';
import {count, instant, maybe} from './fields.js';
import {identityEntries, refOf} from './identity.js';
import {type DecodedList, readList} from './list.js';
import {type Reading, present, readRecord, valueOf} from './reading.js';

export const usageSchema = v.object({
  users: maybe(count),
  devices: maybe(count),
  highWaterMark: maybe(count),
  lastMonthHighWaterMark: maybe(count),
  /** When it was counted, `2026-10-01T12:00:00Z`. */
  asOf: maybe(instant),
});
export type WireUsage = v.InferInput<typeof usageSchema>;

/** A client organization of a provider. */
export const managedOrganizationSchema = v.object({
  ...identityEntries,
  /** The user cap; 0, null and absent are no cap. */
  maxSystemUsers: maybe(count),
  usage: maybe(usageSchema),
  /** What a change must name in `If-Match`: whatever an entity tag can hold, without its quotes. */
  version: maybe(v.pipe(v.string(), v.regex(/^[\x21\x23-\x7e]{1,200}$/))),
});
export type WireManagedOrganization = v.InferInput<typeof managedOrganizationSchema>;

const capCountsSchema = v.object({none: count, ok: count, near: count, reached: count});

const extraEntries = {
  /** The sum of all caps of the provider. */
  totalCaps: maybe(count),
  /** Organizations of the provider by cap status. */
  counts: maybe(capCountsSchema),
};

/** The answer to `GET /v2/providers/{provider}/organizations`. */
export const managedOrganizationsSchema = v.object({
  results: v.array(managedOrganizationSchema),
  totalCount: count,
  ...extraEntries,
});
export type WireManagedOrganizations = v.InferInput<typeof managedOrganizationsSchema>;

/** What a change of a cap sends; `name` as it was read. */
export const capChangeSchema = v.object({
  name: v.string(),
  /** 1 to 10 000, or null for no cap. */
  maxSystemUsers: v.nullable(v.number()),
});
export type WireCapChange = v.InferInput<typeof capChangeSchema>;

export interface ManagedOrganizationList extends DecodedList<ManagedOrganization> {
  /** Sum of all caps of the provider, filtered or not. */
  readonly totalCaps?: number;
  /** Organizations of the provider by cap status, filtered or not. */
  readonly counts?: CapCounts;
}

// A cap is never guessed, nor whose it is.
const VITAL = [...Object.keys(identityEntries), 'maxSystemUsers'];

function readManagedOrganization(record: unknown): Reading<ManagedOrganization> {
  const reading = readRecord(managedOrganizationSchema, record, {vital: VITAL});
  if ('refused' in reading) return reading;
  const ref = refOf(reading.value);
  if ('refused' in ref) return ref;
  const {maxSystemUsers, usage, version} = reading.value;
  const value = present({
    ...ref,
    cap: capFromNumber(maxSystemUsers),
    usage: present(usage ?? {}),
    version,
  });
  return {value, dropped: reading.dropped};
}

/** Reads one organization, as `PUT` answers it. Throws `DecodeError`. */
export const decodeManagedOrganization = (json: unknown): ManagedOrganization =>
  valueOf(readManagedOrganization(json));

/** Reads the answer to `GET /v2/providers/{provider}/organizations`. */
export function decodeManagedOrganizations(json: unknown): ManagedOrganizationList {
  const {extras, ...list} = readList(json, readManagedOrganization, extraEntries);
  return present({...list, ...extras});
}
