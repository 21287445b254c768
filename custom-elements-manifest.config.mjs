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
  exclude: ['**/*.styles.ts', '**/define.ts', '**/locales/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicMembersOnly, publishedPaths],
};
