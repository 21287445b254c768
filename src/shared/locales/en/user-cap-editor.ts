import type {Plural} from '../../plural.js';

/** Texts of `<user-cap-editor>`. */
export const userCapEditor = {
  name: 'Account Usage',
  loading: 'Loading the organizations',
  failed: 'The organizations could not be loaded',
  organization: 'Organization',
  lastMonth: 'Last month’s HWM',
  lastMonthShort: 'Last HWM',
  users: 'Users',
  devices: 'Devices',
  current: 'Current HWM',
  currentShort: 'HWM',
  cap: 'User Cap',
  capShort: 'Cap',
  actions: 'Actions',
  edit: 'Edit',
  editOrganization: (name: string) => `Edit ${name}`,
  noCap: 'No User Cap',
  capAt: 'Cap Users at',
  nearLimit: 'NEAR LIMIT',
  limitReached: 'LIMIT REACHED',
  search: 'Search organizations',
  capStatus: 'Cap status',
  all: 'All',
  statusNone: 'No User Cap',
  statusOk: 'Below limit',
  statusNear: 'Near limit',
  statusReached: 'Limit reached',
  countNear: (count: string) => `${count} NEAR LIMIT`,
  countReached: (count: string) => `${count} LIMIT REACHED`,
  capsSum: (caps: string, licenses: string) => `Caps sum to ${caps} of ${licenses} licenses`,
  capsSumAlone: (caps: string) => `Caps sum to ${caps}`,
  organizations: (count: number, shown: string, plural: Plural) =>
    plural(count, {one: `${shown} organization`, other: `${shown} organizations`}),
  organizationsOf: (shown: string, all: string) => `${shown} of ${all} organizations`,
  asOf: (time: string) => `As of ${time}`,
  noMatch: 'No organization matches. Clear the search or choose another cap status.',
  empty: 'This provider has no client organizations yet.',
  usage: (users: string, devices: string, mark: string) =>
    `${users} users · ${devices} devices · current HWM ${mark}`,
  save: 'Save',
  saving: 'Saving …',
  range: 'A cap is a whole number from 1 to 10,000.',
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
  capsTotalAlone: (total: string) => `All caps would sum to ${total}.`,
  noVersion:
    'This endpoint keeps no versions: if somebody else changes this cap meanwhile, nobody will notice.',
  conflict: (theirs: string, yours: string) =>
    `Somebody else changed this cap meanwhile: it is now ${theirs}. You entered ${yours}. ` +
    'Save sets yours; Cancel leaves theirs.',
  failedToSave: (message: string) => `The cap was not saved. ${message}`,
  saved: (name: string, cap: string) => `${name}: ${cap}. Saved.`,
} as const;
