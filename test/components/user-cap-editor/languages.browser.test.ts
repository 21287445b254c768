/** What the words of a language ask of the table's look. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import type {UserCapEditor} from '../../../src/components/user-cap-editor/user-cap-editor.js';
import {inPageEndpoint, organizationsRoute} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, ORGANIZATIONS, PROVIDER_ID} from '../../helpers/records.js';
import {until} from '../../helpers/until.js';
import {loaded, within} from '../../helpers/widget.js';

/** An editor that shows its rows, once the words for them are there. */
async function editorIn(lang: string): Promise<UserCapEditor> {
  const editor = await loaded<UserCapEditor>(
    'user-cap-editor',
    {'provider-id': PROVIDER_ID, lang},
    {
      client: inPageEndpoint({
        [`v2/providers/${PROVIDER_ID}/organizations`]: organizationsRoute(ORGANIZATIONS.slice(0, 3)),
        [`v2/providers/${PROVIDER_ID}/billing/details`]: BILLING_DETAILS,
      }).client,
    },
  );
  const root = editor.shadowRoot!;
  await until(
    () =>
      root.querySelector('.frame')!.getAttribute('lang') === lang.slice(0, 2) &&
      root.querySelector('.rows .actions button') !== null,
    'its rows are shown',
  );
  return editor;
}

describe('the words of <user-cap-editor>', () => {
  afterEach(() => fixtureCleanup());

  for (const [lang, colon] of [
    ['en', ':'],
    ['fr', '\u00a0:'],
    ['fr-CA', '\u00a0:'],
    ['ja', '：'],
    ['de', ':'],
  ] as const) {
    it(`have the colon of ${lang} behind the label of a select`, async () => {
      const label = within(await editorIn(lang), '.select-label');
      expect(getComputedStyle(label, '::after').content).to.equal(`"${colon}"`);
    });
  }

  for (const lang of ['en', 'de', 'fr', 'es', 'ja', 'ar']) {
    it(`leave the button of a row inside the frame in ${lang}, in a wide font too`, async () => {
      const editor = await editorIn(lang);
      editor.parentElement!.style.width = '1000px';
      const button = within(editor, '.rows .actions button');
      button.style.letterSpacing = '4px';
      const [inner, outer] = [button, within(editor, '.frame')].map((each) => each.getBoundingClientRect());
      expect(inner!.right).to.be.at.most(outer!.right);
      expect(inner!.left).to.be.at.least(outer!.left);
    });
  }
});
