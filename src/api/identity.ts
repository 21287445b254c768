import * as v from 'valibot';
import type {OrganizationRef} from '../account/index.js';
import {maybe, text} from './fields.js';

/** `_id` and `displayName` are JumpCloud's older names; the newer ones win where both stand. */
export const identityEntries = {
  id: text,
  _id: text,
  name: maybe(v.string()),
  displayName: maybe(v.string()),
};

type WireIdentity = v.InferOutput<v.ObjectSchema<typeof identityEntries, undefined>>;

export const idOf = ({id, _id}: WireIdentity): string | undefined => id ?? _id ?? undefined;

export const nameOf = ({name, displayName}: WireIdentity): string | undefined =>
  name ?? displayName ?? undefined;

/** Both, since a record without an id or a name can be neither told apart nor shown. */
export function refOf(wire: WireIdentity): OrganizationRef | {readonly refused: string} {
  const [id, name] = [idOf(wire), nameOf(wire)];
  if (id === undefined) return {refused: 'id: expected a text'};
  return name === undefined ? {refused: 'name: expected a text'} : {id, name};
}
