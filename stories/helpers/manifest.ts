/** What the Custom Elements Manifest says of the elements; it is made from their source. */
import manifest from '../../custom-elements.json' with {type: 'json'};

interface Declaration {
  readonly name: string;
  readonly cssProperties?: readonly {
    readonly name: string;
    readonly default?: string;
    readonly description?: string;
  }[];
  readonly events?: readonly {readonly name: string}[];
}

/** Every class of the package. */
export const DECLARATIONS = manifest.modules.flatMap((each): readonly Declaration[] => each.declarations);
