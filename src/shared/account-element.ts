import {nothing, type PropertyValues, type TemplateResult} from 'lit';
import {AccountError} from '../api/errors.js';
import type {Role} from '../api/roles.js';
import type {Answer, EndpointClient, ReadOptions} from '../client/index.js';
import {keptSharedClient} from '../client/shared-client.js';
import {ClockController} from './clock.js';
import {connect, resolveSubject, type Subject} from './connection.js';
import {type EmptyText, type FrameView, type LoadTexts, renderFrame} from './frame.js';
import {LoadTask} from './load-task.js';
import {Localization} from './localization.js';
import {common} from './locales/en/common.js';
import {NewToken} from './new-token.js';
import {numberFrom} from './number-from.js';
import {onServer} from './on-server.js';
import {identify} from './only-organization.js';
import {property} from './property.js';
import {RefreshTimer} from './refresh-timer.js';
import {ScopeController} from './scope-controller.js';
import {tellUnread} from './tell-unread.js';
import {ThemedElement} from './themed-element.js';
import {warnOnce} from './warn-once.js';
import {WidgetErrorEvent, WidgetLoadEvent} from './widget-events.js';
import {LOADING, type WidgetState, type WidgetStatus, widgetStatus} from './widget-state.js';

type LoadArgs = readonly [client: EndpointClient, kind: Subject['kind'], id: string | undefined];

/**
 * What every widget stands on: where the account is, how it is loaded, which state that makes, and the frame around it.
 *
 * @csspart frame - The widget's surface.
 * @csspart header - The line with the heading.
 * @csspart heading - The heading's text.
 * @csspart body - What is under the heading.
 * @csspart message - A state without data, or a note beside the data.
 * @csspart skeleton - The outline shown while loading.
 * @csspart button - Any button.
 * @csspart badge - Any badge.
 * @slot empty - Shown when the endpoint has nothing for this account.
 * @cssstate loading - An outline of the final size stands where the data will be.
 * @cssstate loaded - The data is shown.
 * @cssstate empty - The endpoint has nothing for this account.
 * @cssstate error - The endpoint could not be read, or data handed over is none; Retry is offered for the former.
 * @cssstate signed-out - The endpoint does not know the reader (401).
 * @cssstate not-allowed - The reader's role may not see this (403).
 * @cssstate not-configured - An attribute is missing; the widget names it.
 * @cssstate refreshing - Beside `loaded`: the data is being read again.
 * @cssstate stale - Beside `loaded`: the data is the last that could be read.
 * @fires {WidgetLoadEvent<T>} widget-load - An answer of the endpoint was read and is shown.
 * @fires {WidgetErrorEvent} widget-error - The endpoint could not be read.
 */
export abstract class AccountElement<T extends object> extends ThemedElement {
  /** Root of the API, e.g. `/api`; from the nearest `<account-scope>` where empty. */
  @property() endpoint = '';
  /** Organization whose data is shown; empty for none, whatever the scope says. */
  @property({attribute: 'org-id'}) orgId: string | undefined;
  /** Provider whose data is shown; it wins over an organization named at the same place. */
  @property({attribute: 'provider-id'}) providerId: string | undefined;
  /** Bearer token, for the simplest pages; anyone who can read the page can read it. */
  @property() token = '';
  /** Gives a fresh short-lived bearer token; asked once for all widgets that share it, again on 401 and before expiry. */
  @property({attribute: false}) getToken: (() => Promise<string>) | undefined;
  /** A client of the page's own, in place of endpoint and token. */
  @property({attribute: false}) client: EndpointClient | undefined;
  /** The endpoint's JSON answer, handed over; the widget then fetches nothing. */
  @property({attribute: false}) data: unknown;
  /** Seconds between background refreshes; 0 for none. Paused while the page is hidden or offline. */
  @property({type: Number, attribute: 'refresh-interval', converter: numberFrom('refresh-interval', 0)})
  refreshInterval = 0;
  /** Text of the heading; empty hides it, and the region keeps its name. Default: the widget's name. */
  @property() heading: string | undefined;
  /** Level of the heading, 1 to 6. */
  @property({type: Number, attribute: 'heading-level', converter: numberFrom('heading-level', 2)})
  headingLevel = 2;

