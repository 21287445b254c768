/** Pages that make their `getToken` anew whenever they render, as an arrow function in a React component is. */
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import type {AccountScope} from '../../src/components/account-scope/account-scope.js';
import type {SubscriptionCard} from '../../src/components/subscription-card/subscription-card.js';
import '../../src/define.js';
import {json, refusal} from '../helpers/in-page-endpoint.js';
import {PROVIDER, PROVIDER_ID} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {hasState} from '../helpers/widget.js';

const realFetch = globalThis.fetch;
const realNow = performance.now.bind(performance);
let made = 0;

/** The page's own fetch, answering as `answer` says. */
function listen(answer: (token: string | null) => Response): string[] {
  const seen: string[] = [];
  globalThis.fetch = (input, init) => {
    const token = new Request(input, init).headers.get('authorization');
    seen.push(String(token));
    return Promise.resolve(answer(token));
  };
  return seen;
}

type Holder = AccountScope | SubscriptionCard;

function holders(): readonly (readonly [name: string, holder: Holder, card: SubscriptionCard])[] {
  const alone = document.createElement('subscription-card');
  const scope = document.createElement('account-scope');
  const inside = document.createElement('subscription-card');
  scope.append(inside);
  for (const each of [alone, scope])
    Object.assign(each, {endpoint: `/new-token-${(made += 1)}`, providerId: PROVIDER_ID});
  return [
    ['a widget that stands alone', alone, alone],
    ['a scope', scope, inside],
  ];
}

describe('a getToken that is new at each render', () => {
  let elapsed = 0;
  beforeEach(() => {
    elapsed = 0;
    performance.now = () => 1e6 + elapsed;
  });
  afterEach(() => {
    fixtureCleanup();
    globalThis.fetch = realFetch;
    performance.now = realNow;
  });

  for (const [index, name] of ['a widget that stands alone', 'a scope'].entries()) {
    const renders = async (holder: Holder, card: SubscriptionCard, times: number): Promise<void> => {
      for (let left = times; left > 0; left -= 1) {
        holder.getToken = () => Promise.resolve('one');
        await holder.updateComplete;
        await card.updateComplete;
      }
    };

    it(`neither reads again what ${name} has read, nor is asked again`, async () => {
      const [, holder, card] = holders()[index]!;
      const seen = listen(() => json(PROVIDER));
      let asked = 0;
      const counting = (): Promise<string> => Promise.resolve(`token-${(asked += 1)}`);
      holder.getToken = counting;
      await fixture(html`<div>${holder}</div>`);
      for (let left = 20; left > 0; left -= 1) {
        holder.getToken = () => counting();
        await card.updateComplete;
      }
      await until(() => hasState(card, 'loaded'), 'it is loaded');
      await renders(holder, card, 20);
      expect(seen).to.deep.equal(['Bearer token-1']);
      expect(asked).to.equal(1);
    });

    it(`is the one that ${name} asks when the endpoint takes the token back`, async () => {
      const [, holder, card] = holders()[index]!;
      let good = 'Bearer old';
      const seen = listen((token) => (token === good ? json(PROVIDER) : refusal(401, 'Sign in.')));
      holder.getToken = () => Promise.resolve('old');
      await fixture(html`<div>${holder}</div>`);
      await until(() => hasState(card, 'loaded'), 'it is loaded');
      holder.getToken = () => Promise.resolve('new');
      good = 'Bearer new';
      await holder.updateComplete;
      await card.refresh();
      expect(seen).to.deep.equal(['Bearer old', 'Bearer old', 'Bearer new']);
    });

    it(`makes no storm of requests where the page renders at each error of ${name}`, async () => {
      const [, holder, card] = holders()[index]!;
      const seen = listen(() => refusal(401, 'Sign in.'));
      let errors = 0;
      holder.addEventListener('widget-error', () => {
        errors += 1;
        holder.getToken = () => Promise.resolve('bad');
      });
      holder.getToken = () => Promise.resolve('bad');
      await fixture(html`<div>${holder}</div>`);
      await until(() => errors === 2, 'it is tried once more');
      await renders(holder, card, 20);
      expect(hasState(card, 'signed-out')).to.equal(true);
      expect([errors, seen.length]).to.deep.equal([2, 2]);
      elapsed = 5000;
      await renders(holder, card, 20);
      await until(() => errors === 3, 'it may try again later');
      expect(seen.slice(2)).to.deep.equal(['Bearer bad', 'Bearer one']);
    });

    it(`never goes to the endpoint that ${name} named before`, async () => {
      const [, holder, card] = holders()[index]!;
      const first = holder.endpoint;
      const asked: string[] = [];
      let refuse = (): void => undefined;
      const refused = new Promise<void>((resolve) => (refuse = resolve));
      globalThis.fetch = async (input, init) => {
        const {url, headers} = new Request(input, init);
        asked.push(`${new URL(url).pathname.split('/')[1]} ${headers.get('authorization')}`);
        if (!url.includes(`${first}/`)) return json(PROVIDER);
        await refused;
        return refusal(401, 'Sign in.');
      };
      holder.getToken = () => Promise.resolve('first');
      await fixture(html`<div>${holder}</div>`);
      await until(() => asked.length === 1, 'the first is asked');
      holder.endpoint = `${first}-other`;
      holder.getToken = () => Promise.resolve('second');
      await until(() => hasState(card, 'loaded'), 'the other is read');
      refuse();
      await card.refresh();
      expect(
        asked.filter((each) => each.endsWith('second')).every((each) => each.includes('-other')),
      ).to.equal(true);
    });
  }
});
