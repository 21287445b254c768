import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {languageFiles} from '../../src/shared/languages.js';
import {oneWidget, SAME_WIDGET_AGAIN, type WidgetTag} from '../helpers/sample-account.js';
import {directionOf, LANGUAGES} from '../helpers/stage.js';

export default {
  title: 'Showcase/Languages',
  tags: ['!autodocs'],
  parameters: {stage: {width: 1200, lang: 'en'}, a11y: SAME_WIDGET_AGAIN},
  loaders: [() => Promise.all([...languageFiles.values()].map((load) => load()))],
} satisfies Meta;

/** The same widget in every language, each in the direction that its language is read. */
const everyLanguage = (tag: WidgetTag): StoryObj => ({
  render: () =>
    html`<div class="samples">
      ${Object.entries(LANGUAGES).map(
        ([code, name]) =>
          html`<figure lang=${code} dir=${directionOf(code)}>
            <figcaption>${name}</figcaption>
            ${oneWidget(tag)}
          </figure>`,
      )}
    </div>`,
});

export const SubscriptionCard = everyLanguage('subscription-card');
export const LicenseDonut = everyLanguage('license-donut');
export const UserCapEditor = everyLanguage('user-cap-editor');
export const InvoiceTable = everyLanguage('invoice-table');
