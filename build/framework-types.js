/**
 * dist/types: what a framework's templates may say of the widgets. `elements.d.ts` is generated from
 * custom-elements.json; the small file of each framework (build/framework-types) maps it to how that framework sets
 * properties and hears events. docs/decisions/0021 says why it is not a package's work.
 */
import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './entries.js';

/**
 * What build/manifest-plugins.js leaves in custom-elements.json of a widget and what belongs to it.
 *
 * @typedef {{name: string, description: string, type: {text: string}, kind?: string, default?: string,
 *   return?: {type: {text: string}}}} Entry
 * @typedef {'attributes' | 'cssParts' | 'cssProperties' | 'cssStates' | 'events' | 'members' | 'slots'} ListName
 * @typedef {{name: string, tagName: string, description: string} & {[Name in ListName]?: Entry[]}} Widget
 * @typedef {{modules: {declarations?: Widget[]}[]}} Manifest
 */

/** What TypeScript and the DOM have themselves; every other name in a type is one of the package's. */
const KNOWN = new Set(['Promise', 'Date', 'Error', 'Event']);

/** @param {Manifest} manifest @returns {Widget[]} The declarations of the widgets, by tag. */
export function widgetsIn(manifest) {
  return manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** @param {string} name */
const key = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);
/** @param {Widget} widget */
const fieldsOf = ({members = []}) => members.filter(({kind}) => kind === 'field');

/** @param {string} text */
const comment = (text) => `  /** ${text.replaceAll('*/', '* /').replace(/\s*\n\s*/g, ' ')} */\n`;

/** @param {Entry} entry */
const stated = ({description, default: value}) =>
  value === undefined || value === 'undefined' ? description : `${description} Default: \`${value}\`.`;

/** An attribute's text is read: a number may be written as one. @param {Entry} entry */
const attributeType = ({type: {text}}) => (text === 'number' ? 'number | `${number}`' : text);

/** With `| undefined`, since a template often has no value yet. @param {string} type */
const optional = (type) => (/\bundefined$/.test(type) || type === 'unknown' ? type : `${type} | undefined`);

/** @param {string} name @param {Entry[]} entries @param {(entry: Entry) => string} line */
function interfaceOf(name, entries, line) {
  const lines = entries.map((entry) => comment(stated(entry)) + `  ${line(entry)};\n`);
  return `export interface ${name} {\n${lines.join('')}}\n`;
}

/** What stands around others hears what they fire. @param {Widget} widget @param {Widget[]} widgets */
function eventsOf(widget, widgets) {
  const holdsOthers = widget.slots?.some(({name}) => name === '');
  if (!holdsOthers) return widget.events ?? [];
  /** @type {Map<string, Entry & {types: Set<string>}>} */
  const heard = new Map();
  for (const event of widgets.flatMap(({events = []}) => events)) {
    const types = heard.get(event.name)?.types ?? new Set();
    heard.set(event.name, {...event, types: types.add(event.type.text)});
  }
  return [...heard.values()].map((event) => ({
    ...event,
    type: {text: [...event.types].join(' | ')},
    description: `From a widget inside. ${event.description}`,
  }));
}

/** @param {Widget} widget @param {Widget[]} widgets @returns {string} The interfaces of one widget. */
function interfacesOf(widget, widgets) {
  const {name, attributes = []} = widget;
  return [
    interfaceOf(
      `${name}Attributes`,
      attributes,
      (entry) => `${key(entry.name)}?: ${optional(attributeType(entry))}`,
    ),
    interfaceOf(
      `${name}Properties`,
      fieldsOf(widget),
      (entry) => `${entry.name}?: ${optional(`${name}['${entry.name}']`)}`,
    ),
    interfaceOf(
      `${name}Events`,
      eventsOf(widget, widgets),
      (entry) => `${key(entry.name)}: ${entry.type.text}`,
    ),
  ].join('\n');
}

/** @param {Widget} widget */
const summary = ({name, tagName, description}) => `${comment(description)}  '${tagName}': {
    element: ${name};
    attributes: ${name}Attributes;
    properties: ${name}Properties;
    events: ${name}Events;
  };
`;

/** The names that the types use: all of them are exported by the package's main entry. @param {Widget[]} widgets */
function importsOf(widgets) {
  const types = widgets.flatMap((widget) => [...(widget.attributes ?? []), ...eventsOf(widget, widgets)]);
  const used = types.flatMap(({type}) => type.text.replace(/'[^']*'/g, '').match(/\b[A-Z]\w+/g) ?? []);
  return [...new Set([...widgets.map(({name}) => name), ...used])].filter((name) => !KNOWN.has(name)).sort();
}

/** @param {Manifest} manifest @returns {string} dist/types/elements.d.ts */
export function elementTypes(manifest) {
  const widgets = widgetsIn(manifest);
  return `// Generated from custom-elements.json.
import type {
${importsOf(widgets)
  .map((name) => `  ${name},\n`)
  .join('')}} from '../index.js';

${widgets.map((widget) => interfacesOf(widget, widgets)).join('\n')}
/** What a page sets on a widget and hears from it, by tag. */
export interface Widgets {
${widgets.map(summary).join('')}}

export type WidgetTag = keyof Widgets;

/** What may be set on a widget, as attribute or as property. */
export type Settings<Tag extends WidgetTag> = Widgets[Tag]['attributes'] & Widgets[Tag]['properties'];

/** The events of a widget, as its own listeners get them. */
export type Heard<Tag extends WidgetTag> = {
  [Name in keyof Widgets[Tag]['events']]: Widgets[Tag]['events'][Name] & {
    readonly currentTarget: Widgets[Tag]['element'];
  };
};

/** Listeners under the names that a framework gives them, e.g. \`onwidget-load\`. */
export type Listeners<Tag extends WidgetTag, Prefix extends string> = {
  [Name in keyof Heard<Tag> as \`\${Prefix}\${Name & string}\`]?: ((event: Heard<Tag>[Name]) => void) | undefined;
};
`;
}

/** Writes dist/types. Each .d.ts has an empty module beside it, since an import for types' sake may reach a bundler. */
export function writeFrameworkTypes() {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const from = join(root, 'build/framework-types');
  const folder = join(root, 'dist/types');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'elements.d.ts'), elementTypes(manifest));
  for (const file of readdirSync(from)) {
    copyFileSync(join(from, file), join(folder, file));
    writeFileSync(join(folder, file.replace('.d.ts', '.js')), 'export {};\n');
  }
}
