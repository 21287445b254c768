import {capDialog} from './de/cap-dialog.js';
import {common} from './de/common.js';
import {errors} from './de/errors.js';
import {invoiceTable} from './de/invoice-table.js';
import {licenseDonut} from './de/license-donut.js';
import {subscriptionCard} from './de/subscription-card.js';
import {table} from './de/table.js';
import {userCapEditor} from './de/user-cap-editor.js';
import type {Language} from './language.js';

/** German, with formal address. */
export const language: Language = {
  locale: 'de',
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
