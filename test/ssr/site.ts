/** Pages with rendered widgets under a strict policy, and the browser's half of the widgets bundled from their source. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {build} from 'esbuild';
import {placeholderStyles} from '../../build/placeholder-plugin.js';
import {styleSources} from '../../src/server.js';
import {serveFolder} from '../helpers/static-server.js';

const root = resolve(import.meta.dirname, '../..');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  `style-src 'self' ${styleSources.join(' ')}`,
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
].join('; ');

/** The page's own script, as the guide has it: data first, then the definitions. */
const DEFINE = `
  import {clock} from './src/shared/clock.js';
  Object.assign(globalThis, {clock});
  const today = new URLSearchParams(location.search).get('now');
  if (today) clock.now = () => new Date(today);
  for (const json of document.querySelectorAll('script[data-for]'))
    document.getElementById(json.dataset.for).data = JSON.parse(json.textContent);
  await import('./src/define.js');`;

/** Scripts a page may load, by name. */
const SCRIPTS = {
  hydrating: `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';${DEFINE}`,
  plain: DEFINE,
  define: `import './src/define.js';`,
  none: '',
} as const;

const STYLES = `
  body { margin: 16px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
  .short { --sw-rows: 5; }
  .fitting { justify-self: start; }
  .light { color-scheme: light; }
  .dark { color-scheme: dark; }
  .both { color-scheme: light dark; }`;

export interface RenderedPage {
  readonly body: string;
  readonly lang?: string;
  readonly script?: keyof typeof SCRIPTS;
  /** Whether the page has the placeholders' style sheet. */
  readonly placeholder?: boolean;
  /** The page's `color-scheme`. */
  readonly scheme?: 'normal' | 'light' | 'dark' | 'both';
}

const document = ({
  body,
  lang = 'en',
  script = 'hydrating',
  placeholder = false,
  scheme = 'normal',
}: RenderedPage): string =>
  `<!doctype html>
<html lang="${lang}" class="${scheme}">
  <head>
    <meta charset="utf-8" />
    <title>Rendered on a server</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="page.css" />
    ${placeholder ? '<link rel="stylesheet" href="placeholder.css" />' : ''}
    <script type="module" src="${script}.js"></script>
  </head>
  <body>${body}</body>
</html>
`;

export interface Site {
  /** With a slash at the end. */
  readonly url: string;
  /** Puts a page there, and gives its address. */
  add(name: string, page: RenderedPage): Promise<string>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'rendered-'));
  await build({
    entryPoints: Object.keys(SCRIPTS).map((name) => ({in: `script:${name}`, out: name})),
    outdir: folder,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome125',
    logLevel: 'error',
    plugins: [
      {
        name: 'scripts',
        setup(plugin) {
          plugin.onResolve({filter: /^script:/}, ({path}) => ({path: path.slice(7), namespace: 'script'}));
          plugin.onLoad({filter: /./, namespace: 'script'}, ({path}) => ({
            contents: SCRIPTS[path as keyof typeof SCRIPTS],
            resolveDir: root,
          }));
        },
      },
    ],
  });
  await writeFile(join(folder, 'page.css'), STYLES);
  await writeFile(join(folder, 'placeholder.css'), placeholderStyles());
  const server = await serveFolder(folder, {headers: {'content-security-policy': POLICY}});
  return {
    url: server.url,
    async add(name, page) {
      await writeFile(join(folder, `${name}.html`), document(page));
      return `${server.url}${name}.html`;
    },
    async close() {
      await server.close();
      await rm(folder, {recursive: true, force: true});
    },
  };
}
