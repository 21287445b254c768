import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {organizationsRoute} from '../../helpers/in-page-endpoint.js';
import {ORGANIZATIONS} from '../../helpers/records.js';
import {until} from '../../helpers/until.js';
import {atRest, button, nextEvent, textOf, within} from '../../helpers/widget.js';
import {
  PATH,
  endpointWith,
  editorOf,
  settled,
  rows,
  field,
  type,
  open,
  puts,
  BRIGHTWATER,
  accepted,
} from './editor.js';

describe('the dialog of <user-cap-editor>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('is modal, named after the organization, and starts from what stands', async () => {
    const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS)));
    const dialog = await open(editor, 'Brightwater Clinics');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.textContent).to.include('193 users · 240 devices · current HWM 194');
    expect(field(editor).value).to.equal('200');
    expect(editor.shadowRoot!.activeElement).to.equal(field(editor));
    await atRest(dialog);
    await expect(editor).to.be.accessible();
  });

  it('saves a cap with the name and version that were read, and tells the page', async () => {
    const put = puts(() => accepted(150));
    const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
    endpoint.set(BRIGHTWATER, put.route);
    const editor = await editorOf(endpoint);
    await open(editor, 'Brightwater Clinics');
    type(editor, '150');
    const told = nextEvent(editor, 'user-cap-change');
    button(editor, 'Save').click();
    const {organization, previous, next} = await told;
    expect({organization, previous, next}).to.deep.equal({
      organization: {id: 'org-brightwater', name: 'Brightwater Clinics'},
      previous: 200,
      next: 150,
    });
    expect(put.seen).to.deep.equal([
      {body: {name: 'Brightwater Clinics', maxSystemUsers: 150}, version: '"1"'},
    ]);
  });

  it('shows the saved cap at once, and gives the keyboard back to Edit', async () => {
    const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
    endpoint.set(BRIGHTWATER, () => {
      endpoint.set(
        PATH,
        organizationsRoute(
          ORGANIZATIONS.map((each) =>
            each.id === 'org-brightwater' ? {...each, maxSystemUsers: 150, version: '2'} : each,
          ),
        ),
      );
      return accepted(150);
    });
    const editor = await editorOf(endpoint);
    await open(editor, 'Brightwater Clinics');
    type(editor, '150');
    button(editor, 'Save').click();
    await nextEvent(editor, 'user-cap-change');
    await settled(editor);
    expect(editor.shadowRoot!.querySelector('dialog')).to.equal(null);
    expect(rows(editor)[1]).to.equal('Brightwater Clinics 188 193 240 194 LIMIT REACHED 150 Edit');
    expect(editor.shadowRoot!.activeElement).to.equal(button(editor, 'Edit Brightwater Clinics'));
    expect(textOf(editor)).to.include('Brightwater Clinics: 150. Saved.');
    editor.lang = 'de';
    await until(() => textOf(editor).includes('Brightwater Clinics: 150. Gespeichert.'), 'it is in German');
  });

  it('leaves No User Cap chosen when the keyboard passes the number on its way to Save', async () => {
    const put = puts(() => accepted(undefined));
    const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
    endpoint.set(BRIGHTWATER, put.route);
    const editor = await editorOf(endpoint);
    await open(editor, 'Brightwater Clinics');
    (within(editor, 'input[type=radio]') as HTMLInputElement).click();
    field(editor).focus();
    button(editor, 'Save').focus();
    const told = nextEvent(editor, 'user-cap-change');
    button(editor, 'Save').click();
    expect((await told).next).to.equal(undefined);
  });

  it('clears a cap with null', async () => {
    const put = puts(() => accepted(undefined));
    const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
    endpoint.set(BRIGHTWATER, put.route);
    const editor = await editorOf(endpoint);
    await open(editor, 'Brightwater Clinics');
    (within(editor, 'input[type=radio]') as HTMLInputElement).click();
    button(editor, 'Save').click();
    const {next} = await nextEvent(editor, 'user-cap-change');
    expect(next).to.equal(undefined);
    expect(put.seen[0]!.body).to.deep.equal({name: 'Brightwater Clinics', maxSystemUsers: null});
  });

  const refusals: readonly (readonly [string, string])[] = [
    ['', 'Type the number of users'],
    ['0', 'at least 1'],
    ['-5', 'at least 1'],
    ['10001', 'at most 10,000'],
    ['12.5', 'whole number'],
    ['1e3', 'whole number'],
  ];
  for (const [typed, words] of refusals) {
    it(`refuses "${typed}" in words, sends nothing and keeps what was typed`, async () => {
      const put = puts(() => accepted(1));
      const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
      endpoint.set(BRIGHTWATER, put.route);
      const editor = await editorOf(endpoint);
      const dialog = await open(editor, 'Brightwater Clinics');
      type(editor, typed);
      button(editor, 'Save').click();
      await editor.updateComplete;
      expect(dialog.open).to.equal(true);
      expect(within(editor, '#problems').textContent).to.include(words);
      expect(field(editor).value).to.equal(typed);
      expect(put.seen).to.deep.equal([]);
      expect(editor.shadowRoot!.activeElement).to.equal(field(editor));
    });
  }

  for (const [typed, words, icon] of [
    ['1', '192 users over this cap', 'warning'],
    ['192', '1 user over this cap', 'warning'],
    ['193', 'As many users as this cap', 'warning'],
    ['150', 'nobody can be added until the number falls below 150', 'warning'],
    ['1501', 'allows 1 user of overage', 'warning'],
    ['10000', 'allows 8,500 users of overage', 'warning'],
    ['150', 'All caps would sum to 685 of 1,500 licenses', 'info'],
    ['965', 'All caps would sum to 1,500 of 1,500 licenses', 'info'],
    ['966', 'All caps would sum to 1,501, above the 1,500 licenses', 'warning'],
  ] as const) {
    it(`says of ${typed}: "${words}"`, async () => {
      const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS)));
      await open(editor, 'Brightwater Clinics');
      type(editor, typed);
      await editor.updateComplete;
      const notes = [...within(editor, '#effects').querySelectorAll<HTMLElement>('.note')];
      const [said] = notes.filter(({textContent}) => textContent.includes(words));
      expect(said?.dataset.icon).to.equal(icon);
      // A drawing that no style knows would be a square.
      expect(getComputedStyle(said!, '::before').maskImage).to.include('svg');
    });
  }

  it('shows a conflict with both values, keeps what was typed, and saves over the version that stands now', async () => {
    let stands: {cap: number; version: string} = {cap: 180, version: '7'};
    const put = puts((body, request) => {
      const current = {...ORGANIZATIONS[1], maxSystemUsers: stands.cap, version: stands.version};
      if (request.headers.get('if-match') !== `"${stands.version}"`)
        return Response.json(current, {status: 412});
      stands = {cap: (body as {maxSystemUsers: number}).maxSystemUsers, version: '8'};
      return accepted(stands.cap);
    });
    const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
    endpoint.set(BRIGHTWATER, put.route);
    const editor = await editorOf(endpoint);
    await open(editor, 'Brightwater Clinics');
    type(editor, '150');
    button(editor, 'Save').click();
    await settled(editor);
    expect(within(editor, '#problems').textContent)
      .to.include('it is now 180')
      .and.include('You entered 150');
    expect(field(editor).value).to.equal('150');
    button(editor, 'Save').click();
    const {previous, next} = await nextEvent(editor, 'user-cap-change');
    expect([previous, next]).to.deep.equal([180, 150]);
    expect(put.seen.map(({version}) => version)).to.deep.equal(['"1"', '"7"']);
  });

  for (const [status, message] of [
    [403, 'The Billing role is needed.'],
    [422, 'A cap is a whole number.'],
    [500, 'The store is down.'],
  ] as const) {
    it(`keeps the dialog and what was typed on ${status}, and says why`, async () => {
      const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
      endpoint.set(BRIGHTWATER, () => Response.json({code: 'X', message, status}, {status}));
      const editor = await editorOf(endpoint);
      const dialog = await open(editor, 'Brightwater Clinics');
      type(editor, '150');
      button(editor, 'Save').click();
      await settled(editor);
      expect(dialog.matches(':modal')).to.equal(true);
      expect(within(editor, '#problems').textContent).to.include(message);
      expect(field(editor).value).to.equal('150');
    });
  }

  it('says that a save is under way, cannot be left meanwhile, and keeps the name of Save', async () => {
    let answer: (response: Response) => void = () => undefined;
    const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
    endpoint.set(BRIGHTWATER, () => new Promise((resolve) => (answer = resolve)));
    const editor = await editorOf(endpoint);
    const dialog = await open(editor, 'Brightwater Clinics');
    type(editor, '150');
    button(editor, 'Save').click();
    await settled(editor);
    expect(button(editor, 'Save').getAttribute('aria-busy')).to.equal('true');
    expect(within(editor, '.dialog-footer [role=status]').textContent).to.equal('Saving …');
    const cancel = new Event('cancel', {cancelable: true});
    dialog.dispatchEvent(cancel);
    button(editor, 'Cancel').click();
    await editor.updateComplete;
    expect(cancel.defaultPrevented).to.equal(true);
    expect(dialog.open).to.equal(true);
    const told = nextEvent(editor, 'user-cap-change');
    answer(accepted(150));
    expect((await told).next).to.equal(150);
  });

  it('sends nothing where nothing was changed', async () => {
    const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
    const editor = await editorOf(endpoint);
    await open(editor, 'Brightwater Clinics');
    button(editor, 'Save').click();
    await settled(editor);
    expect(endpoint.requests.some((request) => request.startsWith('PUT'))).to.equal(false);
    expect(editor.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('survives a move of the widget with what was typed', async () => {
    const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS)));
    await open(editor, 'Brightwater Clinics');
    type(editor, '123');
    const elsewhere = document.createElement('div');
    editor.parentElement!.append(elsewhere);
    elsewhere.append(editor);
    await settled(editor);
    expect(within(editor, 'dialog').matches(':modal')).to.equal(true);
    expect(field(editor).value).to.equal('123');
  });

  it('keeps what was typed when the list is refreshed meanwhile', async () => {
    const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS)));
    await open(editor, 'Brightwater Clinics');
    type(editor, '123');
    await editor.refresh();
    await settled(editor);
    expect(field(editor).value).to.equal('123');
  });
});
