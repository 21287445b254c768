import type {Plural} from '../../plural.js';

/** Texts of the dialog in which `<user-cap-editor>` edits a cap. */
export const capDialog = {
  room: 'capDialog',
  english: {
    capAt: 'Cap Users at',
    usage: (users: string, devices: string, mark: string) =>
      `${users} users · ${devices} devices · current HWM ${mark}`,
    save: 'Save',
    saving: 'Saving …',
    refusedEmpty: 'Type the number of users to cap at, from 1 to 10,000, or choose No User Cap.',
    refusedNotWhole: 'A cap is a whole number from 1 to 10,000, in digits alone.',
    refusedTooSmall: 'A cap is at least 1. For no cap at all choose No User Cap.',
    refusedTooLarge: 'A cap is at most 10,000. For no cap at all choose No User Cap.',
    usersOver: (count: number, shown: string, cap: string, plural: Plural) =>
      `${plural(count, {one: `${shown} user`, other: `${shown} users`})} over this cap. ` +
      `Nobody is removed, and nobody can be added until the number falls below ${cap}.`,
    atCap: (cap: string) =>
      `As many users as this cap: nobody can be added until the number falls below ${cap}.`,
    overage: (count: number, shown: string, licenses: string, plural: Plural) =>
      `Above the ${licenses} licenses: this cap allows ` +
      `${plural(count, {one: `${shown} user`, other: `${shown} users`})} of overage.`,
    capsTotal: (total: string, licenses: string) => `All caps would sum to ${total} of ${licenses} licenses.`,
    capsTotalAbove: (total: string, licenses: string) =>
      `All caps would sum to ${total}, above the ${licenses} licenses.`,
    capsTotalAlone: (total: string) => `All caps would sum to ${total}.`,
    noVersion:
      'This endpoint keeps no versions: if somebody else changes this cap meanwhile, nobody will notice.',
    conflict: (theirs: string, yours: string) =>
      `Somebody else changed this cap meanwhile: it is now ${theirs}. You entered ${yours}. ` +
      'Save sets yours; Cancel leaves theirs.',
    failedToSave: (message: string) => `The cap was not saved. ${message}`,
  },
} as const;
