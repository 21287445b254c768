import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {inPageEndpoint} from '../../test/helpers/in-page-endpoint.js';
import {licensesUsed, PROVIDER_ID, providerWith} from '../../test/helpers/records.js';
import {cssProperty} from '../helpers/css-property.js';
import {moreContrast} from '../helpers/more-contrast.js';
import {oneWidget, PROVIDER_PATH, SAME_WIDGET_AGAIN, type WidgetTag} from '../helpers/sample-account.js';

export default {
  title: 'Showcase/Contrast',
  tags: ['!autodocs'],
  parameters: {stage: {width: 1200, contrast: 'asked'}, a11y: SAME_WIDGET_AGAIN},
} satisfies Meta;

const SCHEMES = ['light', 'dark'] as const;

type MakeWidget = () => HTMLElement;

const sample =
  (tag: WidgetTag): MakeWidget =>
  () =>
    oneWidget(tag);

/** The widget with an endpoint that answers something else than the sample account. */
const answered =
  (tag: WidgetTag, path: string, answer: object): MakeWidget =>
  () =>
    Object.assign(document.createElement(tag), {
      client: inPageEndpoint({[path]: answer}).client,
      providerId: PROVIDER_ID,
    });

const figure = (make: MakeWidget, scheme: (typeof SCHEMES)[number], isMore: boolean): TemplateResult =>
  html`<figure ${cssProperty('color-scheme', scheme)} ${moreContrast(isMore)}>
    <figcaption>${isMore ? 'More contrast' : 'As it usually is'}, ${scheme}</figcaption>
    ${make()}
  </figure>`;

/** Each widget as it usually is, beside it as a reader sees it who asks the system for more contrast. */
const sideBySide = (...makes: readonly MakeWidget[]): StoryObj => ({
  render: () =>
    html`<div class="samples">
      ${makes.map((make) =>
        SCHEMES.map((scheme) => [false, true].map((isMore) => figure(make, scheme, isMore))),
      )}
    </div>`,
});

export const SubscriptionCard = sideBySide(
  sample('subscription-card'),
  answered(
    'subscription-card',
    PROVIDER_PATH,
    providerWith({seatsUsed: 1612, status: 'suspended', renewalDate: '2026-12-01'}),
  ),
);
export const LicenseDonut = sideBySide(
  sample('license-donut'),
  answered('license-donut', `${PROVIDER_PATH}/billing/details`, licensesUsed(900)),
  answered('license-donut', `${PROVIDER_PATH}/billing/details`, licensesUsed(1612)),
);
export const UserCapEditor = sideBySide(sample('user-cap-editor'));
export const InvoiceTable = sideBySide(sample('invoice-table'));
