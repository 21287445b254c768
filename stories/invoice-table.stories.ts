import type {Meta} from '@storybook/web-components-vite';
import '../src/components/invoice-table/define.js';
import {invoicesRoute, refusal} from '../test/helpers/in-page-endpoint.js';
import {INVOICES, manyInvoices, PROVIDER_ID} from '../test/helpers/records.js';
import {failingAfterFirst, loadedWidget, refreshing} from './helpers/plays.js';
import {stateSettings, type StorySettings, type WidgetArgs, widgetStories} from './helpers/widget-story.js';

const PATH = `v2/providers/${PROVIDER_ID}/invoices`;

export default {
  title: 'Widgets/Invoice table',
  component: 'invoice-table',
} satisfies Meta<WidgetArgs>;

type WireInvoice = Readonly<Record<string, unknown>>;

const story = widgetStories('invoice-table', {
  routes: {[PATH]: invoicesRoute(manyInvoices(24))},
  args: {'provider-id': PROVIDER_ID},
});
const states = stateSettings(PATH);
const withInvoices = (invoices: readonly WireInvoice[], settings: StorySettings = {}) =>
  story({routes: {[PATH]: invoicesRoute(invoices)}, ...settings, stage: {width: 800, ...settings.stage}});

const [FIRST] = INVOICES;
const one = (fields: WireInvoice): WireInvoice => ({...FIRST, ...fields});
const withStatus = (status: string, index: number): WireInvoice =>
  one({id: `INV-${20_700 + index}`, status, dueDate: '2026-12-31'});
const inCurrency = (currency: string, index: number): WireInvoice =>
  one({id: `${currency}-${1000 + index}`, currency, dueDate: `2026-1${index % 3}-01`});
const MANY = manyInvoices(5000);

