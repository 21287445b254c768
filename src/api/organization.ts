import * as v from 'valibot';
import type {OrganizationRef} from '../account/index.js';
import {identityEntries, refOf} from './identity.js';
import {type DecodedList, readList} from './list.js';
import {type Reading, readRecord} from './reading.js';

/** One organization of `GET /organizations`. */
export const organizationRefSchema = v.object(identityEntries);
export type WireOrganizationRef = v.InferInput<typeof organizationRefSchema>;

function readRef(record: unknown): Reading<OrganizationRef> {
  const reading = readRecord(organizationRefSchema, record, {vital: Object.keys(identityEntries)});
  if ('refused' in reading) return reading;
  const ref = refOf(reading.value);
  return 'refused' in ref ? ref : {value: ref, dropped: reading.dropped};
}

/** Reads the answer to `GET /organizations`. Throws `DecodeError` where it is no list. */
export function decodeOrganizations(json: unknown): DecodedList<OrganizationRef> {
  const {items, total, rejected} = readList(json, readRef, {});
  return {items, total, rejected};
}
