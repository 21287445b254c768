/** The editor data as editors read it: VS Code's own language services complete and explain; JetBrains' by its shape. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import Ajv from 'ajv';
import styleLanguages, {type CSSDataV1} from 'vscode-css-languageservice';
import languages, {type HTMLDataV1} from 'vscode-html-languageservice';
import pkg from '../../package.json' with {type: 'json'};
import {webTypesSchema} from './web-types-schema.js';

const {getLanguageService, newHTMLDataProvider, TextDocument} = languages;
const {getCSSLanguageService, newCSSDataProvider} = styleLanguages;

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(resolve(root, file), 'utf8'));

interface Named {
  readonly name: string;
  readonly description: {readonly value: string};
}

/** What a schema says against data. */
function complaints(schema: object, data: unknown): unknown {
  const ajv = new Ajv({allErrors: true});
  ajv.validate(schema, data);
  return ajv.errors ?? [];
}

/** The schema of custom data that a language service of VS Code comes with. */
const schemaOf = (service: string): object => {
  const path = `${service}/docs/customData.schema.json`;
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as object;
};

const html = read('dist/editor/vscode.html-custom-data.json') as HTMLDataV1;
const css = read('dist/editor/vscode.css-custom-data.json') as Readonly<
  Record<'properties' | 'pseudoElements' | 'pseudoClasses', readonly Named[]>
>;
const service = getLanguageService({
  useDefaultDataProvider: false,
  customDataProviders: [newHTMLDataProvider('subscription-widgets', html)],
});
const styles = getCSSLanguageService({
  useDefaultDataProvider: false,
  customDataProviders: [newCSSDataProvider(read('dist/editor/vscode.css-custom-data.json') as CSSDataV1)],
});

/** A text, and the place in it where `|` stands. */
function marked(name: string, text: string) {
  const document = TextDocument.create(name, name.replace('page.', ''), 1, text.replace('|', ''));
  return {document, position: document.positionAt(text.indexOf('|'))};
}

/** What the editor offers where `|` stands. */
function offered(text: string): string[] {
  const {document, position} = marked('page.html', text);
  const {items} = service.doComplete(document, position, service.parseHTMLDocument(document));
  return items.map(({label}) => label);
}

/** What the editor says of what stands at `|`. */
function explained(text: string): string {
  const {document, position} = marked('page.html', text);
  const hover = service.doHover(document, position, service.parseHTMLDocument(document));
  return JSON.stringify(hover?.contents ?? '');
}

/** What the editor offers in a style sheet where `|` stands, and what each of them puts there. */
function offeredStyles(text: string): Map<string, string | undefined> {
  const {document, position} = marked('page.css', text);
  const {items} = styles.doComplete(document, position, styles.parseStylesheet(document));
  return new Map(items.map(({label, textEdit}) => [label, textEdit?.newText]));
}

/** What the editor says of what stands at `|` in a style sheet. */
function explainedStyles(text: string): string {
  const {document, position} = marked('page.css', text);
  const hover = styles.doHover(document, position, styles.parseStylesheet(document));
  return JSON.stringify(hover?.contents ?? '');
}

const namesOf = (entries: readonly {readonly name: string}[] = []): string[] => entries.map(({name}) => name);

