/**
 * The part of JetBrains' Web-Types that the package writes, as a JSON Schema. What is valid here is valid by the schema that they
 * publish (github.com/JetBrains/web-types, schema/web-types.json, as of 2024.2), and more is refused: theirs takes any key it
 * does not know for a kind of its own, so that a misspelled one would pass.
 */
const text = {type: 'string', minLength: 1};

/** An object that has these keys, those of `rest` perhaps, and no others. */
const exactly = (properties: object, rest: object = {}): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties: {...properties, ...rest},
  additionalProperties: false,
});

const listOf = (items: object): object => ({type: 'array', items});

const named = {name: text, description: text};
const typeList = {oneOf: [text, {...listOf(text), minItems: 1}]};
const attributeValue = exactly({type: typeList}, {kind: {enum: ['no-value', 'plain', 'expression']}});

const element = exactly({
  ...named,
  attributes: listOf(exactly({...named, value: attributeValue}, {default: text})),
  slots: listOf(exactly({...named, name: {type: 'string'}})),
  js: exactly({
    properties: listOf(exactly({...named, type: text}, {default: text})),
    events: listOf(exactly({...named, type: text})),
  }),
  css: exactly({
    properties: listOf(exactly(named, {default: text})),
    parts: listOf(exactly(named)),
  }),
});

export const webTypesSchema = exactly({
  $schema: {const: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json'},
  name: text,
  version: text,
  'description-markup': {enum: ['html', 'markdown', 'none']},
  'js-types-syntax': {const: 'typescript'},
  contributions: exactly({html: exactly({elements: {...listOf(element), minItems: 1}})}),
});
