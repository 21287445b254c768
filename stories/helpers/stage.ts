import type {Decorator, Loader} from '@storybook/web-components-vite';
import {html} from 'lit';
import {languageFiles} from '../../src/shared/languages.js';
import {cssProperty} from './css-property.js';
import {classOf, type Look} from './looks.js';
import {moreContrast} from './more-contrast.js';

/** The languages of the widgets, by their own names. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  ar: 'العربية',
} as const;
export type Language = keyof typeof LANGUAGES;

/** How much contrast a story has. */
export const CONTRASTS = {asked: 'As the reader asks', more: 'More contrast'} as const;
export type Contrast = keyof typeof CONTRASTS;

/** The direction that a page in the language has. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** How a story stands on the page: `parameters: {stage: {…}}`. */
export interface Stage {
  /** Width of the widget's place in px; default 560. */
  readonly width?: number;
  /** Default: that of the language. */
  readonly dir?: 'ltr' | 'rtl';
  /** Default: what the toolbar says. */
  readonly lang?: Language;
  /** Default: what the toolbar says. */
  readonly theme?: 'light' | 'dark';
  /** Default: what the toolbar says. */
  readonly look?: Look;
  /** Default: what the toolbar says. */
  readonly contrast?: Contrast;
}

/** Has a story's language at hand, so that the story never shows a widget which waits for it. */
export const languageOnStage: Loader = async ({parameters, globals}) => {
  const {lang = String(globals.language)} = (parameters.stage ?? {}) as Stage;
  await languageFiles.get(lang)?.();
};

/** Gives every story a page of one color scheme, a look, a contrast, a language, a direction and a width. */
export const onStage: Decorator = (story, {parameters, globals}) => {
  const stage = (parameters.stage ?? {}) as Stage;
  const {width = 560, lang = String(globals.language ?? 'en'), dir = directionOf(lang), theme, look} = stage;
  const scheme = theme ?? String(globals.theme ?? 'light');
  const contrast = stage.contrast ?? String(globals.contrast ?? 'asked');
  const worn = `stage ${classOf(look ?? String(globals.look ?? 'own'))}`;
  return html`<div
    class=${worn}
    lang=${lang}
    dir=${dir}
    ${cssProperty('color-scheme', scheme)}
    ${moreContrast(contrast === 'more')}
  >
    <div ${cssProperty('max-width', `${width}px`)}>${story()}</div>
  </div>`;
};
