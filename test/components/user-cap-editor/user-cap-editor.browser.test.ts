import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import {UserCapEditor} from '../../../src/components/user-cap-editor/user-cap-editor.js';
import {describeElement} from '../../helpers/element-suite.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {organizationsRoute} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, manyOrganizations, ORGANIZATIONS} from '../../helpers/records.js';
import {until} from '../../helpers/until.js';
import {button, connected, hasState, outcome, textOf, within} from '../../helpers/widget.js';
import {
  PATH,
  LICENSES,
  BY_PROVIDER,
  LIST,
  endpointWith,
  editorOf,
  settled,
  rows,
  names,
  choose,
  open,
} from './editor.js';

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
