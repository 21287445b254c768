// @ts-check
const GIVEN = [
  'ada',
  'ben',
  'chloe',
  'dario',
  'esme',
  'farid',
  'greta',
  'hugo',
  'ines',
  'jonas',
  'kaya',
  'liam',
];
const FAMILY = [
  'abbott',
  'brandt',
  'costa',
  'dubois',
  'evans',
  'fischer',
  'garcia',
  'haddad',
  'ito',
  'jensen',
];

/**
 * Somebody to add, so that a few clicks are enough to see the cap reached.
 *
 * @param {number} number Whole number, 0 or more; another one gives somebody else.
 */
export function exampleUser(number) {
  const given = GIVEN[number % GIVEN.length];
  const family = FAMILY[Math.floor(number / GIVEN.length + number) % FAMILY.length];
  return {username: `${given}.${family}`, email: `${given}.${family}@tenant.example`};
}
