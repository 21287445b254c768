import type {AccountClient} from './account-client.js';
import {createAccountClient} from './create-account-client.js';
import {resolveEndpoint} from './endpoint.js';
import {type AccountClientOptions, type EndpointClient, createEndpointClient} from './endpoint-client.js';
import {TokenError} from './errors.js';

type Shared = Pick<AccountClientOptions, 'endpoint' | 'token' | 'getToken'>;

interface Made<Client> {
  readonly url: string;
  readonly token: string | undefined;
  /** The one that the page gave last. */
  getToken: Shared['getToken'];
  client: Client;
}

/** Enough for any page; the one made first goes when there are more, and with it only what it had cached. */
const MOST = 32;

/** Asks what the page gave last. What is no function is not called: an engine's error may quote it, and so a token. */
const latest = (made: Pick<Made<unknown>, 'getToken'>) => (): Promise<string> =>
  typeof made.getToken === 'function' ? made.getToken() : Promise.reject(new TokenError());

function make<Client>(
  create: (options: Shared) => Client,
  {endpoint, token, getToken}: Shared,
): Made<Client> {
  const made = {url: resolveEndpoint(endpoint), token, getToken} as Made<Client>;
  made.client = create({endpoint, token, ...(getToken && {getToken: latest(made)})});
  return made;
}

/** Whether `made` serves for `options`, but for which function gives the token: pages make that anew as they render. */
const suits = ({url, token, getToken}: Made<unknown>, options: Shared): boolean =>
  url === resolveEndpoint(options.endpoint) && token === options.token && !getToken === !options.getToken;

/** One owner's client, kept while no more changes than the function that gives its token; it asks the latest. */
export class KeptClient<Client = EndpointClient> {
  readonly #make: (options: Shared) => Made<Client>;
  #made: Made<Client> | undefined;

  constructor(make: (options: Shared) => Made<Client>) {
    this.#make = make;
  }

  get(options: Shared): Client {
    if (!this.#made || !suits(this.#made, options)) this.#made = this.#make(options);
    this.#made.getToken = options.getToken;
    return this.#made.client;
  }
}

/** A client that nobody shares. */
export const ownClient = (): KeptClient => new KeptClient((options) => make(createEndpointClient, options));

function sharing<Client>(create: (options: Shared) => Client): (options: Shared) => Made<Client> {
  const all: Made<Client>[] = [];
  return (options) => {
    const same = all.find((one) => suits(one, options) && one.getToken === options.getToken);
    if (same) return same;
    const made = make(create, options);
    all.push(made);
    if (all.length > MOST) all.shift();
    return made;
  };
}

const sharedEndpoint = /* @__PURE__ */ sharing(createEndpointClient);
const sharedAccount = /* @__PURE__ */ sharing(createAccountClient);

/** The client that `sharedEndpointClient` gives, kept by a widget that stands alone. */
export const keptSharedClient = (): KeptClient => new KeptClient(sharedEndpoint);

/**
 * One client for all widgets that stand alone and name the same endpoint and the same token or `getToken`. Not for
 * scopes, which never share a token: those create their own.
 */
export const sharedEndpointClient = (options: Shared): EndpointClient => sharedEndpoint(options).client;

/** The same with every read and write. */
export const sharedClient = (options: Shared): AccountClient => sharedAccount(options).client;
