import {css, html, type TemplateResult} from 'lit';
import type {EndpointClient} from '../../client/endpoint-client.js';
import {ownClient} from '../../client/shared-client.js';
import {property} from '../../shared/property.js';
import {type AccountScopeLike, SCOPE_CHANGE} from '../../shared/scope-controller.js';
import {ServerElement} from '../../shared/server-element.js';

/**
 * Holds endpoint, ids, token and client for the widgets inside it. It shows nothing of its own. Its token is asked for
 * once for all its widgets and shared with no other scope.
 *
 * @slot - The widgets, and whatever else the page puts around them.
 */
export class AccountScope extends ServerElement implements AccountScopeLike {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Root of the API, e.g. `/api`. */
  @property() endpoint = '';
  /** Organization of the widgets inside. */
  @property({attribute: 'org-id'}) orgId = '';
  /** Provider of the widgets inside; it wins over the organization. */
  @property({attribute: 'provider-id'}) providerId = '';
  /** Bearer token, for the simplest pages; anyone who can read the page can read it. */
  @property() token = '';
  /** Gives a fresh short-lived bearer token; asked once for all widgets inside, again on 401 and before expiry. */
  @property({attribute: false}) getToken: (() => Promise<string>) | undefined;
  /** A client of the page's own, in place of endpoint and token. */
  @property({attribute: false}) client: EndpointClient | undefined;

  readonly #own = ownClient();

  /** @internal What the widgets inside ask. */
  get accountClient(): EndpointClient | undefined {
    const {client, endpoint, token, getToken} = this;
    return client ?? (endpoint === '' ? undefined : this.#own.get({endpoint, token, getToken}));
  }

  protected override updated(): void {
    this.dispatchEvent(new Event(SCOPE_CHANGE));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
