import {html, nothing, type TemplateResult} from 'lit';
import {type SeatUsage, seatUsage, type Subscription} from '../../account/subscription.js';
import type {Localization} from '../../shared/localization.js';
import {subscriptionCard} from '../../shared/locales/en/subscription-card.js';

/** What is known of the seats, in one sentence. */
export function seatsText(subscription: Subscription, {number, texts}: Localization): string {
  const text = texts(subscriptionCard);
  const {seatsPurchased: purchased, seatsUsed: used} = subscription;
  if (purchased !== undefined && used !== undefined) return text.seatsUsed(number(used), number(purchased));
  if (purchased !== undefined) return text.seatsPurchasedOnly(number(purchased));
  return used === undefined ? text.seatsUnknown : text.seatsUsedOnly(number(used));
}

function renderFree({over, free, level}: SeatUsage, {number, texts}: Localization): unknown {
  const text = texts(subscriptionCard);
  switch (level) {
    case 'exceeded':
      return html`<span class="badge over" part="badge" data-icon="stop">${text.overLimit}</span>
        <bdi>${text.seatsOver(number(over))}</bdi>`;
    case 'near':
      return html`<span class="badge near" part="badge" data-icon="warning">${text.nearLimit}</span>
        <bdi>${text.seatsFree(number(free))}</bdi>`;
    case 'ok':
      return html`<bdi>${text.seatsFree(number(free))}</bdi>`;
    default:
      return level satisfies never;
  }
}

/** Seats used of those bought, as a sentence and, for the eye, a bar; it stays empty where either is not known. */
export function renderSeats(subscription: Subscription, localization: Localization): TemplateResult {
  const seats = seatUsage(subscription);
  const sentence = seatsText(subscription, localization);
  const purchased = seats?.purchased ?? 0;
  const shown = Math.min(seats?.used ?? 0, purchased);
  return html`<div class=${seats?.level ?? 'ok'}>
    <div class="seats">
      <strong><bdi>${sentence}</bdi></strong>
      ${seats ? html`<span class="muted">${renderFree(seats, localization)}</span>` : nothing}
    </div>
    <div class="meter" part="meter" aria-hidden="true">
      <svg class="meter-fill" width="${(100 * shown) / Math.max(1, purchased)}%"></svg>
    </div>
  </div>`;
}
