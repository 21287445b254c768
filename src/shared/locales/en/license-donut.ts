import type {Plural} from '../../plural.js';

/** Texts of `<license-donut>`. */
export const licenseDonut = {
  room: 'licenseDonut',
  english: {
    name: 'License Usage',
    loading: 'Loading the licenses',
    failed: 'The licenses could not be loaded',
    ofLicenses: (committed: string) => `of ${committed} licenses`,
    licensesUsed: 'licenses used',
    left: (count: string) => `${count} LEFT`,
    over: (count: string) => `${count} OVER`,
    available: (count: number, shown: string, plural: Plural) =>
      plural(count, {one: `${shown} license available`, other: `${shown} licenses available`}),
    overLine: (count: number, shown: string, plural: Plural) =>
      plural(count, {
        one: `${shown} license over the contract`,
        other: `${shown} licenses over the contract`,
      }),
    purchased: (count: string) => `${count} purchased`,
    included: (count: string) => `${count} included`,
    usedUnknown: 'The endpoint does not say how many licenses are used.',
    committedUnknown: 'The endpoint does not say how many licenses were purchased.',
    includes: (product: string) => `What ${product} includes`,
    manager: 'Questions about the contract go to your account manager.',
    noContractTitle: 'No bulk contract',
    noContract: 'License usage is shown for licenses bought in bulk. Ask your account manager about them.',
    noContractLine: 'Ask your account manager about licenses.',
    lastRead: (time: string) => `as of ${time}`,
    figure: 'Figure',
    count: 'Licenses',
    used: 'Used',
    committed: 'Committed',
    availableRow: 'Available',
    usedPercent: 'Percent used',
  },
} as const;
