import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {classOf, LOOKS} from '../helpers/looks.js';
import {oneWidget, SAME_WIDGET_AGAIN, type WidgetTag} from '../helpers/sample-account.js';

export default {
  title: 'Showcase/Themes',
  tags: ['!autodocs'],
  parameters: {stage: {width: 1200, look: 'own'}, a11y: SAME_WIDGET_AGAIN},
} satisfies Meta;

/** The same widget in every look. */
const everyLook = (tag: WidgetTag, theme: 'light' | 'dark'): StoryObj => ({
  parameters: {stage: {theme}},
  render: () =>
    html`<div class="samples">
      ${Object.entries(LOOKS).map(
        ([look, name]) =>
          html`<figure class=${classOf(look)}>
            <figcaption>${name}</figcaption>
            ${oneWidget(tag)}
          </figure>`,
      )}
    </div>`,
});

export const SubscriptionCard = everyLook('subscription-card', 'light');
export const SubscriptionCardDark = everyLook('subscription-card', 'dark');
export const LicenseDonut = everyLook('license-donut', 'light');
export const LicenseDonutDark = everyLook('license-donut', 'dark');
export const UserCapEditor = everyLook('user-cap-editor', 'light');
export const UserCapEditorDark = everyLook('user-cap-editor', 'dark');
export const InvoiceTable = everyLook('invoice-table', 'light');
export const InvoiceTableDark = everyLook('invoice-table', 'dark');
