/** The `--sw-*` properties, as the manifest of the elements has them from their source. */
import {DECLARATIONS} from './manifest.js';

export interface Token {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

/** Every property of every element once, in the order they are first told of. */
export const TOKENS: readonly Token[] = [
  ...new Map(
    DECLARATIONS.flatMap(({cssProperties = []}) => cssProperties).map(
      ({name, default: value = '', description = ''}) => [name, {name, value, description}],
    ),
  ).values(),
];

export const isColor = ({value}: Token): boolean => value.startsWith('light-dark(');
