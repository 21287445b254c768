/** What the tests of `<subscription-card>` share. */
import type {SubscriptionCard} from '../../../src/components/subscription-card/subscription-card.js';
import {inPageEndpoint, type InPageEndpoint, type InPageOptions} from '../../helpers/in-page-endpoint.js';
import {PROVIDER_ID, providerWith} from '../../helpers/records.js';
import {loaded} from '../../helpers/widget.js';

export const PATH = `v2/providers/${PROVIDER_ID}`;
export const BY_PROVIDER = {'provider-id': PROVIDER_ID};

export const endpointFor = (fields: Record<string, unknown>, options?: InPageOptions): InPageEndpoint =>
  inPageEndpoint({[PATH]: providerWith(fields)}, options);

export const cardWith = async (
  fields: Record<string, unknown>,
  options?: InPageOptions,
): Promise<SubscriptionCard> =>
  loaded<SubscriptionCard>('subscription-card', BY_PROVIDER, {client: endpointFor(fields, options).client});

/** The text beside a label in the card's list. */
export function detail(card: Element, label: string): string {
  const term = [...card.shadowRoot!.querySelectorAll('dt')].find((dt) => dt.textContent === label);
  return term?.nextElementSibling?.textContent.replace(/\s+/g, ' ').trim() ?? 'no such line';
}