  /** @internal The widget's texts; the English name of its region is what people's scripts rely on. */
  protected abstract readonly text: LoadTexts & {readonly name: string};

  /** @internal */
  protected readonly localization = new Localization(this);
  readonly #scope = new ScopeController(this);
  readonly #internals = this.attachInternals();
  readonly #load: LoadTask<LoadArgs, T>;
  readonly #kept = keptSharedClient();
  readonly #newToken = new NewToken();
  #given: T | undefined;
  #givenError: AccountError | undefined;
  #status = LOADING;

  constructor() {
    super();
    new ClockController(this);
    new RefreshTimer(
      this,
      () => this.refreshInterval,
      () => {
        this.#load.retry();
      },
    );
    this.#load = new LoadTask<LoadArgs, T>(this, {
      args: () => this.#loadArgs(),
      load: async ([client, kind, id], options) =>
        this.load(client, await identify(client, {kind, id} as Subject, options), options),
      client: () => this.accountClient,
      concerns: (paths) => this.concerns(paths),
      onLoad: (answer) => {
        tellUnread(answer.data);
        this.#announce(() => {
          this.dispatchEvent(new WidgetLoadEvent(answer.data));
          this.loaded(answer.data);
        });
      },
      onError: (error) => {
        if (error.code === 'NO_TOKEN')
          warnOnce('getToken gave no token: it has to return a promise of one, as text.', error.cause);
        this.#announce(() => this.dispatchEvent(new WidgetErrorEvent(error)));
      },
    });
  }

  /**
   * Reads the endpoint again, past every cache.
   *
   * @returns {Promise<T>} The decoded account data.
   * @throws AccountError - What the widget shows in its error state.
   */
  async refresh(): Promise<T> {
    await this.updateComplete;
    if (this.#given !== undefined) return this.#given;
    const missing = this.#missing();
    if (this.#givenError) throw this.#givenError;
    if (missing.length > 0) {
      const text = `The widget is not set up. Set ${missing.join(', ')}.`;
      throw new AccountError(text, {code: 'NOT_CONFIGURED'});
    }
    return this.#load.refresh();
  }

  /** Reads the subject from the endpoint. */
  protected abstract load(
    client: EndpointClient,
    subject: Subject & {readonly id: string},
    options: ReadOptions,
  ): Promise<Answer<T>>;
  /** Reads the endpoint's JSON answer as handed over in `data`; throws a DecodeError. */
  protected abstract decode(json: unknown): T;
  protected abstract renderSkeleton(): unknown;
  protected abstract renderLoaded(data: T): unknown;

  /** Attributes that must be set and are not, beside the endpoint. */
  protected missingAttributes(): readonly string[] {
    return [];
  }

  /** Whether a change of the endpoint's records under `paths` concerns this widget. */
  protected concerns(_paths: readonly string[]): boolean {
    return false;
  }

  protected isEmpty(_data: T): boolean {
    return false;
  }

  /** What the empty state says instead of the endpoint's own words. */
  protected get emptyText(): EmptyText | undefined {
    return undefined;
  }

  /** Called after `widget-load`, for what else the widget tells the page. */
  protected loaded(_data: T): void {
    // Most widgets have nothing more to say.
  }

  /** What stands at the end of the header's line, whatever the state. */
  protected renderHeaderEnd(_data: T | undefined): unknown {
    return nothing;
  }

  /** Custom states beside the main one. */
  protected extraStates(_data: T | undefined): readonly string[] {
    return [];
  }

  /** @internal */
  protected get accountClient(): EndpointClient | undefined {
    return connect(this, this.#scope.scope, this.#kept);
  }

  /** @internal */
  protected get subject(): Subject {
    return resolveSubject(this, this.#scope.scope);
  }

  /** @internal */
  protected get state(): WidgetState {
    return this.#status.state;
  }

  /** @internal The texts that every widget shows. */
  protected get common() {
    return this.localization.texts(common);
  }

  /** @internal The data that may be shown. */
  protected get shown(): T | undefined {
    return this.#status.state === 'loaded' ? (this.#given ?? this.#answer?.data) : undefined;
  }

  /** @internal When the shown data was read; undefined for data handed over. */
  protected get receivedAt(): Date | undefined {
    return this.#answer?.receivedAt;
  }

  /** @internal Whether the endpoint lets the reader act in `role`; where it does not say, 403 will. */
  protected may(role: Role): boolean {
    const roles = this.#answer?.roles;
    return roles === undefined || roles.includes(role);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A server connects no element.
    if (onServer) this.localization.resolve();
    super.willUpdate(changed);
    if (changed.has('data')) this.#readGiven();
    const getToken = this.getToken ?? this.#scope.scope?.getToken;
    if (this.#newToken.isWorthTrying(getToken, this.#status.state === 'signed-out')) this.#load.retry();
    this.#status = this.#deriveStatus();
  }

  protected override isPrepared(): boolean {
    return !this.localization.isWaiting;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const {states} = this.#internals;
    // The browser works as long on the clearing of none as of many.
    if (states.size > 0) states.clear();
    states.add(this.#status.state);
    if (this.#status.refreshing) states.add('refreshing');
    if (this.#status.stale) states.add('stale');
    for (const state of this.extraStates(this.shown)) states.add(state);
  }

  protected override render(): TemplateResult {
    return this.renderView({
      status: this.#status,
      name: this.text.name,
      heading: this.heading ?? this.text.name,
      level: Math.min(6, Math.max(1, Math.trunc(this.headingLevel) || 2)),
      loadTexts: this.text,
      isSample: this.#answer?.source === 'sample' && this.shown !== undefined,
      missing: this.#missing(),
      error: this.#error,
      emptyText: this.emptyText,
      receivedAt: this.receivedAt,
      localization: this.localization,
      headerEnd: this.renderHeaderEnd(this.shown),
      skeleton: () => this.renderSkeleton(),
      loaded: () => (this.shown === undefined ? nothing : this.renderLoaded(this.shown)),
      retry: this.#retry,
    });
  }

  /** The widget in its state; its first element with `tabindex` takes the focus when Retry goes away. */
  protected renderView(view: FrameView): TemplateResult {
    return renderFrame(view);
  }

  /** The endpoint's answer, unless the page handed one over. */
  get #answer(): Answer<T> | undefined {
    return this.data === undefined ? this.#load.answer : undefined;
  }

  get #error(): AccountError | undefined {
    return this.data === undefined ? this.#load.error : this.#givenError;
  }

  #loadArgs(): LoadArgs | undefined {
    if (this.data !== undefined || this.#scope.isPending || this.#missing().length > 0) return undefined;
    const client = this.accountClient;
    const {kind, id} = this.subject;
    return client && [client, kind, id];
  }

  #missing(): readonly string[] {
    if (this.data !== undefined || this.#scope.isPending) return [];
    return [...(this.accountClient ? [] : ['endpoint']), ...this.missingAttributes()];
  }

  #deriveStatus(): WidgetStatus {
    // Data without words for it: what is shown in the wrong language would flash.
    if (this.localization.isWaiting) return LOADING;
    const data = this.#given ?? this.#answer?.data;
    return widgetStatus({
      missing: this.#missing(),
      hasData: data !== undefined,
      isEmpty: data !== undefined && this.isEmpty(data),
      isPending: this.#load.isPending,
      isOld: this.#answer?.stale === true,
      error: this.#error,
    });
  }

  #readGiven(): void {
    this.#given = undefined;
    this.#givenError = undefined;
    if (this.data === undefined) return;
    try {
      this.#given = this.decode(this.data);
      tellUnread(this.#given);
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      this.#givenError = error;
    }
  }

  /** Tells the page only when what it is told can be seen. */
  #announce(tell: () => void): void {
    this.requestUpdate();
    void this.updateComplete.then(tell);
  }

  readonly #retry = (): void => {
    // The button goes away with the message; the keyboard stays in the widget.
    this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
    this.#load.retry();
    this.requestUpdate();
  };
}
