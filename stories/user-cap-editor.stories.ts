import type {Meta} from '@storybook/web-components-vite';
import '../src/components/user-cap-editor/define.js';
import {json, organizationsRoute, refusal} from '../test/helpers/in-page-endpoint.js';
import {BILLING_DETAILS, manyOrganizations, ORGANIZATIONS, PROVIDER_ID} from '../test/helpers/records.js';
import {until} from '../test/helpers/until.js';
import {loadedWidget} from './helpers/plays.js';
import {stateSettings, type StorySettings, widgetStories, type WidgetArgs} from './helpers/widget-story.js';

const PATH = `v2/providers/${PROVIDER_ID}/organizations`;
const LICENSES = `v2/providers/${PROVIDER_ID}/billing/details`;
const WIDE = {width: 1140};

export default {
  title: 'Widgets/User cap editor',
  component: 'user-cap-editor',
} satisfies Meta<WidgetArgs>;

const counts = {none: 2, ok: 1, near: 2, reached: 1};
const stories = widgetStories('user-cap-editor', {
  routes: {
    [PATH]: organizationsRoute(ORGANIZATIONS, {extras: {totalCaps: 735, counts}}),
    [LICENSES]: BILLING_DETAILS,
  },
  args: {'provider-id': PROVIDER_ID},
});
const story = (settings: StorySettings = {}) => stories({stage: WIDE, ...settings});
const states = stateSettings(PATH);

interface Play {
  readonly canvasElement: HTMLElement;
}

const editor = ({canvasElement}: Play) => canvasElement.querySelector('user-cap-editor')!;

/** Opens the dialog, which comes in a file of its own. */
async function openEdit(play: Play, name: string): Promise<ShadowRoot> {
  const root = (await loadedWidget(play, 'user-cap-editor')).shadowRoot!;
  const edit = () => root.querySelector<HTMLElement>(`[aria-label="Edit ${name}"]`);
  await until(() => edit() !== null, `${name} is listed`);
  edit()!.click();
  await until(() => root.querySelector('dialog:modal') !== null, 'the dialog is open');
  return root;
}

function type(root: ShadowRoot, text: string): void {
  const field = root.querySelector<HTMLInputElement>('.spin')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

const opening =
  (name: string): StorySettings['play'] =>
  async (play) => {
    await openEdit(play, name);
  };

/** Opens the dialog of Brightwater Clinics, types `text` and, where wanted, saves. */
const typing =
  (text: string, {saves = false} = {}): StorySettings['play'] =>
  async (play) => {
    const root = await openEdit(play, 'Brightwater Clinics');
    type(root, text);
    await editor(play).updateComplete;
    if (saves) root.querySelector('form')!.requestSubmit();
    await editor(play).updateComplete;
  };

const ORGANIZATION = `${PATH}/org-brightwater`;

export const Playground = story();
export const ManyOrganizations = story({
  routes: {[PATH]: organizationsRoute(manyOrganizations(60), {extras: {totalCaps: 9120}})},
});
export const TenThousandOrganizations = story({
  routes: {[PATH]: organizationsRoute(manyOrganizations(10_000), {extras: {totalCaps: 1_120_000}})},
});
export const EndpointThatIgnoresSort = story({
  routes: {[PATH]: organizationsRoute(manyOrganizations(450).reverse(), {ignores: ['sort', 'filter']})},
});
export const PublishedListWithoutUsage = story({
  routes: {
    [PATH]: {
      results: ORGANIZATIONS.map(({id, name, ...rest}) => ({
        id,
        name,
        maxSystemUsers: 'maxSystemUsers' in rest ? rest.maxSystemUsers : 0,
      })),
      totalCount: ORGANIZATIONS.length,
    },
  },
});
export const ReadOnly = story({args: {readonly: true}});
export const Viewer = story({roles: 'viewer'});
export const EditNoCap = story({play: opening('Alder & Finch LLP')});
export const EditCap = story({play: typing('200')});
export const EditBelowUsers = story({play: typing('150')});
export const EditAboveLicenses = story({play: typing('1650')});
export const EditNotANumber = story({play: typing('12.5', {saves: true})});
export const EditTooLarge = story({play: typing('10001', {saves: true})});
export const EditConflict = story({
  routes: {
    [ORGANIZATION]: () =>
      json(
        {
          ...ORGANIZATIONS[1],
          maxSystemUsers: 180,
          version: '2',
          code: 'CONFLICT',
          status: 412,
          message: 'Changed.',
        },
        412,
      ),
  },
  play: typing('150', {saves: true}),
});
export const EditFails = story({
  routes: {[ORGANIZATION]: () => refusal(503, 'The store is down. Try again in a minute.')},
  play: typing('150', {saves: true}),
});
export const BadRecordAmongGoodOnes = story({
  routes: {
    [PATH]: {results: [...ORGANIZATIONS, {id: 'x', name: 'Broken', maxSystemUsers: 'many'}], totalCount: 7},
  },
});
export const LongNames = story({
  routes: {
    [PATH]: {
      results: ORGANIZATIONS.map((organization) => ({
        ...organization,
        name: `${organization.name} `.repeat(8).trim(),
      })),
      totalCount: ORGANIZATIONS.length,
    },
  },
});
export const HugeNumbers = story({
  routes: {
    [PATH]: {
      results: ORGANIZATIONS.map((organization) => ({
        ...organization,
        maxSystemUsers: 10_000,
        usage: {
          users: 123_456_789,
          devices: 987_654_321,
          highWaterMark: 123_456_790,
          lastMonthHighWaterMark: 99_999_999,
        },
      })),
      totalCount: ORGANIZATIONS.length,
    },
  },
});
export const Empty = story({routes: {[PATH]: {results: [], totalCount: 0}}});
export const Loading = story(states.loading);
export const Failed = story(states.error);
export const SignedOut = story(states.signedOut);
export const NotAllowed = story(states.notAllowed);
export const NotAvailable = story(states.notAvailable);
export const NotConfigured = story(states.notConfigured);
export const WithoutProvider = story({args: {'provider-id': ''}});
export const Narrow280 = story({stage: {width: 280}});
export const Narrow320 = story({stage: {width: 320}});
export const Medium640 = story({stage: {width: 640}});
export const Dark = story({stage: {...WIDE, theme: 'dark'}});
export const DarkEdit = story({stage: {...WIDE, theme: 'dark'}, play: typing('150')});
export const MoreContrastEdit = story({stage: {...WIDE, contrast: 'more'}, play: typing('150')});
export const MoreContrastDarkEdit = story({
  stage: {...WIDE, theme: 'dark', contrast: 'more'},
  play: typing('150'),
});
export const DarkNarrow = story({stage: {width: 320, theme: 'dark'}});
export const InGerman = story({stage: {...WIDE, lang: 'de'}});
export const InFrench = story({stage: {...WIDE, lang: 'fr'}});
export const InSpanish = story({stage: {...WIDE, lang: 'es'}});
export const InJapanese = story({stage: {...WIDE, lang: 'ja'}});
export const InArabic = story({stage: {...WIDE, lang: 'ar'}});
export const InGermanNarrow = story({stage: {lang: 'de', width: 320}});
export const InFrenchNarrow = story({stage: {lang: 'fr', width: 320}});
export const InJapaneseNarrow = story({stage: {lang: 'ja', width: 320}});
export const InArabicNarrow = story({stage: {lang: 'ar', width: 320}});
export const RightToLeft = story({stage: {...WIDE, dir: 'rtl'}});
