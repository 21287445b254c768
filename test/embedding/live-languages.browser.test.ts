/** A page changes its language while something is under way in a widget. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import type {UserCapEditor} from '../../src/components/user-cap-editor/user-cap-editor.js';
import {hanging, inPageEndpoint} from '../helpers/in-page-endpoint.js';
import {ORGANIZATIONS} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {warningsDuring} from '../helpers/warnings.js';
import {button, connected, hasState, loaded, textOf, within} from '../helpers/widget.js';
import {accountEndpoint, BY_PROVIDER, PROVIDER_PATH, WIDGETS} from './account.js';

const silent = () =>
  inPageEndpoint(
    Object.fromEntries(
      ['', '/billing/details', '/organizations', '/invoices'].map((path) => [PROVIDER_PATH + path, hanging]),
    ),
  );

const speaks = (widget: Element, language: string): Promise<void> =>
  until(() => within(widget, '.frame').lang === language, `it speaks ${language}`);

/** What screen readers are told. */
const announced = (widget: Element): string =>
  [...widget.shadowRoot!.querySelectorAll('[role=status]')]
    .map(({textContent}) => textContent.trim())
    .join('');

describe('a language that is switched', () => {
  afterEach(() => fixtureCleanup());

  for (const tag of WIDGETS) {
    it(`while <${tag}> loads is what its outline says, and nothing is asked for again`, async () => {
      const {client, requests} = silent();
      const widget = await connected(tag, BY_PROVIDER, {client});
      await until(() => requests.length > 0, 'it asks');
      const asked = [...requests];
      expect(announced(widget)).to.match(/^Loading/);
      widget.parentElement!.lang = 'de';
      await speaks(widget, 'de');
      expect(announced(widget)).to.match(/geladen/);
      expect(hasState(widget, 'loading')).to.equal(true);
      expect(requests).to.deep.equal(asked);
    });
  }

  it('while a dialog is open leaves it open, with what was typed and the keyboard where it was', async () => {
    const {client} = accountEndpoint();
    const editor = await loaded<UserCapEditor>('user-cap-editor', BY_PROVIDER, {client});
    button(editor, `Edit ${ORGANIZATIONS[0].name}`).click();
    await until(() => editor.shadowRoot!.querySelector('dialog:modal') !== null, 'it opens');
    const field = within(editor, '.spin') as HTMLInputElement;
    field.focus();
    field.value = '345';
    field.dispatchEvent(new InputEvent('input'));
    editor.parentElement!.lang = 'fr';
    await until(() => within(editor, 'dialog').textContent.includes('Enregistrer'), 'it is French');
    expect(within(editor, 'dialog:modal').textContent).to.not.match(/Save|Cancel|Cap Users/);
    expect(within(editor, '.spin')).to.equal(field);
    expect(field.value).to.equal('345');
    expect(editor.shadowRoot!.activeElement).to.equal(field);
  });

  it('while a ring is drawn leaves it drawn, and turns to English where nobody knows it', async () => {
    const donut = await loaded('license-donut', BY_PROVIDER, {client: accountEndpoint().client});
    donut.scrollIntoView();
    await until(() => donut.shadowRoot!.querySelector('.ring.drawn') !== null, 'it is drawn');
    const canvas = within(donut, 'canvas');
    const said = await warningsDuring(async () => {
      for (const [lang, spoken] of [
        ['ar', 'ar'],
        ['ja', 'ja'],
        ['x-none', 'en'],
      ] as const) {
        donut.parentElement!.lang = lang;
        await speaks(donut, spoken);
        expect(within(donut, '.ring.drawn canvas')).to.equal(canvas);
      }
    });
    expect(said).to.deep.equal(['subscription-widgets: No texts for lang="x-none": English is shown.']);
    expect(textOf(donut)).to.include('licenses');
  });
});
