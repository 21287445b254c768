import type {StoryObj} from '@storybook/web-components-vite';
import {
  hanging,
  inPageEndpoint,
  type InPageOptions,
  refusal,
  type Route,
} from '../../test/helpers/in-page-endpoint.js';
import type {Stage} from './stage.js';

export interface WidgetArgs {
  readonly heading?: string;
  readonly 'heading-level'?: number;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly [attribute: string]: unknown;
}

export interface StorySettings extends InPageOptions {
  /** What the endpoint inside the page answers under which path. */
  readonly routes?: Readonly<Record<string, Route>>;
  readonly args?: WidgetArgs;
  readonly stage?: Stage;
  /** What a person does once it is shown. */
  readonly play?: StoryObj<WidgetArgs>['play'];
  /** Properties that are no attributes. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

const setAttribute = (element: Element, name: string, value: unknown): void => {
  if (value === undefined || value === false || value === '') element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : `${value as string | number}`);
};

/** Makes stories of one widget: each has an endpoint of its own inside the page, so that it works from any folder. */
export const widgetStories =
  (tag: string, base: Required<Pick<StorySettings, 'routes' | 'args'>>) =>
  ({
    routes = {},
    args = {},
    stage = {},
    play,
    properties = {},
    ...options
  }: StorySettings = {}): StoryObj<WidgetArgs> => ({
    args: {...base.args, ...args},
    parameters: {stage},
    ...(play && {play}),
    render: (shown) => {
      const widget = document.createElement(tag);
      const {heading, ...attributes} = shown;
      for (const [name, value] of Object.entries(attributes)) setAttribute(widget, name, value);
      // An empty heading means something: it hides the heading.
      if (heading !== undefined) widget.setAttribute('heading', heading);
      const {client} = inPageEndpoint({...base.routes, ...routes}, options);
      return Object.assign(widget, {client, ...properties});
    },
  });

/** The states every widget has, as settings of stories; `path` is what the widget asks for first. */
export const stateSettings = (path: string): Readonly<Record<StateStory, StorySettings>> => ({
  loading: {routes: {[path]: hanging}},
  error: {routes: {[path]: () => refusal(503, 'The billing service answered 503. Nothing was changed.')}},
  signedOut: {routes: {[path]: () => refusal(401, 'Your session ended at 9:40 PM.')}},
  notAllowed: {routes: {[path]: () => refusal(403, 'The Billing role is needed.')}},
  notAvailable: {routes: {[path]: () => refusal(404, 'This source does not know it.', 'NOT_AVAILABLE')}},
  notConfigured: {properties: {client: undefined}},
});

type StateStory = 'loading' | 'error' | 'signedOut' | 'notAllowed' | 'notAvailable' | 'notConfigured';
