// @ts-check
import {PROVIDER, ask} from './api.js';

/** @typedef {{readonly id: string, readonly name: string, readonly users: number, readonly cap: number | null}} Tenant */

const GROUPS = [
  {status: 'near', label: 'Near their user cap', limit: 100},
  {status: 'reached', label: 'At their user cap', limit: 5},
  {status: 'ok', label: 'Well below their user cap', limit: 5},
  {status: 'none', label: 'Without a user cap', limit: 3},
];
const SHOWN = 6;

/** @param {Tenant} tenant */
export const left = ({users, cap}) => (cap === null ? Infinity : Math.max(0, cap - users));

/** @param {Tenant} tenant */
export const capStatus = (tenant) => {
  if (tenant.cap === null) return 'none';
  if (left(tenant) === 0) return 'reached';
  return left(tenant) <= 10 ? 'near' : 'ok';
};

/** @returns {Promise<{label: string, tenants: Tenant[]}[]>} Tenants to choose from; those nearest to their cap first. */
export function listTenants() {
  return Promise.all(
    GROUPS.map(async ({status, label, limit}) => {
      const query = `filter=capStatus:eq:${status}&sort=name&limit=${limit}`;
      const {results} = await ask(`v2/providers/${PROVIDER}/organizations?${query}`);
      /** @type {Tenant[]} */
      const tenants = results.map((/** @type {any} */ {id, name, usage, maxSystemUsers}) => ({
        id,
        name,
        users: usage.users,
        cap: maxSystemUsers || null,
      }));
      const nearest = status === 'near' ? tenants.sort((a, b) => left(a) - left(b)) : tenants;
      return {label, tenants: nearest.slice(0, SHOWN)};
    }),
  );
}

/**
 * @param {string} id
 * @returns {Promise<Tenant>}
 */
export async function readTenant(id) {
  const {name, settings, subscriptionInfo} = await ask(`organizations/${encodeURIComponent(id)}`);
  return {id, name, users: subscriptionInfo.seatsUsed, cap: settings.maxSystemUsers || null};
}

/**
 * Adds a user. Rejects with a `Refusal` of status 409 at the cap.
 *
 * @param {string} organization
 * @param {{username: string, email: string}} user
 */
export const addUser = (organization, user) =>
  ask('systemusers', {
    method: 'POST',
    headers: {'content-type': 'application/json', 'x-org-id': organization},
    body: JSON.stringify(user),
  });
