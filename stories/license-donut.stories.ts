import type {Meta} from '@storybook/web-components-vite';
import '../src/components/license-donut/define.js';
import {json, refusal, type Route} from '../test/helpers/in-page-endpoint.js';
import {
  BILLING_DETAILS,
  licensesUsed,
  NO_CONTRACT,
  ORGANIZATION_ID,
  PROVIDER_ID,
  PUBLISHED_ORGANIZATION,
} from '../test/helpers/records.js';
import {failingAfterFirst, loadedWidget, refreshing} from './helpers/plays.js';
import {stateSettings, type StorySettings, widgetStories, type WidgetArgs} from './helpers/widget-story.js';

const PROVIDER_PATH = `v2/providers/${PROVIDER_ID}`;
const PATH = `${PROVIDER_PATH}/billing/details`;

export default {
  title: 'Widgets/License donut',
  component: 'license-donut',
} satisfies Meta<WidgetArgs>;

/** The contract as a gateway answers it from its cache. */
const countedBefore =
  (seconds: number): Route =>
  () =>
    json(BILLING_DETAILS, 200, {age: String(seconds)});
const contract: Route = () => new Response('%PDF-1.7\n', {headers: {'content-type': 'application/pdf'}});
const story = widgetStories('license-donut', {
  routes: {[PATH]: BILLING_DETAILS, [`${PROVIDER_PATH}/billing/contract`]: contract},
  args: {'provider-id': PROVIDER_ID},
});
const states = stateSettings(PATH);
const withUsed = (used: number, settings: StorySettings = {}) =>
  story({...settings, routes: {[PATH]: licensesUsed(used)}});
const withContract = (fields: object, settings: StorySettings = {}) =>
  story({...settings, routes: {[PATH]: {...BILLING_DETAILS, ...fields}}});
const compact = (settings: StorySettings) => story({...settings, args: {compact: true, ...settings.args}});

const ORGANIZATION: StorySettings = {
  args: {'provider-id': '', 'org-id': ORGANIZATION_ID},
  routes: {[`organizations/${ORGANIZATION_ID}`]: JSON.parse(PUBLISHED_ORGANIZATION) as object},
};
const LONG_NAMES = {
  products: [
    {
      name: 'Platform Plus for Managed Service Providers with Everything Included, Extended Edition',
      capabilities: [
        'Cloud directory with conditional access for every organization and all of its subsidiaries',
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        ...Array.from({length: 12}, (_, index) => `Additional service number ${index + 1}`),
      ],
      includedLicenses: 10,
      purchasedLicenses: 1500,
    },
  ],
};
const HUGE_NUMBERS = {
  assignedLicenses: 9_007_199_254_740_000,
  products: [{name: 'Platform Plus', capabilities: [], purchasedLicenses: Number.MAX_SAFE_INTEGER}],
};
const SEVERAL_PRODUCTS = {
  assignedLicenses: 1740,
  products: [
    ...BILLING_DETAILS.products,
    {name: 'Password Manager', capabilities: ['Shared vaults', 'Audit'], purchasedLicenses: 400},
    {name: 'Remote Assist', capabilities: [], includedLicenses: 25},
  ],
};

