import {defineElement} from '../../shared/define-element.js';
import {InvoiceTable} from './invoice-table.js';

defineElement('invoice-table', InvoiceTable);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-table': InvoiceTable;
  }
}
