import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Listeners, Settings, Widgets, WidgetTag} from './elements.js';

type Own<Tag extends WidgetTag> = Settings<Tag> & Listeners<Tag, 'on'>;

/** Props of a widget in React 19, which sets properties by name and hears `widget-load` by `onwidget-load`. */
export type WidgetProps<Tag extends WidgetTag> = Own<Tag> &
  Omit<DetailedHTMLProps<HTMLAttributes<Widgets[Tag]['element']>, Widgets[Tag]['element']>, keyof Own<Tag>>;

type WidgetElements = {[Tag in WidgetTag]: WidgetProps<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends WidgetElements {}
  }
}
