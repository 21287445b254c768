import type {PropertyDeclaration, ReactiveElement} from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** Lit's `@property`, but for the one kind of decorators that is compiled here: Lit's own carries both. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };

/** A property of the element's own, which no attribute sets. */
export const state = (): Decorator => property({state: true, attribute: false});
