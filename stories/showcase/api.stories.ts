import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {PROVIDER_PATH, sampleEndpoint} from '../helpers/sample-account.js';

export default {
  title: 'Showcase/API',
  tags: ['!autodocs'],
  parameters: {stage: {width: 1200}},
} satisfies Meta;

/** What the endpoint inside the page answers, in the words of HTTP. */
async function answerTo(path: string): Promise<string> {
  const {client, fetch} = sampleEndpoint();
  const response = await fetch(`${client.endpoint}/${path}`);
  if (!response.ok) throw new Error(`The endpoint inside the page answers ${path} with ${response.status}.`);
  const headers = ['content-type', 'x-account-source'].map(
    (name) => `${name}: ${response.headers.get(name) ?? ''}`,
  );
  const body = JSON.stringify(await response.json(), undefined, 2);
  return [`GET ${path}`, '', String(response.status), ...headers, '', body].join('\n');
}

const answering = (path: string): StoryObj => ({
  loaders: [async () => ({answer: await answerTo(path)})],
  render: (_args, {loaded}) =>
    html`<pre class="code" tabindex="0" role="region" aria-label="Request and answer">
${String(loaded.answer)}</pre>`,
});

export const Provider = answering(PROVIDER_PATH);
export const BillingDetails = answering(`${PROVIDER_PATH}/billing/details`);
export const Organizations = answering(
  `${PROVIDER_PATH}/organizations?limit=2&sort=-users&filter=capStatus:eq:reached`,
);
export const Invoices = answering(`${PROVIDER_PATH}/invoices?limit=2&sort=dueDate`);
