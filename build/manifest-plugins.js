/** What custom-elements.json says beyond what the analyzer sees: tags, published paths, whole types, real defaults. */

/**
 * The manifest under way: what the analyzer has put there, and what is added here.
 *
 * @typedef {{text: string}} Type
 * @typedef {{name: string, description?: string, kind?: string, privacy?: string, static?: boolean, type?: Type,
 *   return?: {type: Type}, default?: string | undefined, inheritedFrom?: {name: string}, fieldName?: string}} Entry
 * @typedef {'attributes' | 'cssParts' | 'cssProperties' | 'cssStates' | 'events' | 'members' | 'slots'} ListName
 * @typedef {{name: string, kind: string, tagName?: string, customElement?: boolean, superclass?: {name: string}}
 *   & {[Name in ListName]?: Entry[]}} Declaration
 * @typedef {{kind: string, path: string, declarations?: Declaration[], exports?: object[]}} Module
 * @typedef {{customElementsManifest: {modules: Module[]}}} Linking
 * @typedef {{ts: typeof import('typescript'), node: import('typescript').Node}} Analyzing
 */

/** Everything of a class that a widget inherits and the manifest lists. @type {readonly ListName[]} */
const LISTS = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

/** @param {Linking['customElementsManifest']} manifest */
const declarationsOf = ({modules}) => modules.flatMap(({declarations = []}) => declarations);

/** @param {Declaration} declaration @param {(entry: Entry) => void} visit */
function eachEntry(declaration, visit) {
  for (const list of LISTS) for (const entry of declaration[list] ?? []) visit(entry);
}

/** Paths as an embedder finds them: the analyzer sees the sources, the package holds what they became. */
export const publishedPaths = {
  name: 'published-paths',
  /** @param {Linking} linking */
  packageLinkPhase({customElementsManifest}) {
    /** @param {string} path */
    const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    /** @param {unknown} node */
    const visit = (node) => {
      if (node === null || typeof node !== 'object') return;
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string')
          Object.assign(node, {[key]: published(value)});
        else visit(value);
      }
    };
    visit(customElementsManifest.modules);
  },
};

/** Registration stands in a file of its own (components/<tag>/define.ts), so the folder's name gives the tag. */
export const tagNames = {
  name: 'tag-names',
  /** @param {Linking} linking */
  packageLinkPhase({customElementsManifest}) {
    for (const module of customElementsManifest.modules) {
      const tag = /^src\/components\/([\w-]+)\/\1\.ts$/.exec(module.path)?.[1];
      const declaration = tag && module.declarations?.find((candidate) => candidate.kind === 'class');
      if (!declaration) continue;
      // The analyzer knows it of direct heirs of LitElement alone.
      declaration.customElement = true;
      declaration.tagName = tag;
      customElementsManifest.modules.push({
        kind: 'javascript-module',
        path: `dist/define/${tag}.js`,
        declarations: [],
        exports: [
          {
            kind: 'custom-element-definition',
            name: tag,
            declaration: {name: declaration.name, module: module.path},
          },
        ],
      });
    }
  },
};

/** Elements, their base classes and their definitions; the helpers beside them are nobody's interface. */
export const elementsOnly = {
  name: 'elements-only',
  /** @param {Linking} linking */
  packageLinkPhase({customElementsManifest}) {
    const all = declarationsOf(customElementsManifest);
    const kept = new Set(all.filter(({tagName}) => tagName));
    for (const {superclass} of kept) {
      const base = all.find(({name}) => name === superclass?.name);
      if (base) kept.add(base);
    }
    /** @param {Module} module */
    const isOfElement = ({path, declarations = []}) =>
      path.startsWith('dist/define/') || declarations.some((declaration) => kept.has(declaration));
    customElementsManifest.modules = customElementsManifest.modules.filter(isOfElement);
  },
};

/**
 * Members that nobody outside may use say nothing to a reader; `@internal` marks what Lit makes public. Of the events,
 * the analyzer lists each that is dispatched: those for the page alone have a `@fires` that says when.
 */
