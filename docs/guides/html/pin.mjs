// Copies the files of the package beside the page and pins them: an import map that covers the lazy files too, a hash
// on the script tag, and a policy that allows nothing else. Run it again after every update of the package.
import {createHash} from 'node:crypto';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const page = new URL('public/index.html', import.meta.url);
const files = new URL('node_modules/subscription-widgets/dist/cdn/', import.meta.url);
await cp(fileURLToPath(files), fileURLToPath(new URL('public/cdn', import.meta.url)), {recursive: true});

const integrity = JSON.parse(await readFile(new URL('integrity.json', files), 'utf8'));
const importMap = JSON.stringify(integrity.importmap);
const importMapHash = createHash('sha256').update(importMap).digest('base64');

const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${importMapHash}'`,
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];
const pinned = `
    <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />
    <script type="importmap">${importMap}</script>
    `;

const places = [
  [/(?<=<!-- pinned:[^>]*-->).*?(?=<!-- \/pinned -->)/s, pinned],
  [
    /(?<=src="\/cdn\/subscription-widgets\.js")[^>]*/,
    ` integrity="${integrity.files['subscription-widgets.js']}"`,
  ],
];
let html = await readFile(page, 'utf8');
for (const [place, text] of places) {
  if (!place.test(html)) throw new Error(`${fileURLToPath(page)} was not pinned: it lacks ${place}`);
  html = html.replace(place, () => text);
}
await writeFile(page, html);
