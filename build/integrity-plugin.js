/**
 * Writes integrity.json beside the files of the folder for script tags:
 *
 *     {"files": {"subscription-widgets.js": "sha384-…", "themes/neutral.css": "sha384-…", …},
 *      "importmap": {"integrity": {"/cdn/subscription-widgets.js": "sha384-…", …}}}
 *
 * `importmap` is ready to stand in a <script type="importmap">: a script tag's own integrity does not cover the files
 * that it imports later, an import map's does. Its keys are addresses, here those under which the gateway serves the
 * folder; whoever serves it elsewhere replaces `/cdn/`.
 *
 * It also refuses a lazy file that imports the entry: the entry is fetched as `subscription-widgets.js?v=2` on some
 * pages, and would then be evaluated twice.
 */
import {createHash} from 'node:crypto';

/** @param {string | Uint8Array} content */
const sha384 = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** @returns {import('vite').Plugin} */
export function integrity({base = '/cdn/'} = {}) {
  return {
    name: 'integrity',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entries = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
        for (const chunk of chunks) {
          const ours = chunk.imports.filter((name) => entries.has(name));
          if (ours.length > 0)
            this.error(`${chunk.fileName} imports ${ours.join(', ')}: it would be evaluated twice.`);
        }
        const hashes = Object.values(bundle)
          .map((file) => {
            const hash = sha384(file.type === 'chunk' ? file.code : file.source);
            return /** @type {const} */ ([file.fileName, hash]);
          })
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const files = Object.fromEntries(hashes);
        // An import map is for scripts alone.
        const addresses = hashes
          .filter(([name]) => name.endsWith('.js'))
          .map(([name, hash]) => [base + name, hash]);
        const report = {files, importmap: {integrity: Object.fromEntries(addresses)}};
        this.emitFile({
          type: 'asset',
          fileName: 'integrity.json',
          source: `${JSON.stringify(report, null, 2)}\n`,
        });
      },
    },
  };
}
