/**
 * What editors complete and explain, generated from custom-elements.json: custom data for VS Code (HTML and CSS) and
 * web-types for JetBrains. What widgets share is listed once. docs/decisions/0021 says why it is not a package's work.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './entries.js';
import {widgetsIn} from './framework-types.js';

/** @typedef {import('./framework-types.js').Entry} Entry */
/** @typedef {import('./framework-types.js').Manifest} Manifest */
/** @typedef {import('./framework-types.js').Widget} Widget */

/** The words a type allows: `'auto' | 'light' | 'dark'` → auto, light, dark. */
const wordsOf = (type = '') => [...type.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);

/** @param {Entry} entry */
const isBoolean = ({type}) => /\bboolean\b/.test(type?.text ?? '');

/** @param {string} text */
const code = (text) => `\`${text}\``;

/** @param {Entry} entry */
const told = ({default: value}) =>
  value === undefined || value === 'undefined' ? '' : `\n\nDefault: ${code(value)}`;

/**
 * One list of a widget's documentation, e.g. its events, as Markdown; nothing for none.
 *
 * @param {string} title
 * @param {Entry[]} [entries]
 * @param {(entry: Entry) => string} [name]
 */
function section(title, entries = [], name = (entry) => code(entry.name)) {
  if (entries.length === 0) return '';
  const lines = entries.map((entry) => `- ${name(entry)}: ${entry.description}`);
  return `\n\n**${title}**\n\n${lines.join('\n')}`;
}

/** @param {Entry} slot */
const slotName = ({name}) => (name === '' ? '(default)' : code(name));
/** @param {Entry} method */
const methodName = ({name, return: answer}) => code(`${name}(): ${answer?.type.text ?? 'void'}`);
/** @param {Widget} widget */
const methodsOf = ({members = []}) => members.filter(({kind}) => kind === 'method');

/** @param {Widget} widget */
const documentation = (widget) =>
  widget.description.replace(/\s*\n\s*/g, ' ') +
  section('Events', widget.events, ({name, type}) => `${code(name)} (${code(type.text)})`) +
  section('Methods', methodsOf(widget), methodName) +
  section('Slots', widget.slots, slotName) +
  section('Parts', widget.cssParts) +
  section('Custom states', widget.cssStates, ({name}) => code(`:state(${name})`));

/** @param {string} value */
const markdown = (value) => ({kind: 'markdown', value});

/**
 * Everything of one kind that any widget has, by name. Where widgets describe one name differently, each says its own.
 *
 * @param {Widget[]} widgets
 * @param {'cssParts' | 'cssProperties' | 'cssStates'} list
 */
export function shared(widgets, list) {
  /** @type {Map<string, Entry & {said: Map<string, string[]>}>} */
  const entries = new Map();
  for (const widget of widgets) {
    for (const entry of widget[list] ?? []) {
      const known = entries.get(entry.name) ?? {...entry, said: new Map()};
      known.said.set(entry.description, [...(known.said.get(entry.description) ?? []), widget.tagName]);
      entries.set(entry.name, known);
    }
  }
  return [...entries.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({said, ...entry}) => ({...entry, description: describe(said)}));
}

/** @param {Map<string, string[]>} said Descriptions, and whose they are. */
function describe(said) {
  const [first, ...others] = said.keys();
  if (first !== undefined && others.length === 0) return first;
  return [...said]
    .map(([text, tags]) => `${tags.map((tag) => code(`<${tag}>`)).join(', ')}: ${text}`)
    .join('\n\n');
}

/** @param {Manifest} manifest @returns {object} VS Code's custom data for HTML. */
export function htmlCustomData(manifest) {
  return {
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: widgetsIn(manifest).map((widget) => ({
      name: widget.tagName,
      description: markdown(documentation(widget)),
      attributes: (widget.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description + told(attribute)),
        // `v` is the editor's own name for an attribute without a value.
        ...(isBoolean(attribute)
          ? {valueSet: 'v'}
          : {values: wordsOf(attribute.type?.text).map((name) => ({name}))}),
      })),
    })),
  };
}

/** @param {Manifest} manifest @returns {object} VS Code's custom data for CSS: tokens, parts and custom states. */
export function cssCustomData(manifest) {
  const widgets = widgetsIn(manifest);
  return {
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-css-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    properties: shared(widgets, 'cssProperties').map((token) => ({
      name: token.name,
      description: markdown(token.description + told(token)),
    })),
    pseudoElements: shared(widgets, 'cssParts').map(({name, description}) => ({
      name: `::part(${name})`,
      description: markdown(description),
    })),
    pseudoClasses: shared(widgets, 'cssStates').map(({name, description}) => ({
      name: `:state(${name})`,
      description: markdown(description),
    })),
  };
}

/** @param {Entry} entry */
const valueOf = (entry) => ({
  type:
    wordsOf(entry.type?.text).length > 0
      ? wordsOf(entry.type.text).map((word) => `'${word}'`)
      : entry.type?.text,
  ...(isBoolean(entry) && {kind: 'no-value'}),
});

/** @param {Entry} entry */
const stated = ({default: value}) => (value === undefined || value === 'undefined' ? {} : {default: value});

/** @param {Widget} widget */
function webTypesElement(widget) {
  const {tagName: name, description, attributes = [], events = [], slots = [], members = []} = widget;
  const heard = events.map((event) => ({
    name: event.name,
    description: event.description,
    type: event.type.text,
  }));
  return {
    name,
    description: description.replace(/\s*\n\s*/g, ' ') + section('Methods', methodsOf(widget), methodName),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      value: valueOf(attribute),
      ...stated(attribute),
    })),
    slots: slots.map((slot) => ({name: slot.name, description: slot.description})),
    js: {
      properties: members
        .filter(({kind}) => kind === 'field')
        .map((field) => ({
          name: field.name,
          description: field.description,
          type: field.type.text,
          ...stated(field),
        })),
      events: heard,
    },
    css: {
      properties: (widget.cssProperties ?? []).map((token) => ({
        name: token.name,
        description: token.description,
        ...stated(token),
      })),
      parts: (widget.cssParts ?? []).map((part) => ({name: part.name, description: part.description})),
    },
  };
}

/**
 * @param {Manifest} manifest
 * @param {{name: string, version: string}} pkg
 * @returns {object} JetBrains' web-types.
 */
export function webTypes(manifest, {name, version}) {
  const widgets = widgetsIn(manifest);
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {html: {elements: widgets.map(webTypesElement)}},
  };
}

/** Writes dist/editor. */
export function writeEditorData() {
  /** @param {string} file */
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const manifest = read('custom-elements.json');
  const folder = join(root, 'dist/editor');
  mkdirSync(folder, {recursive: true});
  /** @param {string} file @param {object} data */
  const write = (file, data) => writeFileSync(join(folder, file), `${JSON.stringify(data, null, 1)}\n`);
  write('vscode.html-custom-data.json', htmlCustomData(manifest));
  write('vscode.css-custom-data.json', cssCustomData(manifest));
  write('web-types.json', webTypes(manifest, read('package.json')));
}
