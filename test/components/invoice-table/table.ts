/** What the tests of `<invoice-table>` share. */
import type {InvoiceTable} from '../../../src/components/invoice-table/invoice-table.js';
import {
  inPageEndpoint,
  type InPageEndpoint,
  type InPageOptions,
  type Route,
} from '../../helpers/in-page-endpoint.js';
import {PROVIDER_ID} from '../../helpers/records.js';
import {loaded, within} from '../../helpers/widget.js';

export const PATH = `v2/providers/${PROVIDER_ID}/invoices`;
export const BY_PROVIDER = {'provider-id': PROVIDER_ID};

export const endpointWith = (route: Route, options?: InPageOptions): InPageEndpoint =>
  inPageEndpoint({[PATH]: route}, options);

/** The table at an endpoint, its first page shown. */
export const tableAt = (
  endpoint: InPageEndpoint,
  attributes: Readonly<Record<string, string>> = {},
): Promise<InvoiceTable> =>
  loaded<InvoiceTable>('invoice-table', {...BY_PROVIDER, ...attributes}, {client: endpoint.client});

export const tableWith = (route: Route): Promise<InvoiceTable> => tableAt(endpointWith(route));

export {until} from '../../helpers/until.js';

const folded = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** The texts of each row in the DOM, the column of buttons aside. */
export const rowsOf = (table: InvoiceTable): string[][] =>
  [...table.shadowRoot!.querySelectorAll('.rows .row')].map((row) =>
    [...row.children].slice(0, 6).map(folded),
  );

export const columnOf = (table: InvoiceTable, index: number): string[] =>
  rowsOf(table).map((row) => row[index] ?? '');

export const footerOf = (table: InvoiceTable): string => folded(within(table, '.sums'));

/** What the sums in the footer say, a line for each currency. */
export const sumsOf = (table: InvoiceTable): string[] =>
  [...table.shadowRoot!.querySelectorAll('.lines > div')].map(folded);

export const noteOf = (table: InvoiceTable): string => folded(table.shadowRoot!.querySelector('.note'));

export const select = (table: InvoiceTable, name: string): HTMLSelectElement =>
  within(table, `select[aria-label="${name}"]`) as HTMLSelectElement;

export const optionsOf = (table: InvoiceTable, name: string): string[] =>
  [...select(table, name).options].map(({label}) => label);

/** Chooses the option of that label, and waits for what that renders at once. */
export async function choose(table: InvoiceTable, name: string, label: string): Promise<void> {
  const control = select(table, name);
  const option = [...control.options].find((each) => each.label === label);
  if (!option) throw new Error(`${name} has no option ${label}.`);
  control.value = option.value;
  control.dispatchEvent(new Event('change'));
  await table.updateComplete;
}

export async function sortBy(table: InvoiceTable, heading: string): Promise<void> {
  const found = [...table.shadowRoot!.querySelectorAll<HTMLElement>('thead .sort')].find(
    (each) => folded(each) === heading,
  );
  if (!found) throw new Error(`There is no heading ${heading}.`);
  found.click();
  await table.updateComplete;
}
