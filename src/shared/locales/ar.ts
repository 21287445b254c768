import {capDialog} from './ar/cap-dialog.js';
import {common} from './ar/common.js';
import {errors} from './ar/errors.js';
import {invoiceTable} from './ar/invoice-table.js';
import {licenseDonut} from './ar/license-donut.js';
import {subscriptionCard} from './ar/subscription-card.js';
import {table} from './ar/table.js';
import {userCapEditor} from './ar/user-cap-editor.js';
import type {Language} from './language.js';

/** Modern Standard Arabic. Digits are those of invoices, contracts and exports; a region (`ar-EG`) has its own. */
export const language: Language = {
  locale: 'ar-u-nu-latn',
  direction: 'rtl',
  capDialog,
  common,
  errors,
  invoiceTable,
  licenseDonut,
  subscriptionCard,
  table,
  userCapEditor,
};
