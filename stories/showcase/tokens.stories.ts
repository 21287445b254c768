import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {cssProperty} from '../helpers/css-property.js';
import {isColor, type Token, TOKENS} from '../helpers/tokens.js';

export default {
  title: 'Showcase/Tokens',
  tags: ['!autodocs'],
  parameters: {stage: {width: 1200}},
} satisfies Meta;

const swatch = ({value}: Token, scheme: string) =>
  html`<i class="swatch" ${cssProperty('color-scheme', scheme)} ${cssProperty('background', value)}></i>`;

const swatches = (token: Token) =>
  html`<td class="swatches">${['light', 'dark'].map((scheme) => swatch(token, scheme))}</td>`;

const row = (token: Token) =>
  html`<tr>
    <th scope="row"><code>${token.name}</code></th>
    ${isColor(token) ? swatches(token) : nothing}
    <td><code>${token.value}</code></td>
    <td>${token.description}</td>
  </tr>`;

const table = (caption: string, columns: readonly string[], tokens: readonly Token[]) =>
  html`<table class="tokens">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${tokens.map(row)}
    </tbody>
  </table>`;

export const Colors: StoryObj = {
  render: () => table('Colors', ['Property', 'Light, dark', 'Default', 'What it is'], TOKENS.filter(isColor)),
};
export const TypeAndSpace: StoryObj = {
  render: () =>
    table(
      'Type and space',
      ['Property', 'Default', 'What it is'],
      TOKENS.filter((token) => !isColor(token)),
    ),
};
