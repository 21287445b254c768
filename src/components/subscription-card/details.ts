import {
  type AccountManager,
  type AddOn,
  chargeArithmetic,
  idleSeats,
  type Subscription,
} from '../../account/subscription.js';
import {formatDay, formatMoney, formatShortDay} from '../../shared/format.js';
import type {Localization} from '../../shared/localization.js';
import {common} from '../../shared/locales/en/common.js';
import {subscriptionCard} from '../../shared/locales/en/subscription-card.js';

/** One line of the card's list: what it is, what the endpoint says of it, and how that came about. */
export interface Detail {
  /** Of a line that is more than its text. */
  readonly id?: 'renewal' | 'manager';
  readonly label: string;
  /** A dash where the endpoint does not say. */
  readonly value: string;
  /** Empty where there is none but its line stays, so that nothing below moves once the data is here. */
  readonly note?: string;
}

function idleText(subscription: Subscription, {locale, number, texts}: Localization): string {
  const idle = idleSeats(subscription);
  if (!idle) return texts(common).notAvailable;
  return idle.cost && idle.count > 0
    ? texts(subscriptionCard).idleCost(number(idle.count), formatMoney(locale, idle.cost))
    : number(idle.count);
}

const addOnText = ({name, quantity}: AddOn, {number, texts}: Localization): string =>
  quantity === undefined ? name : texts(subscriptionCard).addOn(name, number(quantity));

function charge(
  subscription: Subscription,
  {locale, number, texts}: Localization,
): Required<Pick<Detail, 'value' | 'note'>> {
  const text = texts(subscriptionCard);
  const estimate = subscription.estimatedCharge;
  if (!estimate) return {value: texts(common).notAvailable, note: ''};
  const amount = formatMoney(locale, estimate.money);
  const value = estimate.date ? text.chargeOn(amount, formatShortDay(locale, estimate.date)) : amount;
  const terms = chargeArithmetic(subscription);
  const note = terms
    ? text.chargeArithmetic(
        number(terms.users),
        number(terms.freeUsers),
        formatMoney(locale, terms.pricePerUser),
      )
    : '';
  return {value, note};
}

export const managerName = ({name, email, phone}: AccountManager): string | undefined =>
  name ?? email ?? phone;

/** The card's lines in the order they stand, in the reader's language; without those the reader's role may not see. */
export function details(subscription: Subscription, l10n: Localization, mayBill: boolean): readonly Detail[] {
  const {startDate, renewalDate, term, addOns, pricePerUser, spend, accountManager} = subscription;
  const {locale, texts} = l10n;
  const text = texts(subscriptionCard);
  const {notAvailable} = texts(common);
  const plan: readonly Detail[] = [
    {label: text.start, value: startDate ? formatDay(locale, startDate) : notAvailable},
    {id: 'renewal', label: text.renews, value: renewalDate ? formatDay(locale, renewalDate) : notAvailable},
    {label: text.term, value: term ?? notAvailable},
    {label: text.idle, value: idleText(subscription, l10n)},
    {
      label: text.addOns,
      value: addOns.length > 0 ? l10n.list(addOns.map((addOn) => addOnText(addOn, l10n))) : notAvailable,
    },
  ];
  if (!mayBill) return plan;
  return [
    ...plan,
    {label: text.pricePerUser, value: pricePerUser ? formatMoney(locale, pricePerUser) : notAvailable},
    {
      label: spend?.period ? text.spendIn(spend.period) : text.spend,
      value: spend ? formatMoney(locale, spend.money) : notAvailable,
    },
    {label: text.estimatedCharge, ...charge(subscription, l10n)},
    {
      id: 'manager',
      label: text.accountManager,
      value: (accountManager && managerName(accountManager)) ?? notAvailable,
    },
  ];
}
