/** What somebody may do: `viewer` reads plans, users and caps; `billing` sees money too and edits caps. */
export type Role = 'viewer' | 'billing';

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['viewer', 'viewer'],
  ['billing', 'billing'],
  // JumpCloud's own names.
  ['administrator with billing', 'billing'],
  ['command runner with billing', 'billing'],
]);

/** The roles named in a list or a comma-separated header, each once; names that are none are passed over. */
export function parseRoles(names: string | readonly string[]): readonly Role[] {
  const list = typeof names === 'string' ? names.split(',') : names;
  const roles = new Set<Role>();
  for (const name of list) {
    const role = ROLES.get(name.trim().toLowerCase());
    if (role) roles.add(role);
  }
  return [...roles];
}
