import type {Meta} from '@storybook/web-components-vite';
import '../src/components/subscription-card/define.js';
import {
  ORGANIZATION_ID,
  PROVIDER,
  PROVIDER_ID,
  providerWith,
  PUBLISHED_ORGANIZATION,
} from '../test/helpers/records.js';
import {failingAfterFirst, refreshing} from './helpers/plays.js';
import {stateSettings, widgetStories, type WidgetArgs} from './helpers/widget-story.js';

const PATH = `v2/providers/${PROVIDER_ID}`;

export default {
  title: 'Widgets/Subscription card',
  component: 'subscription-card',
} satisfies Meta<WidgetArgs>;

const story = widgetStories('subscription-card', {
  routes: {[PATH]: PROVIDER},
  args: {'provider-id': PROVIDER_ID},
});
const states = stateSettings(PATH);
const withInfo = (fields: Readonly<Record<string, unknown>>) =>
  story({routes: {[PATH]: providerWith(fields)}});

export const Playground = story();
export const PublishedRecord = story({
  args: {'provider-id': '', 'org-id': ORGANIZATION_ID},
  routes: {[`organizations/${ORGANIZATION_ID}`]: JSON.parse(PUBLISHED_ORGANIZATION) as object},
});
export const SeatsFree = withInfo({seatsUsed: 800, seatsActive: 640});
export const SeatsNearLimit = withInfo({seatsUsed: 1350});
export const SeatsAllUsed = withInfo({seatsUsed: 1500});
export const SeatsOverLimit = withInfo({seatsUsed: 1612});
export const Trial = withInfo({status: 'trial'});
export const Suspended = withInfo({status: 'suspended'});
export const UnknownStatus = withInfo({status: 'Migrating'});
export const RenewalFarAway = withInfo({renewalDate: '2027-06-30'});
export const RenewalIn30Days = withInfo({renewalDate: '2026-12-21'});
export const RenewalToday = withInfo({renewalDate: '2026-11-21'});
export const RenewalPast = withInfo({renewalDate: '2026-11-20'});
export const Viewer = story({roles: 'viewer'});
export const SampleData = story({source: 'sample'});
export const LongNames = withInfo({
  planName: 'Platform Plus for Managed Service Providers with Everything Included, Extended Edition',
  subscriptionId: 'SUB-7F3A-20418-0000000000000000000000000000000000000000000000001',
  addOns: Array.from({length: 9}, (_, index) => ({
    name: `Additional service number ${index + 1}`,
    quantity: 12_500,
  })),
  accountManager: {name: 'Maximiliana-Theodora von Hohenstein-Wallenberg', email: 'maximiliana@example.com'},
});
export const HugeNumbers = withInfo({
  seatsPurchased: 9_007_199_254_740_991,
  seatsUsed: 9_007_199_254_740_000,
  spend: {amount: '123456789012345678901234.56', currency: 'USD', period: 'contract'},
});
export const Loading = story(states.loading);
export const Failed = story(states.error);
export const SignedOut = story(states.signedOut);
export const NotAllowed = story(states.notAllowed);
export const Empty = story(states.notAvailable);
export const NotConfigured = story(states.notConfigured);
export const Stale = story({
  routes: {[PATH]: failingAfterFirst(PROVIDER)},
  play: refreshing('subscription-card'),
});
export const WithoutHeading = story({args: {heading: ''}});
export const Narrow280 = story({stage: {width: 280}});
export const Narrow320 = story({stage: {width: 320}});
export const Wide = story({stage: {width: 960}});
export const Dark = story({stage: {theme: 'dark'}});
export const DarkNarrowOverLimit = story({
  routes: {[PATH]: providerWith({seatsUsed: 1612, renewalDate: '2026-12-01'})},
  stage: {theme: 'dark', width: 320},
});
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
