import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import {UserCapEditor} from '../../../src/components/user-cap-editor/user-cap-editor.js';
import {describeElement} from '../../helpers/element-suite.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {
  inPageEndpoint,
  type InPageEndpoint,
  type InPageOptions,
  organizationsRoute,
  type Route,
} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, manyOrganizations, ORGANIZATIONS, PROVIDER_ID} from '../../helpers/records.js';
import {until} from '../../helpers/until.js';
import {
  atRest,
  button,
  connected,
  hasState,
  loaded,
  nextEvent,
  outcome,
  textOf,
  within,
} from '../../helpers/widget.js';

const PATH = `v2/providers/${PROVIDER_ID}/organizations`;
const LICENSES = `v2/providers/${PROVIDER_ID}/billing/details`;
const BY_PROVIDER = {'provider-id': PROVIDER_ID};
const LIST = {results: ORGANIZATIONS, totalCount: ORGANIZATIONS.length};

describeElement({
  tag: 'user-cap-editor',
  element: UserCapEditor,
  name: 'Account Usage',
  attributes: BY_PROVIDER,
  path: PATH,
  route: organizationsRoute(ORGANIZATIONS),
  json: LIST,
  emptyJson: {results: [], totalCount: 0},
  others: {[LICENSES]: BILLING_DETAILS},
});

const endpointWith = (route: Route, options?: InPageOptions): InPageEndpoint =>
  inPageEndpoint({[PATH]: route, [LICENSES]: BILLING_DETAILS}, options);

/** An editor of the six organizations, its licenses read as well. */
async function editorOf(
  endpoint: InPageEndpoint,
  attributes: Record<string, string> = {},
): Promise<UserCapEditor> {
  const editor = await loaded<UserCapEditor>(
    'user-cap-editor',
    {...BY_PROVIDER, ...attributes},
    {client: endpoint.client},
  );
  await settled(editor);
  return editor;
}

