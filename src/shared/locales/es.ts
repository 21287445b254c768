import {capDialog} from './es/cap-dialog.js';
import {common} from './es/common.js';
import {errors} from './es/errors.js';
import {invoiceTable} from './es/invoice-table.js';
import {licenseDonut} from './es/license-donut.js';
import {subscriptionCard} from './es/subscription-card.js';
import {table} from './es/table.js';
import {userCapEditor} from './es/user-cap-editor.js';
import type {Language} from './language.js';

/** Spanish, with formal address. */
export const language: Language = {
  locale: 'es',
  direction: 'ltr',
  capDialog,
  common,
  errors,
  invoiceTable,
  licenseDonut,
  subscriptionCard,
  table,
  userCapEditor,
};
