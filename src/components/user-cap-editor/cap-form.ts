import type {ManagedOrganization} from '../../account/organization.js';
import type {AccountError} from '../../api/errors.js';
import {type CapRefusal, parseCap} from '../../account/user-cap.js';

/** What a person is editing, as the dialog shows it. */
export interface CapForm {
  /** The organization as last read; its version is the one a save names. */
  readonly organization: ManagedOrganization;
  readonly choice: 'none' | 'cap';
  /** What the number field held at first; from then on it belongs to the person typing. */
  readonly initial: string;
  /** What the number field holds, whatever it is. */
  readonly typed: string;
  readonly phase: 'editing' | 'saving';
  /** Why the last attempt was not sent. */
  readonly refused?: CapRefusal | undefined;
  /** Why the last attempt failed. */
  readonly failure?: AccountError | undefined;
  /** Somebody else changed the cap meanwhile; `organization` is then already theirs. */
  readonly hasConflict?: boolean;
}

/** The form for an organization as it stands. */
export function openForm(organization: ManagedOrganization): CapForm {
  const {cap} = organization;
  const initial = cap === undefined ? '' : `${cap}`;
  return {
    organization,
    choice: cap === undefined ? 'none' : 'cap',
    initial,
    typed: initial,
    phase: 'editing',
  };
}

/** What the form asks for: a cap, none (`undefined`), or a reason why it cannot be asked for. */
export type Wish = {readonly cap: number | undefined} | {readonly refused: CapRefusal};

export const wishOf = ({choice, typed}: CapForm): Wish =>
  choice === 'none' ? {cap: undefined} : parseCap(typed);

/** Whether saving would change anything. */
export function isChanged(form: CapForm): boolean {
  const wish = wishOf(form);
  return 'refused' in wish || wish.cap !== form.organization.cap;
}

/** After a conflict: what was typed stays, and the next save names the version that stands now. */
export const withConflict = (form: CapForm, current: ManagedOrganization): CapForm => ({
  ...form,
  organization: current,
  phase: 'editing',
  failure: undefined,
  hasConflict: true,
});
