/** Tokens that run out, are taken back, change, and are shared by a page that has two scopes. */
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import type {AccountScope} from '../../src/components/account-scope/account-scope.js';
import {refusal} from '../helpers/in-page-endpoint.js';
import {PROVIDER_ID} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {hasState, textOf, type Widget} from '../helpers/widget.js';
import {accountEndpoint, WIDGETS} from './account.js';

const realFetch = globalThis.fetch;
const realNow = Date.now;
const START = 1_800_000_000_000;

/** A token in the form of those that say when they run out. */
const jwt = (name: string, secondsLeft: number): string =>
  ['{"alg":"none"}', JSON.stringify({sub: name, exp: START / 1000 + secondsLeft}), name]
    .map((part) => btoa(part).replaceAll('=', ''))
    .join('.');

/** An account that the page's own fetch finds, which knows the tokens that are `good`, and notes who asked. */
function guarded(...good: string[]) {
  const endpoint = accountEndpoint();
  const seen: string[] = [];
  const known = new Set(good);
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    seen.push(token);
    return known.has(token) ? endpoint.fetch(request) : refusal(401, 'Sign in.');
  };
  return {url: endpoint.client.endpoint, seen, known, answer};
}
type Guarded = ReturnType<typeof guarded>;

/** Lets the page's fetch find these accounts. */
function serve(...accounts: readonly Guarded[]): void {
  globalThis.fetch = (input, init) => {
    const {url} = new Request(input, init);
    const account = accounts.find((each) => url.startsWith(`${each.url}/`));
    return account ? account.answer(input, init) : Promise.reject(new TypeError(`nothing at ${url}`));
  };
}

function scopeAt(account: Guarded, settings: Partial<AccountScope>): AccountScope {
  const scope = document.createElement('account-scope');
  Object.assign(scope, {endpoint: account.url, providerId: PROVIDER_ID, ...settings});
  for (const tag of WIDGETS) scope.append(document.createElement(tag));
  return scope;
}

const widgetsIn = (root: Element): readonly Widget[] => [...root.querySelectorAll<Widget>(WIDGETS.join())];
const isLoaded = (root: Element): boolean =>
  widgetsIn(root).every((widget) => hasState(widget, 'loaded') && !hasState(widget, 'refreshing'));

async function shown(...scopes: readonly AccountScope[]): Promise<void> {
  await fixture(html`<div>${scopes}</div>`);
  await until(() => scopes.every(isLoaded), 'everything is loaded');
}

/** Everything that a widget has shown other than its data, and what it has told the page, while `act` went on. */
async function troubles(scope: HTMLElement, act: () => Promise<unknown>): Promise<readonly string[]> {
  const found: string[] = [];
  const note = (): void => {
    for (const widget of widgetsIn(scope)) if (!hasState(widget, 'loaded')) found.push(widget.localName);
  };
  const watching = new MutationObserver(note);
  for (const widget of widgetsIn(scope))
    watching.observe(widget.shadowRoot!, {subtree: true, childList: true});
  scope.addEventListener('widget-error', ({error}) => found.push(error.message));
  await act();
  note();
  watching.disconnect();
  return found;
}

const refreshAll = (scope: Element): Promise<unknown> =>
  Promise.all(widgetsIn(scope).map((widget) => widget.refresh()));

describe('a token', () => {
  let elapsed = 0;

  beforeEach(() => {
    elapsed = 0;
    Date.now = () => START + elapsed;
  });
  afterEach(() => {
    fixtureCleanup();
    globalThis.fetch = realFetch;
    Date.now = realNow;
  });

  it('that is about to run out is asked for anew, once for all widgets, and nobody is signed out', async () => {
    const [first, second] = [jwt('first', 60), jwt('second', 3600)];
    const account = guarded(first, second);
    serve(account);
    let asked = 0;
    const getToken = (): Promise<string> => Promise.resolve((asked += 1) === 1 ? first : second);
    const scope = scopeAt(account, {getToken});
    await shown(scope);
    expect(asked).to.equal(1);
    expect(new Set(account.seen)).to.deep.equal(new Set([first]));
    elapsed = 45_000;
    account.seen.length = 0;
    expect(await troubles(scope, () => refreshAll(scope))).to.deep.equal([]);
    expect(asked).to.equal(2);
    expect(new Set(account.seen)).to.deep.equal(new Set([second]));
  });

  it('that the endpoint has taken back is asked for anew, once for all widgets, and nobody is signed out', async () => {
    const account = guarded('first');
    serve(account);
    let asked = 0;
    const getToken = (): Promise<string> => Promise.resolve((asked += 1) === 1 ? 'first' : 'second');
    const scope = scopeAt(account, {getToken});
    await shown(scope);
    account.known.delete('first');
    account.known.add('second');
    expect(await troubles(scope, () => refreshAll(scope))).to.deep.equal([]);
    expect(asked).to.equal(2);
    expect(account.seen.at(-1)).to.equal('second');
  });

  it('that the page cannot renew signs out, once for each widget, without asking on and on', async () => {
    const account = guarded('first');
    serve(account);
    let asked = 0;
    const getToken = (): Promise<string> => {
      asked += 1;
      return Promise.resolve('first');
    };
    const scope = scopeAt(account, {getToken});
    await shown(scope);
    account.known.clear();
    account.seen.length = 0;
    const refreshed = await Promise.allSettled(widgetsIn(scope).map((widget) => widget.refresh()));
    expect(refreshed.map(({status}) => status)).to.deep.equal(WIDGETS.map(() => 'rejected'));
    await until(() => widgetsIn(scope).every((widget) => hasState(widget, 'signed-out')), 'they say so');
    expect(account.seen.length).to.equal(WIDGETS.length);
    expect(asked).to.be.at.most(1 + WIDGETS.length);
  });

  it('that the page sets anew is sent from then on, and what it shows is read with it', async () => {
    const account = guarded('first', 'second');
    serve(account);
    const scope = scopeAt(account, {token: 'first'});
    await shown(scope);
    const requests = account.seen.length;
    account.seen.length = 0;
    account.known.delete('first');
    scope.setAttribute('token', 'second');
    await until(() => account.seen.length === requests, 'it is read again');
    await until(
      () => isLoaded(scope) && textOf(widgetsIn(scope)[0]!).includes('Platform Plus'),
      'it is shown',
    );
    expect(new Set(account.seen)).to.deep.equal(new Set(['second']));
  });
});

describe('two scopes with the same token', () => {
  afterEach(() => {
    fixtureCleanup();
    globalThis.fetch = realFetch;
  });

  it('share neither requests nor what was read nor the token, although both name one endpoint and one function', async () => {
    const account = guarded('same');
    serve(account);
    let asked = 0;
    const getToken = (): Promise<string> => {
      asked += 1;
      return Promise.resolve('same');
    };
    const alone = scopeAt(account, {getToken});
    await shown(alone);
    expect(asked).to.equal(1);
    const requests = account.seen.length;
    fixtureCleanup();
    account.seen.length = 0;
    await shown(scopeAt(account, {getToken}), scopeAt(account, {getToken}));
    expect(account.seen.length).to.equal(2 * requests);
    expect(asked).to.equal(3);
  });

  it('send each its own token to its own endpoint alone', async () => {
    const accounts = [guarded('a'), guarded('b')] as const;
    serve(...accounts);
    await shown(scopeAt(accounts[0], {token: 'a'}), scopeAt(accounts[1], {token: 'b'}));
    expect(new Set(accounts[0].seen)).to.deep.equal(new Set(['a']));
    expect(new Set(accounts[1].seen)).to.deep.equal(new Set(['b']));
  });
});