/** Lets answers that are under way arrive and be rendered; the endpoint in the page answers within a task. */
async function settled(editor: UserCapEditor): Promise<void> {
  for (let round = 0; round < 4; round += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await editor.updateComplete;
}

const rows = (editor: Element): string[] =>
  [...editor.shadowRoot!.querySelectorAll('.rows .row')].map((row) =>
    row.textContent.replace(/\s+/g, ' ').trim(),
  );

const names = (editor: Element): string[] =>
  [...editor.shadowRoot!.querySelectorAll('.rows th')].map((cell) => cell.textContent.trim());

function choose(editor: Element, label: string, value: string): void {
  const select = within(editor, `select[aria-label="${label}"]`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

const field = (editor: Element): HTMLInputElement => within(editor, '.spin') as HTMLInputElement;

function type(editor: Element, text: string): void {
  field(editor).value = text;
  field(editor).dispatchEvent(new Event('input'));
}

async function open(editor: UserCapEditor, name: string): Promise<HTMLDialogElement> {
  button(editor, `Edit ${name}`).focus();
  button(editor, `Edit ${name}`).click();
  await until(() => editor.shadowRoot!.querySelector('dialog:modal') !== null, 'the dialog opens');
  return within(editor, 'dialog') as HTMLDialogElement;
}

/** What a PUT to Brightwater Clinics carried, and how it is answered. */
function puts(answer: (body: unknown, request: Request) => Response): {
  route: Route;
  seen: {body: unknown; version: string | null}[];
} {
  const seen: {body: unknown; version: string | null}[] = [];
  const route = async (request: Request): Promise<Response> => {
    const body: unknown = await request.json();
    seen.push({body, version: request.headers.get('if-match')});
    return answer(body, request);
  };
  return {route, seen};
}

const BRIGHTWATER = `${PATH}/org-brightwater`;
const accepted = (cap: number | undefined): Response =>
  Response.json({...ORGANIZATIONS[1], maxSystemUsers: cap ?? null, version: '2'});

describe('<user-cap-editor>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => fixtureCleanup());

  it('lists every organization with its figures, cap and badge', async () => {
    const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS)));
    expect(rows(editor)).to.deep.equal([
      'Alder & Finch LLP 42 44 61 45 No User Cap Edit',
      'Brightwater Clinics 188 193 240 194 NEAR LIMIT 200 Edit',
      'Cobalt Freight 75 75 75 76 LIMIT REACHED 75 Edit',
      'Dunmore School District 311 305 980 312 400 Edit',
      'Étoile Pâtisserie 18 19 12 19 No User Cap Edit',
      'Fjord & Field Architects 57 61 70 61 LIMIT REACHED 60 Edit',
    ]);
    expect(textOf(editor)).to.include('Caps sum to 735 of 1,500 licenses').and.include('6 organizations');
  });

  it('asks for provider-id where only an organization is named', async () => {
    const editor = await connected(
      'user-cap-editor',
      {'org-id': 'acme'},
      {client: endpointWith(LIST).client},
    );
    expect(hasState(editor, 'not-configured')).to.equal(true);
    expect(textOf(editor)).to.include('provider-id');
  });

  it('reads the published list, without usage or versions, and shows dashes', async () => {
    const published = {
      results: [
        {id: 'a', name: 'Acme', maxSystemUsers: 0},
        {id: 'b', name: 'Beta', maxSystemUsers: 25},
      ],
      totalCount: 2,
    };
    const editor = await editorOf(endpointWith(published));
    expect(rows(editor)).to.deep.equal(['Acme — — — — No User Cap Edit', 'Beta — — — — 25 Edit']);
    await open(editor, 'Beta');
    expect(textOf(editor)).to.include('This endpoint keeps no versions');
  });

  it('keeps the good records beside a bad one, and says how many it could not read', async () => {
    const results = [...ORGANIZATIONS, {id: 'x', name: 'Broken', maxSystemUsers: 'many'}];
    const editor = await editorOf(endpointWith({results, totalCount: results.length}));
    expect(names(editor)).to.have.length(6);
    expect(textOf(editor)).to.include('1 record could not be read');
  });

  describe('search, filter and sort', () => {
    it('finds by a part of the name, accents and case aside', async () => {
      const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS)));
      const search = within(editor, 'input[aria-label="Search organizations"]') as HTMLInputElement;
      search.value = 'etoile';
      search.dispatchEvent(new Event('input'));
      search.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
      await editor.updateComplete;
      expect(names(editor)).to.deep.equal(['Étoile Pâtisserie']);
      expect(textOf(editor)).to.include('1 of 6 organizations');
    });

    it('says so where nothing matches', async () => {
      const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS.slice(0, 1))));
      choose(editor, 'Cap status', 'reached');
      await editor.updateComplete;
      expect(textOf(editor)).to.include('No organization matches');
    });

    const statuses: readonly (readonly [string, readonly string[]])[] = [
      ['none', ['Alder & Finch LLP', 'Étoile Pâtisserie']],
      ['ok', ['Dunmore School District']],
      ['near', ['Brightwater Clinics']],
      ['reached', ['Cobalt Freight', 'Fjord & Field Architects']],
    ];
    for (const [status, expected] of statuses) {
      it(`filters by cap status ${status} in memory`, async () => {
        const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
        const editor = await editorOf(endpoint);
        const asked = endpoint.requests.length;
        choose(editor, 'Cap status', status);
        await editor.updateComplete;
        expect(names(editor)).to.deep.equal(expected);
        expect(endpoint.requests).to.have.length(asked);
      });
    }

    it('sorts by any column, both ways, and tells it by aria-sort', async () => {
      const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS)));
      button(editor, 'Users').click();
      await editor.updateComplete;
      expect(names(editor)[0]).to.equal('Étoile Pâtisserie');
      button(editor, 'Users').click();
      await editor.updateComplete;
      expect(names(editor)[0]).to.equal('Dunmore School District');
      const sorted = [...editor.shadowRoot!.querySelectorAll('[aria-sort]:not([aria-sort=none])')];
      expect(sorted.map((cell) => `${cell.textContent.trim()} ${cell.ariaSort}`)).to.deep.equal([
        'Users descending',
      ]);
    });

    it('asks the endpoint to sort and filter what is not wholly loaded', async () => {
      const endpoint = endpointWith(organizationsRoute(manyOrganizations(1000)));
      const editor = await editorOf(endpoint);
      const asked = (part: string) =>
        endpoint.requests.some((request) => decodeURIComponent(request).includes(part));
      choose(editor, 'Cap status', 'near');
      await until(() => asked('filter=capStatus:eq:near'), 'the endpoint is asked to filter');
      button(editor, 'Users').click();
      await until(() => asked('sort=users'), 'the endpoint is asked to sort');
      await until(() => rows(editor)[0]?.includes('NEAR LIMIT') ?? false, 'what it filtered is shown');
    });

    it('shows the right order from an endpoint that ignores sort and filter', async () => {
      const backwards = manyOrganizations(250).reverse();
      const editor = await editorOf(
        endpointWith(organizationsRoute(backwards, {ignores: ['sort', 'filter']})),
      );
      await until(() => names(editor)[0] === 'Organization 000001', 'the list is read whole and in order');
      expect(names(editor)).to.have.length(250);
    });

    it('holds at most 450 elements in the table for 10 000 organizations', async () => {
      const editor = await editorOf(endpointWith(organizationsRoute(manyOrganizations(10_000))));
      expect(within(editor, 'table').querySelectorAll('*').length).to.be.at.most(450);
      expect(within(editor, 'table').getAttribute('aria-rowcount')).to.equal('10001');
    });
  });

  describe('the dialog', () => {
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

  describe('roles', () => {
    for (const [what, attributes, options] of [
      ['readonly', {readonly: ''}, {}],
      ['a viewer', {}, {roles: 'viewer'}],
    ] as const) {
      it(`offers no Edit to ${what}`, async () => {
        const editor = await editorOf(endpointWith(organizationsRoute(ORGANIZATIONS), options), attributes);
        expect(textOf(editor)).to.not.include('Edit');
        expect(names(editor)).to.have.length(6);
      });
    }

    it('asks for no licenses and shows no sum to a viewer', async () => {
      const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS), {roles: 'viewer'});
      const editor = await editorOf(endpoint);
      expect(endpoint.requests.filter((request) => request.includes('billing'))).to.deep.equal([]);
      expect(textOf(editor)).to.not.include('Caps sum');
    });
  });

  it('tells the page which caps are near and which are reached, once', async () => {
    const endpoint = endpointWith(organizationsRoute(ORGANIZATIONS));
    const seen: string[] = [];
    const editor = await connected<UserCapEditor>(
      'user-cap-editor',
      BY_PROVIDER,
      {client: endpoint.client},
      (element) =>
        element.addEventListener('threshold-cross', ({kind, level, organization}) =>
          seen.push(`${kind} ${level} ${organization ?? ''}`),
        ),
    );
    await outcome(editor);
    await editor.refresh();
    await settled(editor);
    expect(seen).to.deep.equal([
      'cap near org-brightwater',
      'cap reached org-cobalt',
      'cap reached org-fjord',
    ]);
  });

  it('keeps its height when data arrives, and scrolls nothing sideways at 280 px', async () => {
    const endpoint = endpointWith(() => new Promise(() => undefined));
    const editor = await connected<UserCapEditor>('user-cap-editor', BY_PROVIDER, {client: endpoint.client});
    const before = editor.getBoundingClientRect().height;
    editor.client = endpointWith(organizationsRoute(ORGANIZATIONS), {roles: 'viewer'}).client;
    await outcome(editor);
    await settled(editor);
    expect(editor.getBoundingClientRect().height).to.be.closeTo(before, 1);
    editor.parentElement!.style.width = '280px';
    await settled(editor);
    const scroller = within(editor, '.scroller');
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
  });
});
