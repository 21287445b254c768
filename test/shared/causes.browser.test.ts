/** What a widget says of why it has nothing to show. */
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import '../../src/define.js';
import type {SubscriptionCard} from '../../src/components/subscription-card/subscription-card.js';
import {refusal} from '../helpers/in-page-endpoint.js';
import {PROVIDER_ID} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {hasState, textOf} from '../helpers/widget.js';

const realFetch = globalThis.fetch;
const realWarn = console.warn;

async function cardOf(state: string, properties: Partial<SubscriptionCard>): Promise<string> {
  const card = document.createElement('subscription-card');
  Object.assign(card, {providerId: PROVIDER_ID, ...properties});
  await fixture(html`<div>${card}</div>`);
  await until(() => hasState(card, state), `it is ${state}`);
  return textOf(card);
}

describe('a widget that has nothing to show', () => {
  let warnings: unknown[][];
  beforeEach(() => {
    warnings = [];
    console.warn = (...words: unknown[]) => void warnings.push(words);
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    console.warn = realWarn;
    fixtureCleanup();
  });

  it('repeats what the endpoint says of a token that it refuses, but for the token', async () => {
    globalThis.fetch = () => Promise.resolve(refusal(401, 'No key signed very-secret here.'));
    const text = await cardOf('signed-out', {endpoint: '/refuses', token: 'very-secret'});
    expect(text).to.include('Sign in to see this').and.include('No key signed … here.');
    expect(text).to.not.include('very-secret');
  });

  it('says that the page gave no token, and once in the console what is wanted and why it failed, without quoting it', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('nothing is to be asked'));
    const failure = new Error('The session is over.');
    const wrong = [
      () => Promise.reject(failure),
      'very-secret',
      () => Promise.resolve({token: 'very-secret'}),
      () => Promise.resolve(),
    ];
    for (const getToken of wrong) {
      const text = await cardOf('signed-out', {endpoint: '/no-token', getToken: getToken as never});
      expect(text).to.include('did not give a valid token');
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]![0]).to.include('getToken gave no token').and.not.include('very-secret');
    expect(warnings[0]![1]).to.equal(failure);
  });

  for (const [lang, words] of [
    ['en', "allows this page's origin (CORS)"],
    ['de', 'der Ursprung dieser Seite'],
  ] as const) {
    it(`names the origin that cannot be reached, and what it must allow, in ${lang}`, async () => {
      globalThis.fetch = (input) =>
        new Request(input).url.startsWith('https://api.example/')
          ? Promise.reject(new TypeError('Failed to fetch'))
          : realFetch(input);
      const text = await cardOf('error', {endpoint: 'https://api.example/v1', lang});
      expect(text).to.include('https://api.example').and.include(words);
    });
  }
});
