import type {AccountClient} from './account-client.js';
import {createAccountClient} from './create-account-client.js';
import {resolveEndpoint} from './endpoint.js';
import {type AccountClientOptions, type EndpointClient, createEndpointClient} from './endpoint-client.js';

type Shared = Pick<AccountClientOptions, 'endpoint' | 'token' | 'getToken'>;

/** Enough for any page; the one made first goes when there are more, and with it only what it had cached. */
const MOST = 32;

function sharing<Client>(create: (options: Shared) => Client): (options: Shared) => Client {
  const made: {readonly url: string; readonly options: Shared; readonly client: Client}[] = [];
  return (options) => {
    const url = resolveEndpoint(options.endpoint);
    const {token, getToken} = options;
    const same = made.find(
      (one) => one.url === url && one.options.token === token && one.options.getToken === getToken,
    );
    if (same) return same.client;
    const client = create(options);
    made.push({url, options, client});
    if (made.length > MOST) made.shift();
    return client;
  };
}

/**
 * One client for all widgets that stand alone and name the same endpoint and the same token or `getToken`. Not for
 * scopes, which never share a token: those create their own.
 */
export const sharedEndpointClient: (options: Shared) => EndpointClient =
  /* @__PURE__ */ sharing(createEndpointClient);

/** The same with every read and write. */
export const sharedClient: (options: Shared) => AccountClient = /* @__PURE__ */ sharing(createAccountClient);
