import type {ManagedOrganization} from '../account/index.js';
import {AccountError} from '../api/errors.js';
import {type WireCapChange, decodeManagedOrganization} from '../api/managed-organization.js';
import * as paths from '../api/paths.js';
import type {UserCapSave} from './account-client.js';
import type {ReadOptions} from './answer.js';
import {jsonOf} from './answers.js';
import type {Refusal} from './endpoint.js';
import type {EndpointClient} from './endpoint-client.js';
import {ConflictError, HttpError} from './errors.js';

/** The record as it stands, from the body of a 412; undefined where it does not say. */
function currentIn(body: unknown): ManagedOrganization | undefined {
  try {
    return decodeManagedOrganization(body);
  } catch {
    // A conflict is one also without a record to show.
    return undefined;
  }
}

const conflict = ({details, body}: Refusal): ConflictError | undefined =>
  details.status === 412
    ? new ConflictError(details.message, {...details, current: currentIn(body)})
    : undefined;

/** Sends the change. A conflict with a record that already is as it should be is none. */
async function put(
  client: Pick<EndpointClient, 'send'>,
  change: UserCapSave,
  signal: AbortSignal | undefined,
) {
  const {provider, organization, cap, version} = change;
  const body: WireCapChange = {name: organization.name, maxSystemUsers: cap ?? null};
  const headers = {'content-type': 'application/json', accept: 'application/json'};
  const path = paths.managedOrganization(provider, organization.id);
  try {
    const response = await client.send(
      {
        path,
        method: 'PUT',
        body: JSON.stringify(body),
        headers: {...headers, ...(version !== undefined && {'if-match': `"${version}"`})},
        signal,
      },
      conflict,
    );
    return decodeManagedOrganization(await jsonOf(response));
  } catch (error) {
    // A repeated request meets its own change when only the first answer was lost.
    const current = error instanceof ConflictError ? error.current : undefined;
    if (current?.cap === cap && current?.name === organization.name) return current;
    throw error;
  }
}

/** Whether a change may have happened, or others have made one, although the request failed. */
function mayHaveChanged(error: unknown): boolean {
  const status = error instanceof AccountError ? error.status : 0;
  return status < 400 || status === 409 || status === 412 || status >= 500;
}

/** Saves a user cap, as `AccountClient.saveUserCap` says. */
export async function saveUserCap(
  client: Pick<EndpointClient, 'send' | 'invalidate'>,
  change: UserCapSave,
  {signal}: Pick<ReadOptions, 'signal'> = {},
): Promise<ManagedOrganization> {
  const changed = [paths.managedOrganizations(change.provider), paths.capChanges(change.provider)];
  try {
    const saved = await put(client, change, signal);
    client.invalidate(...changed);
    if (saved.cap === change.cap) return saved;
  } catch (error) {
    if (mayHaveChanged(error)) client.invalidate(...changed);
    throw error;
  }
  throw new HttpError(
    'The endpoint accepted the change, but the cap still stands as it was. Load again to check.',
    {
      code: 'CAP_NOT_SAVED',
      status: 200,
    },
  );
}
