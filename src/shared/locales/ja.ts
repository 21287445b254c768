import {capDialog} from './ja/cap-dialog.js';
import {common} from './ja/common.js';
import {errors} from './ja/errors.js';
import {invoiceTable} from './ja/invoice-table.js';
import {licenseDonut} from './ja/license-donut.js';
import {subscriptionCard} from './ja/subscription-card.js';
import {table} from './ja/table.js';
import {userCapEditor} from './ja/user-cap-editor.js';
import type {Language} from './language.js';

/** Japanese: messages in polite form, labels as nouns. */
export const language: Language = {
  locale: 'ja',
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
