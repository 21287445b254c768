import type {HTMLAttributes} from 'svelte/elements';
import type {Listeners, Settings, Widgets, WidgetTag} from './elements.js';

type Own<Tag extends WidgetTag> = Settings<Tag> & Listeners<Tag, 'on'> & Listeners<Tag, 'on:'>;

/** Props of a widget in Svelte 5, which hears `widget-load` by `onwidget-load` (`on:widget-load` in Svelte 4). */
export type WidgetProps<Tag extends WidgetTag> = Own<Tag> &
  Omit<HTMLAttributes<Widgets[Tag]['element']>, keyof Own<Tag>>;

type WidgetElements = {[Tag in WidgetTag]: WidgetProps<Tag>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends WidgetElements {}
}