describe('the custom data of VS Code', () => {
  it("is valid by VS Code's own schemas", () => {
    assert.deepEqual(complaints(schemaOf('vscode-html-languageservice'), html), []);
    assert.deepEqual(complaints(schemaOf('vscode-css-languageservice'), css), []);
  });

  it('offers every widget', () => {
    const tags = offered('<|');
    for (const tag of [
      'account-scope',
      'subscription-card',
      'license-donut',
      'user-cap-editor',
      'invoice-table',
    ])
      assert.ok(tags.includes(tag), tag);
  });

  it("offers a widget's own attributes, and the words that an attribute allows", () => {
    assert.ok(offered('<license-donut |></license-donut>').includes('near-limit'));
    assert.ok(!offered('<invoice-table |></invoice-table>').includes('near-limit'));
    assert.deepEqual(offered('<license-donut theme="|"></license-donut>'), ['auto', 'light', 'dark']);
  });

  it('explains an element with its events and parts, and an attribute with its default', () => {
    const card = explained('<subscription-|card></subscription-card>');
    for (const word of [
      'widget-load',
      'WidgetLoadEvent<Decoded<Subscription>>',
      'meter',
      ':state(loading)',
      'refresh()',
    ])
      assert.ok(card.includes(word), word);
    assert.match(explained('<license-donut near-|limit="80"></license-donut>'), /0 to 100.*Default: `90`/);
  });

  it('offers the tokens as properties, and explains each with its default', () => {
    assert.equal(offeredStyles('main { --sw-|}').get('--sw-accent'), '--sw-accent: $0;');
    assert.match(explainedStyles('main { --sw-acc|ent-ink: red; }'), /Color of text.*Default: `light-dark\(/);
  });

  it('offers the custom states and the parts in selectors', () => {
    assert.equal(offeredStyles('license-donut:|{}').get(':state(exceeded)'), ':state(exceeded)');
    assert.equal(offeredStyles('license-donut::|{}').get('::part(heading)'), '::part(heading)');
  });

  it('lists each token, part and state once, with a description', () => {
    for (const entries of [css.properties, css.pseudoElements, css.pseudoClasses]) {
      assert.ok(entries.length > 5);
      assert.deepEqual(namesOf(entries), [...new Set(namesOf(entries))]);
      for (const {name, description} of entries) assert.ok(description.value, name);
    }
    assert.ok(namesOf(css.properties).includes('--sw-accent'));
    assert.ok(namesOf(css.pseudoElements).includes('::part(heading)'));
    assert.ok(namesOf(css.pseudoClasses).includes(':state(exceeded)'));
  });

  it('says of a part that widgets use differently what each of them means by it', () => {
    const table = css.pseudoElements.find(({name}) => name === '::part(table)');
    assert.match(table?.description.value ?? '', /`<license-donut>`: .*do not see the ring/);
  });
});

describe("the web-types of JetBrains' editors", () => {
  interface Element {
    readonly name: string;
    readonly attributes: readonly {readonly name: string; readonly value: unknown}[];
    readonly js: Readonly<Record<'properties' | 'events', readonly {readonly name: string}[]>>;
    readonly css: Readonly<Record<'parts', readonly {readonly name: string}[]>>;
  }
  const types = read(pkg['web-types']) as {
    readonly name: string;
    readonly version: string;
    readonly contributions: {readonly html: {readonly elements: readonly Element[]}};
  };
  const {elements} = types.contributions.html;

  it('are valid by the schema', () => {
    assert.deepEqual(complaints(webTypesSchema, types), []);
  });

  it('stand where package.json says, under its name and version', () => {
    assert.deepEqual([types.name, types.version], [pkg.name, pkg.version]);
  });

  it('hold the same widgets and attributes as the custom data', () => {
    assert.deepEqual(namesOf(elements), namesOf(html.tags));
    for (const [index, {attributes}] of elements.entries())
      assert.deepEqual(namesOf(attributes), namesOf(html.tags?.[index]?.attributes));
  });

  it('know properties, events, parts and the values an attribute takes', () => {
    const donut = elements.find(({name}) => name === 'license-donut') ?? assert.fail('no donut');
    assert.ok(namesOf(donut.js.properties).includes('getToken'));
    assert.ok(namesOf(donut.js.events).includes('threshold-cross'));
    assert.ok(namesOf(donut.css.parts).includes('ring'));
    const valueOf = (attribute: string): unknown =>
      donut.attributes.find(({name}) => name === attribute)?.value;
    assert.deepEqual(valueOf('theme'), {type: ["'auto'", "'light'", "'dark'"]});
    assert.deepEqual(valueOf('compact'), {type: 'boolean', kind: 'no-value'});
  });
});
