/** custom-elements.json against the widgets themselves: it documents everything they have, and nothing they lack. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import type {LitElement} from 'lit';
import * as exported from '../../src/index.js';
import {closure, eventsIn, found, partsIn, slotsIn, sourceOf, tokensIn} from './widget-sources.js';

interface Entry {
  readonly kind?: string;
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
  readonly return?: {readonly type: {readonly text: string}};
  readonly default?: string;
}

interface Declaration extends Entry {
  readonly tagName?: string;
  readonly attributes?: readonly Entry[];
  readonly members?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

interface Manifest {
  readonly modules: readonly {readonly path: string; readonly declarations: readonly Declaration[]}[];
}

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(resolve(root, 'custom-elements.json'), 'utf8')) as Manifest;
const declarations = manifest.modules.flatMap((module) => module.declarations);
const widgets = declarations.flatMap((widget) =>
  widget.tagName ? [{...widget, tagName: widget.tagName}] : [],
);

const names = (entries: readonly Entry[] = []): string[] => entries.map(({name}) => name).sort();
const fieldsOf = ({members = []}: Declaration): readonly Entry[] =>
  members.filter(({kind}) => kind === 'field');

/** States that a widget has beside those of all. */
const OWN_STATES: Readonly<Record<string, readonly string[]>> = {'license-donut': ['near', 'exceeded']};

function statesOf(tag: string, texts: ReadonlyMap<string, string>): string[] {
  const union = /export type WidgetState =([^;]+);/.exec([...texts.values()].join('\n'))?.[1];
  if (!union) return [];
  return [...found([union], /'([\w-]+)'/g), 'refreshing', 'stale', ...(OWN_STATES[tag] ?? [])].sort();
}

type WidgetClass = (new () => LitElement) &
  Pick<typeof LitElement, 'observedAttributes' | 'elementProperties'>;

const classNamed = (name: string): WidgetClass =>
  ((exported as Record<string, unknown>)[name] as WidgetClass | undefined) ??
  assert.fail(`${name} is exported`);

const publicFields = ({elementProperties}: WidgetClass): string[] =>
  [...elementProperties].flatMap(([name, {state}]) => (state ? [] : [String(name)])).sort();

describe('the manifest', () => {
  it('has every widget', () => {
    const tags = found(
      [readFileSync(resolve(root, 'src/define.ts'), 'utf8')],
      /components\/([\w-]+)\/define/g,
    );
    assert.deepEqual(widgets.map(({tagName}) => tagName).sort(), tags);
  });

  it('names modules as they are published', () => {
    for (const {path} of manifest.modules) assert.match(path, /^dist\/[\w/-]+\.js$/);
    assert.doesNotMatch(JSON.stringify(manifest), /"(path|module)":"\/?src\//);
  });

  for (const widget of widgets) {
    const {tagName, attributes = [], members = [], events = [], cssProperties = []} = widget;
    const {slots = [], cssParts = [], cssStates = []} = widget;
    const texts = closure(sourceOf(tagName));
    describe(`of <${tagName}>`, () => {
      it('lists its attributes and properties, no more', () => {
        const element = classNamed(widget.name);
        assert.deepEqual(names(attributes), [...element.observedAttributes].sort());
        assert.deepEqual(names(fieldsOf(widget)), publicFields(element));
      });

      it('states the defaults that a new one has', () => {
        const element = new (classNamed(widget.name))() as unknown as Record<string, unknown>;
        for (const {name, default: stated} of fieldsOf(widget)) {
          const value = element[name];
          assert.equal(stated, typeof value === 'string' ? `'${value}'` : String(value), name);
        }
      });

      it('lists the parts and slots of its templates, the tokens of its styles, its events and states', () => {
        assert.deepEqual(names(cssParts), partsIn(texts.values()));
        assert.deepEqual(names(slots), slotsIn(texts.values()));
        assert.deepEqual(names(cssProperties), tokensIn(texts.values()));
        assert.deepEqual(names(events), eventsIn(texts));
        assert.deepEqual(names(cssStates), statesOf(tagName, texts));
      });

      it('gives everything a description, and what has a type its whole type', () => {
        const all: readonly Entry[] = [
          widget,
          ...attributes,
          ...members,
          ...events,
          ...slots,
          ...cssParts,
          ...cssProperties,
          ...cssStates,
        ];
        for (const {name, description} of all) assert.ok(description, name);
        for (const {name, type, return: answer} of [...attributes, ...members, ...events]) {
          const text = type?.text ?? answer?.type.text ?? '';
          assert.match(text, /./, name);
          assert.doesNotMatch(text, /\b[A-Z]\b/, `${name}: ${text} names a type parameter of the base`);
        }
        for (const {name, default: stated} of [...attributes, ...fieldsOf(widget), ...cssProperties])
          assert.ok(stated, name);
      });

      it('shows nothing of what is private', () => {
        for (const {name} of members) assert.match(name, /^[a-z]/);
        assert.deepEqual(
          members.filter(({kind}) => kind === 'method').map(({name}) => name),
          tagName === 'account-scope' ? [] : ['refresh'],
        );
        assert.doesNotMatch(JSON.stringify(widget), /"privacy":"(private|protected)"|@internal/);
      });

      it('names event classes that the package exports', () => {
        for (const {type} of events) assert.ok(classNamed(type?.text.replace(/<.*/, '') ?? ''));
      });
    });
  }
});
