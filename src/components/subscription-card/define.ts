import {defineElement} from '../../shared/define-element.js';
import {SubscriptionCard} from './subscription-card.js';

defineElement('subscription-card', SubscriptionCard);

declare global {
  interface HTMLElementTagNameMap {
    'subscription-card': SubscriptionCard;
  }
}
