import {contactPerson} from './names.js';
import {hexadecimal, pick} from './random.js';

const SYSTEMS = ['Windows 11', 'Windows 11', 'macOS 15', 'macOS 26', 'Ubuntu 24.04'] as const;

/** The user at `index` of an organization, among those the source counts. */
export function sampleUser(seed: number, organization: string, index: number) {
  const [given = '', family = ''] = contactPerson(seed, index).name.toLowerCase().split(' ');
  const username = `${given}.${family}${index + 1}`;
  return {
    _id: hexadecimal(24, seed, organization, 'user', index),
    username,
    email: `${username}@${organization.slice(0, 8)}.example`,
  };
}

/** The device at `index` of an organization. */
export const sampleDevice = (seed: number, organization: string, index: number) => ({
  _id: hexadecimal(24, seed, organization, 'device', index),
  displayName: `${organization.slice(4, 8).toUpperCase()}-${String(index + 1).padStart(4, '0')}`,
  os: pick(SYSTEMS, seed, organization, 'system', index),
});
