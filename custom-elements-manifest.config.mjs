/** The Custom Elements Manifest: Storybook's controls, editors' completions and the documentation come from it. */

/** Paths as an embedder finds them: the analyzer sees the sources, the package holds what they became. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({customElementsManifest}) {
    const published = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    const visit = (node) => {
      if (node === null || typeof node !== 'object') return;
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
        else visit(value);
      }
    };
    visit(customElementsManifest.modules);
  },
};

/** Registration stands in a file of its own (components/<tag>/define.ts), so the folder's name gives the tag. */
const tagNames = {
  name: 'tag-names',
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
const elementsOnly = {
  name: 'elements-only',
  packageLinkPhase({customElementsManifest}) {
    const isOfElement = ({declarations = [], exports = []}) =>
      declarations.some((declaration) => declaration.customElement) ||
      exports.some((entry) => entry.kind === 'custom-element-definition');
    customElementsManifest.modules = customElementsManifest.modules.filter(isOfElement);
  },
};

/** Members that nobody outside may use say nothing to a reader; `@internal` marks what Lit makes public. */
const publicMembersOnly = {
  name: 'public-members-only',
  packageLinkPhase({customElementsManifest}) {
    const isPublic = (member) =>
      !['private', 'protected'].includes(member.privacy) && !member.name.startsWith('#') && !member.static;
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      }
    }
  },
};

export default {
  globs: ['src/components/**/*.ts', 'src/shared/**/*.ts'],
  exclude: ['**/*.styles.ts', '**/*.events.ts', '**/define.ts', '**/locales/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tagNames, elementsOnly, publicMembersOnly, publishedPaths],
};
