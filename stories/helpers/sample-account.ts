/** One account for all four widgets, with the endpoint inside the page that tells of it. */
import {html, type TemplateResult} from 'lit';
import '../../src/define.js';
import {
  inPageEndpoint,
  type InPageEndpoint,
  invoicesRoute,
  json,
  organizationsRoute,
  type Route,
} from '../../test/helpers/in-page-endpoint.js';
import {BILLING_DETAILS, INVOICES, ORGANIZATIONS, PROVIDER, PROVIDER_ID} from '../../test/helpers/records.js';

export const PROVIDER_PATH = `v2/providers/${PROVIDER_ID}`;

const pdf: Route = () => new Response('%PDF-1.7\n', {headers: {'content-type': 'application/pdf'}});

/** Takes a cap as the gateway does: the record comes back with its next version. */
const savesCap =
  (organization: (typeof ORGANIZATIONS)[number]): Route =>
  async (request) => {
    const {maxSystemUsers} = (await request.json()) as {maxSystemUsers: number | null};
    return json({...organization, maxSystemUsers, version: '2'});
  };

const ROUTES: Readonly<Record<string, Route>> = {
  [PROVIDER_PATH]: PROVIDER,
  [`${PROVIDER_PATH}/billing/details`]: BILLING_DETAILS,
  [`${PROVIDER_PATH}/billing/contract`]: pdf,
  [`${PROVIDER_PATH}/organizations`]: organizationsRoute(ORGANIZATIONS, {
    extras: {totalCaps: 735, counts: {none: 2, ok: 1, near: 2, reached: 1}},
  }),
  ...Object.fromEntries(
    ORGANIZATIONS.map((each) => [`${PROVIDER_PATH}/organizations/${each.id}`, savesCap(each)]),
  ),
  [`${PROVIDER_PATH}/invoices`]: invoicesRoute(INVOICES),
  ...Object.fromEntries(INVOICES.map(({id}) => [`${PROVIDER_PATH}/invoices/${id}`, pdf])),
};

export const sampleEndpoint = (): InPageEndpoint => inPageEndpoint(ROUTES, {source: 'sample'});

/** The four widgets of one account, as a page would arrange them. */
export const allWidgets = ({client}: InPageEndpoint = sampleEndpoint()): TemplateResult =>
  html`<account-scope provider-id=${PROVIDER_ID} .client=${client}>
    <div class="widgets">
      <subscription-card></subscription-card>
      <license-donut></license-donut>
      <user-cap-editor></user-cap-editor>
      <invoice-table></invoice-table>
    </div>
  </account-scope>`;

export const WIDGETS = ['subscription-card', 'license-donut', 'user-cap-editor', 'invoice-table'] as const;
export type WidgetTag = (typeof WIDGETS)[number];

/** One widget of the sample account, with an endpoint of its own. */
export function oneWidget(tag: WidgetTag): HTMLElement {
  const widget = document.createElement(tag);
  return Object.assign(widget, {client: sampleEndpoint().client, providerId: PROVIDER_ID});
}

/** What accessibility rules must overlook where one widget stands many times: its region has the same name each time. */
export const SAME_WIDGET_AGAIN = {options: {rules: {'landmark-unique': {enabled: false}}}};
