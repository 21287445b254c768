import {defineElement} from '../../shared/define-element.js';
import {AccountScope} from './account-scope.js';

defineElement('account-scope', AccountScope);

declare global {
  interface HTMLElementTagNameMap {
    'account-scope': AccountScope;
  }
}
