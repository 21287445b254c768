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

/** Width, in px, of the label that stands over a figure. */
function widthOfLabel(cell: HTMLElement): number {
  const {fontWeight, fontSize, fontFamily} = getComputedStyle(cell, '::before');
  const canvas = document.createElement('canvas').getContext('2d')!;
  canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return canvas.measureText(cell.dataset.label ?? '').width;
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

    for (const width of [280, 320, 360]) {
      it(`show every label and name of a row whole in ${lang}, ${width} px wide`, async () => {
        const editor = await editorIn(lang);
        editor.parentElement!.style.width = `${width}px`;
        const cut = [...editor.shadowRoot!.querySelectorAll<HTMLElement>('.rows [data-label]')]
          .filter((cell) => widthOfLabel(cell) > cell.getBoundingClientRect().width)
          .map(({dataset}) => dataset.label);
        expect(cut, 'labels').to.deep.equal([]);
        for (const row of editor.shadowRoot!.querySelectorAll('.rows .row')) {
          const name = row.querySelector('th')!;
          // Less than a line more: letters may stand a little higher than their line.
          expect(name.scrollHeight, name.textContent).to.be.below(name.clientHeight * 1.4);
          expect(row.scrollHeight, `${name.textContent}, its row`).to.be.at.most(row.clientHeight);
        }
      });
    }
  }
});
