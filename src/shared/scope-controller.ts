import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {EndpointClient} from '../client/endpoint-client.js';
import {containingNode} from './containing-node.js';

/** What `<account-scope>` lends to the widgets inside it. Read by tag name, so that another copy's scope serves as well. */
export interface AccountScopeLike extends HTMLElement {
  readonly endpoint: string;
  readonly orgId: string;
  readonly providerId: string;
  readonly getToken: (() => Promise<string>) | undefined;
  /** @internal The scope's own client or one made from its endpoint; undefined while it has neither. */
  readonly accountClient: EndpointClient | undefined;
}

export const SCOPE_TAG = 'account-scope';
/** Fired by a scope on itself when what it lends has changed; stays inside the library. */
export const SCOPE_CHANGE = 'account-scope-change';

function closestScope(element: Element): HTMLElement | undefined {
  for (let node = containingNode(element); node; node = containingNode(node)) {
    const {localName, assignedSlot} = node as Partial<HTMLElement>;
    if (localName === SCOPE_TAG) return node as HTMLElement;
    const inSlot = assignedSlot && closestScope(assignedSlot);
    if (inSlot) return inSlot;
  }
  return undefined;
}

const isUpgraded = (element: HTMLElement): element is AccountScopeLike => 'accountClient' in element;

/** Follows the nearest `<account-scope>`, across shadow roots and before or after its definition. */
export class ScopeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #scope: HTMLElement | undefined;
  #hasLooked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The scope once it is defined. */
  get scope(): AccountScopeLike | undefined {
    return this.#scope && isUpgraded(this.#scope) ? this.#scope : undefined;
  }

  /**
   * Whether it is not known what a scope lends: the page has not defined it yet, or this is a server. An element of the
   * page's own under that tag lends nothing.
   */
  get isPending(): boolean {
    return this.#scope ? !isUpgraded(this.#scope) && !customElements.get(SCOPE_TAG) : !this.#hasLooked;
  }

  hostConnected(): void {
    const scope = closestScope(this.#host);
    this.#scope = scope;
    this.#hasLooked = true;
    if (!scope) return;
    scope.addEventListener(SCOPE_CHANGE, this.#changed);
    if (!isUpgraded(scope)) void customElements.whenDefined(SCOPE_TAG).then(this.#changed);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#scope?.removeEventListener(SCOPE_CHANGE, this.#changed);
  }

  readonly #changed = (): void => {
    this.#host.requestUpdate();
  };
}
