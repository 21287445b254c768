import type {Decorator} from '@storybook/web-components-vite';
import {html} from 'lit';
import {cssProperty} from '../../src/shared/css-property.js';

/** How a story stands on the page: `parameters: {stage: {…}}`. */
export interface Stage {
  /** Width of the widget's place in px; default 560. */
  readonly width?: number;
  readonly dir?: 'ltr' | 'rtl';
  /** Default: what the toolbar says. */
  readonly theme?: 'light' | 'dark';
}

/** Gives every story a page of one color scheme, a direction and a width. */
export const onStage: Decorator = (story, {parameters, globals}) => {
  const {width = 560, dir = 'ltr', theme} = (parameters.stage ?? {}) as Stage;
  const scheme = theme ?? String(globals.theme ?? 'light');
  return html`<div class="stage" dir=${dir} ${cssProperty('color-scheme', scheme)}>
    <div ${cssProperty('max-width', `${width}px`)}>${story()}</div>
  </div>`;
};