export const Playground = story();
export const Unused = withUsed(0);
export const BelowNearLimit = withUsed(1349);
export const NearLimit = withUsed(1350);
export const AllUsed = withUsed(1500);
export const Exceeded = withUsed(1612);
export const NearLimitOf50Percent = withUsed(750, {args: {'near-limit': 50}});
export const NothingCommitted = withContract({
  assignedLicenses: 0,
  products: [{name: 'Pay as you go', purchasedLicenses: 0}],
});
export const UsedWithNothingCommitted = withContract({
  assignedLicenses: 5,
  products: [{name: 'Pay as you go', purchasedLicenses: 0}],
});
export const UsageUnknown = withContract({assignedLicenses: null});
export const PurchaseUnknown = withContract({products: [{name: 'MSP Platform Plus', includedLicenses: 10}]});
export const SeveralProducts = withContract(SEVERAL_PRODUCTS);
export const Organization = story(ORGANIZATION);
export const Counted12MinutesAgo = story({routes: {[PATH]: countedBefore(720)}});
export const SampleData = story({source: 'sample'});
export const LongNames = withContract(LONG_NAMES);
export const HugeNumbers = withContract(HUGE_NUMBERS);
export const NoContract = story({routes: {[PATH]: NO_CONTRACT}});
export const Loading = story(states.loading);
export const Failed = story(states.error);
export const SignedOut = story(states.signedOut);
export const Viewer = story(states.notAllowed);
export const NotAvailable = story(states.notAvailable);
export const NotConfigured = story(states.notConfigured);
export const Stale = story({
  routes: {[PATH]: failingAfterFirst(BILLING_DETAILS)},
  play: refreshing('license-donut'),
});
export const DownloadFails = story({
  routes: {[`${PROVIDER_PATH}/billing/contract`]: () => refusal(502, 'The billing service is down.')},
  play: async (shown) => {
    const donut = await loadedWidget(shown, 'license-donut');
    donut.shadowRoot?.querySelector<HTMLElement>('.facts .button')?.click();
  },
});
export const WithoutHeading = story({args: {heading: ''}});
export const Narrow280 = withContract(LONG_NAMES, {source: 'sample', stage: {width: 280}});
export const Narrow320 = story({stage: {width: 320}});
export const Narrow320Loading = story({...states.loading, stage: {width: 320}});
export const Wide = story({stage: {width: 960}});
export const Dark = story({stage: {theme: 'dark'}});
export const DarkBelowNearLimit = withUsed(900, {stage: {theme: 'dark'}});
export const DarkNarrowExceeded = withUsed(1612, {stage: {theme: 'dark', width: 320}});
export const InGerman = story({stage: {lang: 'de'}});
export const InFrench = story({stage: {lang: 'fr'}});
export const InSpanish = story({stage: {lang: 'es'}});
export const InJapanese = story({stage: {lang: 'ja'}});
export const InArabic = story({stage: {lang: 'ar'}});
export const InGermanNarrow = story({stage: {lang: 'de', width: 320}});
export const InFrenchNarrow = story({stage: {lang: 'fr', width: 320}});
export const InJapaneseNarrow = story({stage: {lang: 'ja', width: 320}});
export const InArabicNarrow = story({stage: {lang: 'ar', width: 320}});
export const RightToLeft = story({stage: {dir: 'rtl'}});
export const RightToLeftExceeded = withUsed(1612, {source: 'sample', stage: {dir: 'rtl'}});
export const RightToLeftNarrow = story({stage: {dir: 'rtl', width: 320}});

export const Compact = withUsed(900, {args: {compact: true}});
export const CompactNearLimit = compact({});
export const CompactExceeded = withUsed(1612, {args: {compact: true}});
export const CompactUsageUnknown = withContract({assignedLicenses: null}, {args: {compact: true}});
export const CompactNoContract = compact({routes: {[PATH]: NO_CONTRACT}});
export const CompactOrganization = compact(ORGANIZATION);
export const CompactSampleData = compact({source: 'sample'});
export const CompactLoading = compact(states.loading);
export const CompactFailed = compact(states.error);
export const CompactSignedOut = compact(states.signedOut);
export const CompactViewer = compact(states.notAllowed);
export const CompactNotAvailable = compact(states.notAvailable);
export const CompactNotConfigured = compact(states.notConfigured);
export const CompactStale = compact({
  routes: {[PATH]: failingAfterFirst(BILLING_DETAILS)},
  play: refreshing('license-donut'),
});
export const CompactDark = withUsed(1612, {args: {compact: true}, stage: {theme: 'dark'}});
export const CompactRightToLeft = compact({stage: {dir: 'rtl', width: 280}, source: 'sample'});
