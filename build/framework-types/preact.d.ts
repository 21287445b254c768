import type {HTMLAttributes} from 'preact';
import type {Listeners, Settings, Widgets, WidgetTag} from './elements.js';

type Own<Tag extends WidgetTag> = Settings<Tag> & Listeners<Tag, 'on'>;

/** Props of a widget in Preact, which sets properties by name and hears `widget-load` by `onwidget-load`. */
export type WidgetProps<Tag extends WidgetTag> = Own<Tag> &
  Omit<HTMLAttributes<Widgets[Tag]['element']>, keyof Own<Tag>>;

type WidgetElements = {[Tag in WidgetTag]: WidgetProps<Tag>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends WidgetElements {}
  }
}
