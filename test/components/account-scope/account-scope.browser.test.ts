import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import '../../../src/define.js';
import type {AccountScope} from '../../../src/components/account-scope/account-scope.js';
import type {SubscriptionCard} from '../../../src/components/subscription-card/subscription-card.js';
import {inPageEndpoint} from '../../helpers/in-page-endpoint.js';
import {ORGANIZATION_ID, PROVIDER, PROVIDER_ID, PUBLISHED_ORGANIZATION} from '../../helpers/records.js';
import {hasState, nextEvent, textOf} from '../../helpers/widget.js';

const PATH = `v2/providers/${PROVIDER_ID}`;

interface Seen {
  readonly url: string;
  readonly authorization: string | null;
}

/** Answers the page's own fetch from the provider's record, and notes who asked. */
function listen(): {readonly seen: Seen[]; readonly stop: () => void} {
  const {fetch} = globalThis;
  const seen: Seen[] = [];
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    seen.push({url: request.url, authorization: request.headers.get('authorization')});
    return Promise.resolve(Response.json(PROVIDER));
  };
  return {seen, stop: () => (globalThis.fetch = fetch)};
}

const loads = (root: Element, count: number): Promise<void> =>
  new Promise((resolve) => {
    let left = count;
    root.addEventListener('widget-load', () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });

describe('<account-scope>', () => {
  let page: ReturnType<typeof listen>;
  beforeEach(() => (page = listen()));
  afterEach(() => {
    page.stop();
    fixtureCleanup();
  });

  it('asks for a token once for all its widgets, and for the record once', async () => {
    let asked = 0;
    const scope = document.createElement('account-scope');
    scope.endpoint = '/scope-once';
    scope.providerId = PROVIDER_ID;
    scope.getToken = () => {
      asked += 1;
      return Promise.resolve('secret-token');
    };
    for (let index = 0; index < 20; index += 1) scope.append(document.createElement('subscription-card'));
    const done = loads(scope, 20);
    await fixture(html`<div>${scope}</div>`);
    await done;
    expect(asked).to.equal(1);
    expect(page.seen.map(({authorization}) => authorization)).to.deep.equal(['Bearer secret-token']);
  });

  it('shares its token with no other scope, although both name one endpoint', async () => {
    const scopes = ['token-a', 'token-b'].map((token) => {
      const scope = document.createElement('account-scope');
      Object.assign(scope, {endpoint: '/scope-apart', providerId: PROVIDER_ID, token});
      scope.append(document.createElement('subscription-card'));
      return scope;
    });
    const place = await fixture(html`<div></div>`);
    const done = loads(place, 2);
    place.append(...scopes);
    await done;
    expect(page.seen.map(({authorization}) => authorization)).to.have.members([
      'Bearer token-a',
      'Bearer token-b',
    ]);
  });

  it('never sends its token to the endpoint that a widget inside names', async () => {
    const place = await fixture(html`<div></div>`);
    const done = loads(place, 1);
    const scope = document.createElement('account-scope');
    Object.assign(scope, {endpoint: '/scope-own', providerId: PROVIDER_ID, token: 'secret-token'});
    const card = document.createElement('subscription-card');
    card.endpoint = '/elsewhere';
    scope.append(card);
    place.append(scope);
    await done;
    expect(page.seen).to.deep.equal([
      {url: new URL(`/elsewhere/${PATH}`, location.href).href, authorization: null},
    ]);
  });

  it('keeps the token out of the address', async () => {
    const place = await fixture(html`<div></div>`);
    const done = loads(place, 1);
    const scope = document.createElement('account-scope');
    Object.assign(scope, {endpoint: '/scope-url', providerId: PROVIDER_ID, token: 'secret-token'});
    scope.append(document.createElement('subscription-card'));
    place.append(scope);
    await done;
    expect(page.seen[0]!.url).to.not.include('secret');
  });

  it('lets its widgets follow when it changes', async () => {
    const endpoint = inPageEndpoint({
      [PATH]: PROVIDER,
      [`organizations/${ORGANIZATION_ID}`]: JSON.parse(PUBLISHED_ORGANIZATION) as object,
    });
    const scope = await fixture<AccountScope>(html`
      <account-scope .client=${endpoint.client} org-id=${ORGANIZATION_ID}>
        <subscription-card></subscription-card>
      </account-scope>
    `);
    const card = scope.querySelector('subscription-card')!;
    if (!hasState(card, 'loaded')) await nextEvent(card, 'widget-load');
    expect(textOf(card)).to.include('Core');
    scope.providerId = PROVIDER_ID;
    await nextEvent(card, 'widget-load');
    await card.updateComplete;
    expect(textOf(card)).to.include('Platform Plus');
  });

  it('gives way to the organization that a widget itself names', async () => {
    const endpoint = inPageEndpoint({
      [PATH]: PROVIDER,
      [`organizations/${ORGANIZATION_ID}`]: JSON.parse(PUBLISHED_ORGANIZATION) as object,
    });
    const scope = await fixture<AccountScope>(html`
      <account-scope .client=${endpoint.client} provider-id=${PROVIDER_ID}>
        <subscription-card org-id=${ORGANIZATION_ID}></subscription-card>
      </account-scope>
    `);
    const card = scope.querySelector('subscription-card')!;
    if (!hasState(card, 'loaded')) await nextEvent(card, 'widget-load');
    expect(endpoint.requests).to.deep.equal([`GET organizations/${ORGANIZATION_ID}`]);
  });

  it('reaches widgets inside other shadow roots and slots', async () => {
    const endpoint = inPageEndpoint({[PATH]: PROVIDER});
    const scope = await fixture<AccountScope>(html`
      <account-scope .client=${endpoint.client} provider-id=${PROVIDER_ID}><div></div></account-scope>
    `);
    const root = scope.querySelector('div')!.attachShadow({mode: 'open'});
    const card = document.createElement('subscription-card');
    const load = nextEvent(card, 'widget-load');
    root.append(card);
    await load;
    expect(hasState(card, 'loaded')).to.equal(true);
  });

  it('takes no place in the layout of the page', async () => {
    const scope = await fixture<AccountScope>(html`<account-scope><p>Inside</p></account-scope>`);
    expect(getComputedStyle(scope).display).to.equal('contents');
  });

  it('lets a save reach the widgets of another client on the same endpoint', async () => {
    const place = await fixture(html`<div></div>`);
    const scopes = ['a', 'b'].map((token) => {
      const scope = document.createElement('account-scope');
      Object.assign(scope, {endpoint: '/scope-invalidated', providerId: PROVIDER_ID, token});
      scope.append(document.createElement('subscription-card'));
      return scope;
    });
    const done = loads(place, 2);
    place.append(...scopes);
    await done;
    const again = nextEvent(scopes[1]!.querySelector<SubscriptionCard>('subscription-card')!, 'widget-load');
    scopes[0]!.accountClient!.invalidate(PATH);
    await again;
    expect(page.seen.filter(({authorization}) => authorization === 'Bearer b')).to.have.length(2);
  });
});
