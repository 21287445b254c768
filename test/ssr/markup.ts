/** Widgets as a server renders them. */
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html, type TemplateResult} from 'lit';
import {BILLING_DETAILS, INVOICES, ORGANIZATIONS, PROVIDER, PROVIDER_ID} from '../helpers/records.js';

/** What the endpoint answers to each widget. */
export const ANSWERS = {
  'subscription-card': PROVIDER,
  'license-donut': BILLING_DETAILS,
  'user-cap-editor': {results: ORGANIZATIONS, totalCount: ORGANIZATIONS.length},
  'invoice-table': {records: INVOICES, totalCount: INVOICES.length},
} as const;

export type Tag = keyof typeof ANSWERS;

/** What a reader finds in each widget that has its answer. */
export const FIGURES: Readonly<Record<Tag, readonly string[]>> = {
  'subscription-card': ['Platform Plus', '1,386 of 1,500 seats used', 'Jan 31, 2027', '$118,440.00'],
  'license-donut': ['1,386', 'of 1,500 licenses', '114 LEFT', 'MSP Platform Plus', 'Patch management'],
  'user-cap-editor': ['Brightwater Clinics', '193', '200', 'NEAR LIMIT', '6 organizations'],
  'invoice-table': ['INV-20611', 'Nov 1, 2026', 'OVERDUE', '$12,210.00', '€1,834.50', '6 invoices'],
};

/** Each widget of a provider, with `data` handed over. */
export const widget: Readonly<Record<Tag, (data: unknown, lang?: string) => TemplateResult>> = {
  'subscription-card': (data, lang = 'en') =>
    html`<subscription-card lang=${lang} provider-id=${PROVIDER_ID} .data=${data}></subscription-card>`,
  'license-donut': (data, lang = 'en') =>
    html`<license-donut lang=${lang} provider-id=${PROVIDER_ID} .data=${data}></license-donut>`,
  'user-cap-editor': (data, lang = 'en') =>
    html`<user-cap-editor lang=${lang} provider-id=${PROVIDER_ID} .data=${data}></user-cap-editor>`,
  'invoice-table': (data, lang = 'en') =>
    html`<invoice-table lang=${lang} provider-id=${PROVIDER_ID} .data=${data}></invoice-table>`,
};

export const TAGS = Object.keys(ANSWERS) as Tag[];

export interface Rendered {
  readonly markup: string;
  /** Its style sheet; that of the first widget where there are several. */
  readonly style: string;
  /** The markup without style sheets and Lit's own comments. */
  readonly elements: string;
  /** What is written there, as one line. */
  readonly text: string;
}

/** What a server makes of a template. */
export async function rendered(content: unknown): Promise<Rendered> {
  const markup = await collectResult(render(content));
  const elements = markup.replaceAll(/<style>[^]*?<\/style>|<!--[^]*?-->/g, '');
  const text = elements
    .replaceAll(/<\/?bdi>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&');
  return {markup, style: /<style>([^]*?)<\/style>/.exec(markup)?.[1] ?? '', elements, text};
}
