import {
  INVOICE_FIELDS,
  ROUTES,
  type WireBillingDetails,
  type WireInvoice,
  type WireInvoices,
  billingDetailsSchema,
  invoicesSchema,
} from '../../api/index.js';
import {notFound} from '../api-error.js';
import type {InvoiceRecipient} from '../sources/source.js';
import type {InvoiceRecord} from '../store/records.js';
import {listQueryOf, organizationOf, providerOf} from './access.js';
import type {JsonAnswer, JsonRoute, PdfAnswer, PdfRoute, RouteContext} from './route.js';
import {tidyAmount} from './subscription-record.js';

const getDetails: JsonRoute = {
  method: 'get',
  path: ROUTES.billingDetails,
  operation: 'getBillingDetails',
  summary: 'The bulk contract: licenses committed and assigned.',
  role: 'billing',
  answer: billingDetailsSchema,
  async handle(context) {
    const {licenses, users} = await providerOf(context);
    const json: WireBillingDetails = licenses
      ? {
          hasContract: true,
          contractType: licenses.contractType,
          assignedLicenses: users,
          products: licenses.products.map((product) => ({
            ...product,
            capabilities: [...product.capabilities],
          })),
        }
      : {hasContract: false, assignedLicenses: users, products: []};
    return {json};
  },
};

/** A file's name that every system takes. */
const fileName = (...words: readonly string[]): string => `${words.join('-').replace(/[^\w.-]+/g, '-')}.pdf`;

const getContract: PdfRoute = {
  method: 'get',
  path: ROUTES.billingContract,
  operation: 'getContract',
  summary: 'The contract as a PDF.',
  role: 'billing',
  answer: 'pdf',
  async handle(context) {
    const provider = await providerOf(context);
    if (!provider.licenses) throw notFound('contract');
    const pdf = await context.source.contract(provider);
    return {pdf, fileName: fileName('contract', provider.subscription.subscriptionId ?? provider.id)};
  },
};

function wireInvoice({
  id,
  dueDate,
  status,
  currency,
  billed,
  paid,
  remaining,
  period,
}: InvoiceRecord): WireInvoice {
  return {
    id,
    amountBilled: tidyAmount(billed, currency),
    amountPaid: tidyAmount(paid, currency),
    amountRemaining: tidyAmount(remaining, currency),
    currency,
    dueDate,
    status,
    period,
  };
}

async function answerInvoices(context: RouteContext, owner: InvoiceRecipient): Promise<JsonAnswer> {
  const query = listQueryOf(context, INVOICE_FIELDS);
  const {kind, id} = owner;
  const {results, totalCount, totals, years, statuses} = await context.store.invoices({kind, id}, query);
  const json: WireInvoices = {
    records: results.map(wireInvoice),
    totalCount,
    totals: totals.map(({currency, billed, paid, owed}) => ({
      currency,
      billed: tidyAmount(billed, currency),
      paid: tidyAmount(paid, currency),
      owed: tidyAmount(owed, currency),
    })),
    years: [...years],
    statuses: [...statuses],
  };
  return {json};
}

async function answerInvoice(context: RouteContext, owner: InvoiceRecipient): Promise<PdfAnswer> {
  const {kind, id} = owner;
  const invoice = await context.store.invoice({kind, id}, context.param('invoice'));
  if (!invoice) throw notFound('invoice');
  return {pdf: await context.source.invoice(invoice, owner), fileName: fileName('invoice', invoice.id)};
}

async function providerRecipient(context: RouteContext): Promise<InvoiceRecipient> {
  const {id, name} = await providerOf(context);
  return {kind: 'provider', id, name};
}

async function organizationRecipient(context: RouteContext): Promise<InvoiceRecipient> {
  const organization = await organizationOf(context);
  await context.source.refreshInvoices(organization);
  const {id, name, subscription} = organization;
  return {kind: 'organization', id, name: subscription.billingName ?? name};
}

const LIST_SUMMARY = 'totals are of what the filter leaves; years and statuses of all, whatever the filter.';

const invoiceList = (
  path: string,
  operation: string,
  whose: string,
  recipient: typeof providerRecipient,
): JsonRoute => ({
  method: 'get',
  path,
  operation,
  summary: `The invoices of ${whose}: ${LIST_SUMMARY}`,
  role: 'billing',
  list: INVOICE_FIELDS,
  answer: invoicesSchema,
  handle: async (context) => answerInvoices(context, await recipient(context)),
});

const invoicePaper = (
  path: string,
  operation: string,
  whose: string,
  recipient: typeof providerRecipient,
): PdfRoute => ({
  method: 'get',
  path,
  operation,
  summary: `One invoice of ${whose} as a PDF.`,
  role: 'billing',
  answer: 'pdf',
  handle: async (context) => answerInvoice(context, await recipient(context)),
});

export const billingRoutes = [
  getDetails,
  getContract,
  invoiceList(ROUTES.providerInvoices, 'listProviderInvoices', 'a provider', providerRecipient),
  invoicePaper(ROUTES.providerInvoice, 'getProviderInvoice', 'a provider', providerRecipient),
  invoiceList(
    ROUTES.organizationInvoices,
    'listOrganizationInvoices',
    'an organization',
    organizationRecipient,
  ),
  invoicePaper(
    ROUTES.organizationInvoice,
    'getOrganizationInvoice',
    'an organization',
    organizationRecipient,
  ),
];
