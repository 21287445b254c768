import type {JSX} from 'solid-js';
import type {Heard, Settings, Widgets, WidgetTag} from './elements.js';

/** `attr:` and `prop:` say which is meant; without them Solid sets the property. */
type Explicit<Tag extends WidgetTag> = {
  [Name in keyof Widgets[Tag]['attributes'] as `attr:${Name & string}`]?: Widgets[Tag]['attributes'][Name];
} & {
  [Name in keyof Widgets[Tag]['properties'] as `prop:${Name & string}`]?: Widgets[Tag]['properties'][Name];
};

type Listener<T> = ((event: T) => void) | ({handleEvent: (event: T) => void} & AddEventListenerOptions);

type Listeners<Tag extends WidgetTag> = {
  [Name in keyof Heard<Tag> as `on:${Name & string}`]?: Listener<Heard<Tag>[Name]> | undefined;
};

type Own<Tag extends WidgetTag> = Settings<Tag> & Explicit<Tag> & Listeners<Tag>;

/** Props of a widget in Solid, which hears `widget-load` by `on:widget-load`. */
export type WidgetProps<Tag extends WidgetTag> = Own<Tag> &
  Omit<JSX.HTMLAttributes<Widgets[Tag]['element']>, keyof Own<Tag>>;

type WidgetElements = {[Tag in WidgetTag]: WidgetProps<Tag>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends WidgetElements {}
  }
}
