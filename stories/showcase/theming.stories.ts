import type {ArgTypes, Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {allWidgets, sampleEndpoint} from '../helpers/sample-account.js';
import {isColor, type Token, TOKENS} from '../helpers/tokens.js';

type Values = Readonly<Record<string, string | undefined>>;

const controlOf = (token: Token): 'color' | 'text' => (isColor(token) ? 'color' : 'text');
const argTypes: ArgTypes = Object.fromEntries(
  TOKENS.map((token) => [
    token.name,
    {
      control: controlOf(token),
      description: token.description,
      table: {category: isColor(token) ? 'Colors' : 'Type and space', defaultValue: {summary: token.value}},
    },
  ]),
);

export default {
  title: 'Showcase/Theming',
  tags: ['!autodocs'],
  parameters: {stage: {width: 1200}, controls: {sort: 'none'}},
  argTypes,
} satisfies Meta;

/** What a page would write to look like this. */
const cssOf = (values: Values): string => {
  const set = TOKENS.filter(({name}) => values[name]);
  return [':root {', ...set.map(({name}) => `  ${name}: ${values[name] ?? ''};`), '}'].join('\n');
};

/** Sets every property on the element, and takes back those without a value. */
const setAll =
  (values: Values) =>
  (element?: Element): void => {
    if (!(element instanceof HTMLElement)) return;
    for (const {name} of TOKENS) element.style.setProperty(name, values[name] ?? '');
  };

// One for all, so that a control changes the look and nothing is read anew.
const account = sampleEndpoint();

/** The four widgets with the properties that are set, and those as CSS. */
export const Live: StoryObj<Values> = {
  args: {
    '--sw-accent': '#00695c',
    '--sw-accent-soft': '#e0f2ef',
    '--sw-radius': '4px',
    '--sw-radius-control': '4px',
  },
  render: (args) =>
    html`<div ${ref(setAll(args))}>${allWidgets(account)}</div>
      <pre class="code" tabindex="0" role="region" aria-label="CSS to copy">${cssOf(args)}</pre>`,
};
