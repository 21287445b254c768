import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {Heard, Widgets, WidgetTag} from './elements.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** Vue takes `near-limit` and `nearLimit` for one name; what is written as text becomes an attribute. */
type Attributes<Tag extends WidgetTag> = {
  [Name in keyof Widgets[Tag]['attributes'] as Camel<Name & string>]?: Widgets[Tag]['attributes'][Name];
};

type Settings<Tag extends WidgetTag> = Attributes<Tag> &
  Omit<Widgets[Tag]['properties'], keyof Attributes<Tag>>;

type Emits<Tag extends WidgetTag> = {[Name in keyof Heard<Tag>]: (event: Heard<Tag>[Name]) => void};

/** A widget as Vue's templates see it: `org-id`, `:get-token.prop`, `@widget-load`. Nothing is ever made of it. */
export type WidgetComponent<Tag extends WidgetTag> = new () => Widgets[Tag]['element'] & {
  $props: Settings<Tag> & Omit<HTMLAttributes, keyof Settings<Tag>> & PublicProps;
  $emit: EmitFn<Emits<Tag>>;
};

type WidgetComponents = {[Tag in WidgetTag]: WidgetComponent<Tag>};

declare module 'vue' {
  interface GlobalComponents extends WidgetComponents {}
}