/** Chooses `value` in the select of that name, as a person does. */
const choosing =
  (name: string, value: string): NonNullable<StorySettings['play']> =>
  async (shown) => {
    const widget = await loadedWidget(shown, 'invoice-table');
    const select = widget.shadowRoot?.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
    if (!select) throw new Error(`There is no select ${name}.`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await widget.updateComplete;
  };

/** Clicks the button of that name and waits until its errand is over. */
const clicking =
  (name: string): NonNullable<StorySettings['play']> =>
  async (shown) => {
    const widget = await loadedWidget(shown, 'invoice-table');
    const button = widget.shadowRoot?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    button?.click();
    await widget.updateComplete;
  };

export const Playground = withInvoices(manyInvoices(24));
export const EveryStatus = withInvoices([
  ...INVOICES,
  ...['Draft', 'Written Off', 'Refunded', 'In Review', ''].map(withStatus),
]);
export const Overdue = withInvoices(
  manyInvoices(14).map((invoice, index) =>
    index < 4
      ? {...invoice, status: 'Unpaid', amountPaid: '0.00', amountRemaining: invoice.amountBilled}
      : invoice,
  ),
);
export const OverdueOnly = withInvoices(INVOICES, {play: choosing('Status', 'Overdue')});
export const SeveralCurrencies = withInvoices([
  ...manyInvoices(20),
  ...['EUR', 'JPY', 'KWD'].map(inCurrency),
]);
export const OneInvoice = withInvoices([FIRST]);
export const TenInvoices = withInvoices(manyInvoices(10));
export const SixtyInvoices = withInvoices(manyInvoices(60));
export const FiveThousandInvoices = withInvoices(MANY);
export const NoMatch = withInvoices(INVOICES, {
  play: async (shown) => {
    await choosing('Status', 'Void')(shown);
    await choosing('Year', '2026')(shown);
  },
});
export const EndpointThatIgnoresQueries = story({
  routes: {[PATH]: invoicesRoute(MANY.slice(0, 450), {ignores: ['sort', 'filter', 'skip']})},
  stage: {width: 800},
});
/** The list as published: `records`, amounts as decimal texts, nothing else. */
export const PublishedList = story({
  routes: {
    [PATH]: {
      records: [
        {
          id: '61a7f4c9',
          amountBilled: '200.0',
          amountPaid: '10.9',
          amountRemaining: '189.1',
          currency: 'USD',
          dueDate: '2021-08-07',
          status: 'Partially Paid',
        },
      ],
      totalCount: 1,
    },
  },
  stage: {width: 800},
});
export const BadRecordAmongGoodOnes = story({
  routes: {
    [PATH]: {
      records: [
        ...INVOICES,
        {...FIRST, id: 'INV-BAD', amountBilled: 'NaN'},
        one({id: 'INV-1', dueDate: 'soon'}),
      ],
      totalCount: INVOICES.length + 2,
    },
  },
  stage: {width: 800},
});
export const MissingFields = story({
  routes: {[PATH]: {records: [{id: 'INV-1', currency: 'USD'}, ...INVOICES]}},
  stage: {width: 800},
});
export const LongNames = withInvoices([
  ...INVOICES,
  one({
    id: 'NORTHWIND-MANAGED-IT-2026-11-CONSOLIDATED-INVOICE-000000000020611',
    status: 'Awaiting approval by accounts payable',
  }),
]);
export const HugeAmounts = withInvoices([
  ...INVOICES,
  one({id: 'INV-9', amountBilled: '123456789012345678901234567890.12', amountRemaining: '98765432109876.54'}),
  one({id: 'INV-8', amountBilled: '-1250.00', amountPaid: '0.00', amountRemaining: '-1250.00'}),
]);
export const ManyDigits = withInvoices([...INVOICES, one({id: 'INV-7', amountBilled: '0.000001'})]);
export const RequestACopy = withInvoices(manyInvoices(24), {
  args: {'billing-email': 'billing@northwind.example'},
});
export const DownloadFailed = withInvoices(INVOICES, {
  routes: {
    [PATH]: invoicesRoute(INVOICES),
    [`${PATH}/INV-20544`]: () => refusal(503, 'The billing service answered 503.'),
  },
  play: clicking('Download invoice INV-20544'),
});
export const Exported = withInvoices(manyInvoices(24), {play: clicking('Export CSV')});
export const SampleData = withInvoices(manyInvoices(24), {source: 'sample'});
export const GivenData = story({
  properties: {client: undefined, data: {records: INVOICES, totalCount: INVOICES.length}},
  stage: {width: 800},
});
export const Loading = story({...states.loading, stage: {width: 800}});
export const Failed = story(states.error);
export const SignedOut = story(states.signedOut);
export const NotAllowed = story(states.notAllowed);
export const NotAvailable = story(states.notAvailable);
export const NotConfigured = story(states.notConfigured);
export const Empty = story({routes: {[PATH]: {records: [], totalCount: 0}}});
export const Stale = story({
  routes: {[PATH]: failingAfterFirst({records: INVOICES, totalCount: INVOICES.length})},
  play: refreshing('invoice-table'),
  stage: {width: 800},
});
export const WithoutHeading = withInvoices(INVOICES, {args: {heading: ''}});
export const Narrow280 = withInvoices(INVOICES, {stage: {width: 280}, source: 'sample'});
export const Narrow320 = withInvoices(INVOICES, {stage: {width: 320}});
export const Medium560 = withInvoices(INVOICES, {stage: {width: 560}});
export const Wide = withInvoices(INVOICES, {stage: {width: 1280}});
export const Dark = withInvoices(INVOICES, {stage: {theme: 'dark'}});
export const DarkNarrow = withInvoices(INVOICES, {stage: {theme: 'dark', width: 320}});
export const InGerman = withInvoices(INVOICES, {stage: {lang: 'de'}});
export const InFrench = withInvoices(INVOICES, {stage: {lang: 'fr'}});
export const InSpanish = withInvoices(INVOICES, {stage: {lang: 'es'}});
export const InJapanese = withInvoices(INVOICES, {stage: {lang: 'ja'}});
export const InArabic = withInvoices(INVOICES, {stage: {lang: 'ar'}});
export const InGermanNarrow = withInvoices(INVOICES, {stage: {lang: 'de', width: 320}});
export const InFrenchNarrow = withInvoices(INVOICES, {stage: {lang: 'fr', width: 320}});
export const InJapaneseNarrow = withInvoices(INVOICES, {stage: {lang: 'ja', width: 320}});
export const InArabicNarrow = withInvoices(INVOICES, {stage: {lang: 'ar', width: 320}});
export const RightToLeft = withInvoices(INVOICES, {stage: {dir: 'rtl'}});
export const RightToLeftNarrow = withInvoices(INVOICES, {stage: {dir: 'rtl', width: 320}});
