import {capDialog} from './fr/cap-dialog.js';
import {common} from './fr/common.js';
import {errors} from './fr/errors.js';
import {invoiceTable} from './fr/invoice-table.js';
import {licenseDonut} from './fr/license-donut.js';
import {subscriptionCard} from './fr/subscription-card.js';
import {table} from './fr/table.js';
import {userCapEditor} from './fr/user-cap-editor.js';
import type {Language} from './language.js';

/** French, with formal address; colons and quotation marks keep their space (U+00A0). */
export const language: Language = {
  locale: 'fr',
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