export const publicOnly = {
  name: 'public-only',
  /** @param {Linking} linking */
  packageLinkPhase({customElementsManifest}) {
    /** @param {Entry} member */
    const isPublic = (member) =>
      !['private', 'protected'].includes(member.privacy ?? 'public') &&
      !member.name.startsWith('#') &&
      !member.static;
    for (const declaration of declarationsOf(customElementsManifest)) {
      if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      if (declaration.events)
        declaration.events = declaration.events.filter(({name, description}) => name && description);
    }
  },
};

/** The type arguments a class gives its base (`AccountElement<Subscription>`), where the manifest has only its name. */
export function wholeTypes() {
  /** @type {Map<string, {parameters: string[], base: string | undefined, args: string[]}>} */
  const classes = new Map();

  /**
   * What each type parameter of `ancestor` stands for in `name`.
   *
   * @param {string} name
   * @param {string} ancestor
   * @returns {Record<string, string>}
   */
  function meanings(name, ancestor) {
    const {base, args = []} = classes.get(name) ?? {};
    if (base === undefined) return {};
    const parameters = classes.get(base)?.parameters ?? [];
    const given = Object.fromEntries(parameters.map((key, at) => [key, args[at] ?? key]));
    if (base === ancestor) return given;
    const further = Object.entries(meanings(base, ancestor));
    return Object.fromEntries(further.map(([key, text]) => [key, substitute(text, given)]));
  }

  return {
    name: 'whole-types',
    /** @param {Analyzing} analyzing */
    analyzePhase({ts, node}) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const heritage = node.heritageClauses?.find(({token}) => token === ts.SyntaxKind.ExtendsKeyword);
      const base = heritage?.types[0];
      classes.set(node.name.text, {
        parameters: (node.typeParameters ?? []).map(({name}) => name.text),
        base: base?.expression.getText(),
        args: (base?.typeArguments ?? []).map((argument) => argument.getText()),
      });
    },
    /** @param {Linking} linking */
    packageLinkPhase({customElementsManifest}) {
      for (const declaration of declarationsOf(customElementsManifest)) {
        eachEntry(declaration, (entry) => {
          const ancestor = entry.inheritedFrom?.name;
          const known = ancestor ? meanings(declaration.name, ancestor) : {};
          // New objects: what is inherited is the very object of the base class.
          /** @param {Type} type */
          const whole = (type) => ({...type, text: substitute(type.text, known)});
          if (entry.type) entry.type = whole(entry.type);
          if (entry.return) entry.return = {...entry.return, type: whole(entry.return.type)};
        });
      }
    },
  };
}

/** @param {string} text @param {Record<string, string>} known */
const substitute = (text, known) => text.replace(/\b[A-Z]\b/g, (letter) => known[letter] ?? letter);

/**
 * A default that `@default` states stands for the constant in the code, what has none is undefined at first, and
 * tokens have the default that one of the widgets or their base states.
 */
export function statedDefaults() {
  /** @type {Map<string, string>} */
  const stated = new Map();
  return {
    name: 'stated-defaults',
    /** @param {Analyzing} analyzing */
    analyzePhase({ts, node}) {
      if (!ts.isPropertyDeclaration(node)) return;
      const tag = ts.getJSDocTags(node).find(({tagName}) => tagName.text === 'default');
      if (tag) stated.set(`${node.parent.name?.text}.${node.name.getText()}`, String(tag.comment).trim());
    },
    /** @param {Linking} linking */
    packageLinkPhase({customElementsManifest}) {
      const all = declarationsOf(customElementsManifest);
      const cssDefaults = new Map(
        all
          .flatMap(({cssProperties = []}) => cssProperties)
          .flatMap((token) => (token.default ? [/** @type {const} */ ([token.name, token.default])] : [])),
      );
      for (const declaration of all) {
        // A widget says what it uses a token for; the default is the same in all of them.
        for (const token of declaration.cssProperties ?? []) token.default ??= cssDefaults.get(token.name);
        const fields = (declaration.members ?? []).filter(({kind}) => kind === 'field');
        for (const entry of [...fields, ...(declaration.attributes ?? [])]) {
          const owner = entry.inheritedFrom?.name ?? declaration.name;
          entry.default =
            stated.get(`${owner}.${entry.fieldName ?? entry.name}`) ?? entry.default ?? 'undefined';
        }
      }
    },
  };
}
