/** The widgets rendered on a server: what stands in the markup, and what a server must not do for it. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {after, before, beforeEach, describe, it} from 'node:test';
import {html} from 'lit';
import {styleSources} from '../../src/server.js';
import {clock} from '../../src/shared/clock.js';
import {NO_CONTRACT, NOW, PROVIDER, PROVIDER_ID} from '../helpers/records.js';
import {ANSWERS, FIGURES, rendered, TAGS, widget} from './markup.js';

const now = clock.now;
const realFetch = globalThis.fetch;
let fetched: unknown[];

before(() => {
  clock.now = () => NOW;
  globalThis.fetch = (input) => {
    fetched.push(input);
    return Promise.reject(new Error('A server does not ask.'));
  };
});

beforeEach(() => {
  fetched = [];
});

after(() => {
  clock.now = now;
  globalThis.fetch = realFetch;
});

for (const tag of TAGS) {
  describe(`<${tag}> on a server`, () => {
    it('has its figures in a declarative shadow root', async () => {
      const {elements, text} = await rendered(widget[tag](ANSWERS[tag]));
      assert.match(elements, new RegExp(`<${tag} [^>]*><template shadowroot="open" shadowrootmode="open">`));
      for (const figure of FIGURES[tag]) assert.ok(text.includes(figure), `${figure} is not in: ${text}`);
      assert.match(elements, /aria-busy="false"/);
      assert.deepEqual(fetched, []);
    });

    it('is an outline without data, and asks nobody for it', async () => {
      const {elements} = await rendered(widget[tag](undefined));
      assert.match(elements, /part="skeleton"/);
      assert.match(elements, /aria-busy="true"/);
      assert.deepEqual(fetched, []);
    });

    it('says so where the data handed over is none', async () => {
      const {text} = await rendered(widget[tag]('<html>'));
      assert.match(text, /could not be/i);
    });

    it('is marked, for style sheets that are meant for what is not there yet', async () => {
      const {elements} = await rendered(widget[tag](ANSWERS[tag]));
      assert.match(elements, new RegExp(`^<${tag} [^>]*data-server-rendered`));
    });

    it('has no style that a policy with the sources of ours would stop', async () => {
      const {elements, style} = await rendered(widget[tag](ANSWERS[tag]));
      assert.doesNotMatch(elements, /\sstyle=/);
      const hash = createHash('sha256').update(style).digest('base64');
      assert.ok(styleSources.includes(`'sha256-${hash}'`), styleSources.join());
    });

    it('speaks the language of its own attribute', async () => {
      const [english, german] = [
        await rendered(widget[tag](ANSWERS[tag])),
        await rendered(widget[tag](ANSWERS[tag], 'de')),
      ];
      assert.match(german.elements, /part="frame"\s+lang="de"/);
      assert.notEqual(german.text, english.text);
    });
  });
}

describe('a server', () => {
  it('shows that there is no contract', async () => {
    const {text} = await rendered(widget['license-donut'](NO_CONTRACT));
    assert.match(text, /No bulk contract/i);
  });

  it('renders the compact line', async () => {
    const line = html`<license-donut compact .data=${ANSWERS['license-donut']}></license-donut>`;
    const {text} = await rendered(line);
    assert.match(text, /114 licenses available/);
  });

  it('leaves it to the browser to say that nothing is configured, since a script may still do that', async () => {
    const {elements} = await rendered(html`<subscription-card></subscription-card>`);
    assert.match(elements, /part="skeleton"/);
  });

  it('renders outlines in a scope, whose client is the browser\u2019s', async () => {
    const {elements} = await rendered(
      html`<account-scope endpoint="/api" provider-id=${PROVIDER_ID}>
        <subscription-card></subscription-card>
      </account-scope>`,
    );
    assert.match(elements, /part="skeleton"/);
    assert.deepEqual(fetched, []);
  });

  it('renders data as text, never as markup', async () => {
    const data = {...PROVIDER, subscriptionInfo: {planName: '<img src=x onerror=alert(1)>'}};
    const {elements} = await rendered(widget['subscription-card'](data));
    assert.doesNotMatch(elements, /<img/);
    assert.match(elements, /&lt;img/);
  });
});
