export * from './account/index.js';
export {AccountError, DecodeError} from './api/errors.js';
export * from './client/index.js';
export {AccountScope} from './components/account-scope/account-scope.js';
export {SubscriptionCard} from './components/subscription-card/subscription-card.js';
export * from './shared/widget-events.js';
