export * from './account/index.js';
export {AccountError, DecodeError} from './api/errors.js';
export * from './client/index.js';
export {AccountScope} from './components/account-scope/account-scope.js';
export {LicenseDonut} from './components/license-donut/license-donut.js';
export {SubscriptionCard} from './components/subscription-card/subscription-card.js';
export * from './shared/widget-events.js';
export {UserCapEditor} from './components/user-cap-editor/user-cap-editor.js';
export {UserCapChangeEvent} from './components/user-cap-editor/user-cap-editor.events.js';
