/** How the names of organizations stand in their rows: long ones, and those of another direction than the page. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import type {UserCapEditor} from '../../../src/components/user-cap-editor/user-cap-editor.js';
import {freeze, thaw} from '../../helpers/frozen-clock.js';
import {hanging, inPageEndpoint, organizationsRoute} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, ORGANIZATIONS, PROVIDER_ID} from '../../helpers/records.js';
import {connected, outcome, within} from '../../helpers/widget.js';

const LONG = 'Gesellschaft für zukunftsfähige Infrastruktur und Datenverarbeitung in Norddeutschland mbH';
const NAMES = [LONG, 'Acme', 'شركة الأفق للتقنية', 'W'.repeat(60)];
const LIST = organizationsRoute(
  ORGANIZATIONS.slice(0, NAMES.length).map((each, index) => ({...each, name: NAMES[index]})),
);
const endpointWith = (list: Parameters<typeof inPageEndpoint>[0][string]) =>
  inPageEndpoint({
    [`v2/providers/${PROVIDER_ID}/organizations`]: list,
    [`v2/providers/${PROVIDER_ID}/billing/details`]: BILLING_DETAILS,
  });

/** An editor of that width that is loading, and what it is once it has loaded. */
async function editorOf(width: number): Promise<UserCapEditor> {
  const editor = await connected<UserCapEditor>(
    'user-cap-editor',
    {'provider-id': PROVIDER_ID},
    {client: endpointWith(hanging).client},
  );
  editor.parentElement!.style.width = `${width}px`;
  return editor;
}
async function load(editor: UserCapEditor): Promise<void> {
  editor.client = endpointWith(LIST).client;
  await outcome(editor);
}

const nameCell = (editor: UserCapEditor, name: string): HTMLElement =>
  [...editor.shadowRoot!.querySelectorAll<HTMLElement>('.rows th')].find(
    ({textContent}) => textContent.trim() === name,
  )!;
const lines = (cell: HTMLElement): number =>
  Math.round(cell.offsetHeight / parseFloat(getComputedStyle(cell).lineHeight));

describe('the names in <user-cap-editor>', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => {
    document.dir = '';
    fixtureCleanup();
  });

  for (const [width, shown] of [
    [1280, 1],
    [560, 1],
    [460, 2],
    [320, 2],
    [280, 2],
  ] as const) {
    it(`take up to ${shown} line(s) at ${width} px, in rows of one height that are all in view`, async () => {
      const editor = await editorOf(width);
      const before = editor.offsetHeight;
      await load(editor);
      expect(editor.offsetHeight).to.be.closeTo(before, 1);
      const cell = nameCell(editor, LONG);
      expect(lines(cell)).to.equal(shown);
      expect(cell.title).to.equal(LONG);
      expect(lines(nameCell(editor, 'Acme'))).to.equal(1);
      const rows = [...editor.shadowRoot!.querySelectorAll<HTMLElement>('.rows .row')];
      expect(new Set(rows.map(({offsetHeight}) => offsetHeight)).size).to.equal(1);
      for (const row of rows) expect(row.scrollHeight).to.be.at.most(row.clientHeight);
      const head = getComputedStyle(within(editor, '.head')).position === 'sticky' ? 36 : 0;
      expect((within(editor, '.scroller').clientHeight - head) / rows[0]!.offsetHeight).to.equal(12);
    });
  }

  for (const direction of ['ltr', 'rtl'] as const) {
    it(`run in their own direction, and stand on one side, in a page from ${direction}`, async () => {
      document.dir = direction;
      const editor = await editorOf(1280);
      await load(editor);
      const looks = NAMES.map((name) => getComputedStyle(nameCell(editor, name)));
      expect(looks.map((look) => look.direction)).to.deep.equal(['ltr', 'ltr', 'rtl', 'ltr']);
      const side = direction === 'ltr' ? 'left' : 'right';
      expect([...new Set(looks.map(({textAlign}) => textAlign))]).to.deep.equal([side]);
    });
  }
});
